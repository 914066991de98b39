import { decision, everyGroup, period, stay, told } from '../../../tests/caseload/sample-facts.ts';
import { clocks } from './clocks/clocks.ts';
import { explain } from './clocks/explain.ts';
import type { ToldFacts } from './facts.ts';
import { findings } from './findings/findings.ts';

const NOW = new Date('2026-07-01T10:00:00.000Z');
const onOne = { identificationAuthority: 'CMM', identificationDecisionId: 'c1' } as const;
/** Thirty days in April, and on the same identification again in June. */
const first = { ...period, ...onOne };
const second = {
  ...first,
  id: 'second',
  startsOn: '2026-06-15',
  endsOn: '2026-07-15',
  capEndsOn: '2026-10-13',
};
const facts = told({
  cmm: {
    decisions: [decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20')],
    recoveries: [first, second].map((one) => ({ ...one, id: `recovery ${one.id}`, decidedBy: 'CMM' })),
  },
  immigration: { residence: [stay('NO_LAWFUL_STAY', '2026-03-01')], reflection: [first, second] },
});

type Told = typeof facts;
const without = (room: keyof Told, group: string): ToldFacts => ({
  ...facts,
  [room]: { ...facts[room], told: facts[room].told.filter((one) => one !== group) },
});
const silent = (room: keyof ToldFacts): ToldFacts => ({ ...facts, [room]: null });
const of = (kind: string, told: ToldFacts, asOf = NOW) =>
  clocks(told, asOf).filter((clock) => clock.kind === kind);

const PERIODS = ['REFLECTION_PERIOD', 'RECOVERY_PERIOD'] as const;

describe('the cap of a period that another came before', () => {
  it.each(PERIODS)('leaves a %s what the other left of it', (kind) => {
    expect(of(kind, facts)).toMatchObject([
      { capEndsOn: '2026-07-30', unseen: [] },
      { capEndsOn: '2026-09-13', unseen: [] },
    ]);
  });

  it.each([
    ['CMM', 'cmm', 'IDENTIFICATION'],
    ['DIS', 'immigration', 'IDENTIFICATION'],
    ['DIS', 'immigration', 'REFLECTION_BASIS'],
    ['NEC', 'justice', 'COURT_STATUS'],
    ['RETURNS', 'returns', 'RETURN'],
  ] as const)('is not told to whom %s does not tell %s.%s', (room, told, group) => {
    expect(everyGroup[room]).toContain(group);
    for (const kind of PERIODS) {
      const [before, after] = of(kind, without(told, group));
      // nothing came before it: whoever might say otherwise of the other takes nothing from it
      expect(before).toMatchObject({ capEndsOn: '2026-07-30', unseen: room === 'RETURNS' ? [room] : [] });
      expect(after).toMatchObject({ state: 'RUNNING', capEndsOn: null, unseen: [room] });
      expect(after?.capRuleVersion).toBe('REFLECTION_TOTAL@2013-120');
      expect(after && explain(after, '2026-07-01').EN).toMatch(/How long it can run at most cannot be said/);
    }
  });

  it('is not told while a room is silent, nor by the deadline that the period sets', () => {
    const last = new Date('2026-07-15T10:00:00.000Z');
    expect(of('REFLECTION_PERIOD', silent('justice')).at(-1)).toMatchObject({
      capEndsOn: null,
      unseen: ['NEC'],
    });
    expect(of('DEPARTURE', facts, last)).toMatchObject([{ state: 'RUNNING', capEndsOn: '2026-09-13' }]);
    expect(of('DEPARTURE', without('immigration', 'REFLECTION_BASIS'), last)).toMatchObject([
      { state: 'RUNNING', capEndsOn: null, capRuleVersion: 'REFLECTION_TOTAL@2013-120', unseen: ['DIS'] },
    ]);
  });

  it('is held against the law for nobody who is not told on what the periods rest', () => {
    const outcomes = (told: ToldFacts) =>
      findings(told, NOW, NOW).flatMap(({ rule, outcome }) =>
        rule.id === 'REFLECTION_TOTAL' ? outcome : [],
      );
    expect(outcomes(facts)).toEqual(['MET']);
    expect(outcomes(without('immigration', 'REFLECTION_BASIS'))).toEqual(['NOT_VISIBLE']);
  });
});
