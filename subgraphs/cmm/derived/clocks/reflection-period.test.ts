import { known, period, told, voluntaryReturn } from '../../../../tests/caseload/sample-facts.ts';
import type { ReflectionFact } from '../immigration-facts.ts';
import { knownAt } from '../known.ts';
import { explain } from './explain.ts';
import { recoveryPeriods } from './recovery-period.ts';
import { reflectionPeriods } from './reflection-period.ts';

const noon = (day: string) => new Date(`${day}T10:00:00.000Z`);
const NOW = '2026-08-01T10:00:00.000Z';

const next = (
  before: ReflectionFact,
  on: string,
  change: Partial<ReflectionFact>,
): readonly ReflectionFact[] => [
  { ...before, supersededAt: `${on}T08:00:00.000Z` },
  {
    ...before,
    version: before.version + 1,
    recordedAt: `${on}T08:00:00.000Z`,
    supersededAt: null,
    decidedOn: on,
    ...change,
  },
];

const at = (day: string, ...reflection: readonly ReflectionFact[]) => {
  const asOf = noon(day);
  return reflectionPeriods(knownAt(told({ immigration: { reflection } }), asOf.toISOString(), NOW), asOf)[0];
};

describe('a reflection period', () => {
  it('counts the days after today up to its last, which is still hers', () => {
    expect(
      ['2026-04-01', '2026-04-30', '2026-05-01', '2026-05-02'].map((day) => at(day, period)),
    ).toMatchObject([
      { state: 'RUNNING', daysRemaining: 30, endsOn: '2026-05-01', ruleVersion: 'REFLECTION_GRANT@30-DAYS' },
      { state: 'RUNNING', daysRemaining: 1 },
      { state: 'RUNNING', daysRemaining: 0 },
      { state: 'OVER', daysRemaining: null, endedBy: null },
    ]);
  });

  it('ends with the Danish day, not with that of Greenwich', () => {
    const late = new Date('2026-05-01T21:59:59.999Z');
    const [clock] = reflectionPeriods(told({ immigration: { reflection: [period] } }), late);
    expect(clock).toMatchObject({ state: 'RUNNING', daysRemaining: 0 });
    const [over] = reflectionPeriods(
      told({ immigration: { reflection: [period] } }),
      new Date('2026-05-01T22:00:00.000Z'),
    );
    expect(over?.state).toBe('OVER');
  });

  it('runs over a leap day as over any other', () => {
    const leap = {
      ...period,
      ...known('leap', '2028-02-10'),
      startsOn: '2028-02-10',
      endsOn: '2028-03-11',
      capEndsOn: '2028-06-09',
    };
    const [clock] = reflectionPeriods(told({ immigration: { reflection: [leap] } }), noon('2028-02-28'));
    expect(clock).toMatchObject({ daysRemaining: 12, capEndsOn: '2028-06-09' });
  });

  it('tells its extensions, their grounds and its cap, and goes by the rule on extensions then', () => {
    const extended = next(period, '2026-04-25', { endsOn: '2026-07-30', ground: 'SPECIAL_REASONS' });
    expect(at('2026-05-02', ...extended)).toMatchObject({
      state: 'RUNNING',
      ground: 'SPECIAL_REASONS',
      ruleVersion: 'REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS',
      capEndsOn: '2026-07-30',
      capRuleVersion: 'REFLECTION_TOTAL@2013-120',
      extensions: [
        {
          decidedOn: '2026-04-25',
          ground: 'SPECIAL_REASONS',
          fromEndsOn: '2026-05-01',
          toEndsOn: '2026-07-30',
        },
      ],
    });
  });

  it('never outlasts its cap, whatever its last version says', () => {
    expect(at('2026-08-01', { ...period, endsOn: '2026-09-01' })).toMatchObject({
      state: 'OVER',
      endsOn: '2026-07-30',
    });
  });

  it('is told as it was known: an extension of later is none yet', () => {
    const extended = next(period, '2026-04-25', { endsOn: '2026-05-31', ground: 'SPECIAL_REASONS' });
    expect(at('2026-04-24', ...extended)).toMatchObject({ endsOn: '2026-05-01', extensions: [] });
    expect(at('2026-04-25', ...extended)).toMatchObject({ endsOn: '2026-05-31' });
  });

  it('that is brought to an end runs to the end of that day', () => {
    const ended = next(period, '2026-04-10', { endedOn: '2026-04-12' });
    const last = at('2026-04-12', ...ended);
    expect(last).toMatchObject({ state: 'RUNNING', daysRemaining: 0, endedOn: '2026-04-12' });
    expect(last && explain(last, '2026-04-12').EN).toMatch(
      /It was ended by: [^.]+\. Its last day is 12 April 2026\.$/,
    );
    expect(at('2026-04-10', ...ended.slice(0, 1))?.endedOn).toBeNull();
    expect(at('2026-04-13', ...ended)).toMatchObject({
      state: 'ENDED',
      endedBy: 'DECISION',
      endedOn: '2026-04-12',
      endsOn: '2026-05-01',
    });
  });

  it('that departure ends keeps the day to which it would have run, before DIS has ended it and after', () => {
    const returns = { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-04-20' })] };
    for (const endedOn of [null, '2026-04-20', '2026-04-25']) {
      const facts = told({ immigration: { reflection: [{ ...period, endedOn }] }, returns });
      const [clock] = reflectionPeriods(facts, noon('2026-04-26'));
      expect(clock).toMatchObject({ state: 'ENDED', endedBy: 'DEPARTURE', endedOn: '2026-04-20' });
      expect(clock?.endsOn).toBe('2026-05-01');
      expect(clock && explain(clock, '2026-04-26').EN).toContain('would have run to 1 May 2026');
    }
  });

  it('that she left, as a recovery period is on record, is told likewise to whoever is not told of departures', () => {
    const recovery = {
      ...period,
      decidedBy: 'CMM',
      endedOn: '2026-04-20',
      endGround: 'DEPARTED',
    } as const;
    for (const day of ['2026-04-20', '2026-04-26'])
      expect(recoveryPeriods(told({ cmm: { recoveries: [recovery] } }), noon(day))[0]).toMatchObject({
        state: 'ENDED',
        endedBy: 'DEPARTURE',
        endedOn: '2026-04-20',
        endsOn: '2026-05-01',
      });
  });

  it('of exceptional times goes by their cap', () => {
    const pandemic = {
      ...period,
      ...known('old', '2021-01-05'),
      startsOn: '2021-01-05',
      endsOn: '2021-02-04',
      capEndsOn: '2021-09-05',
    };
    expect(at('2021-01-06', pandemic)?.capRuleVersion).toBe('REFLECTION_EXCEPTIONAL@PANDEMIC-8-MONTHS');
  });

  it('that begins later is yet to come', () => {
    expect(at('2026-04-01', { ...period, startsOn: '2026-04-05' })).toMatchObject({
      state: 'TO_COME',
      daysRemaining: null,
    });
  });
});

test('a recovery period is one of its equal, by its own rule', () => {
  const recovery = {
    ...known('recovery', '2026-04-01'),
    startsOn: '2026-04-01',
    endsOn: '2026-05-01',
    capEndsOn: '2026-07-30',
    endedOn: null,
    decidedBy: 'CMM',
    identificationAuthority: 'CMM',
    identificationDecisionId: 'c1',
    verification: 'VERIFIED',
  } as const;
  const longer = {
    ...recovery,
    version: 2,
    recordedAt: '2026-04-20T08:00:00.000Z',
    endsOn: '2026-05-20',
    ground: 'SPECIAL_REASONS' as const,
  };
  const [clock] = recoveryPeriods(told({ cmm: { recoveries: [recovery, longer] } }), noon('2026-05-10'));
  expect(clock).toMatchObject({
    state: 'RUNNING',
    daysRemaining: 10,
    startedBy: 'RECOVERY_GRANTED',
    ruleVersion: 'RECOVERY_PERIOD@AS-REFLECTION',
    ground: 'SPECIAL_REASONS',
    extensions: [{ ground: 'SPECIAL_REASONS', fromEndsOn: '2026-05-01', toEndsOn: '2026-05-20' }],
  });
  expect(clock && explain(clock, '2026-05-10').EN).toContain('It was extended, last to 20 May 2026');
});
