import {
  decision,
  everyGroup,
  known,
  stay,
  told,
  voluntaryReturn,
} from '../../../../tests/caseload/sample-facts.ts';
import type { ToldFacts } from '../facts.ts';
import { findings } from './findings.ts';

/** Whether she left lets off whoever holds the case, and nobody who decided: only what rests on it waits for who tells it. */

const NOW = new Date('2026-06-01T10:00:00.000Z');
const found = (facts: ToldFacts, asOf = NOW) => {
  const one = findings(facts, asOf, NOW).find(({ rule }) => rule.id === 'COMPETENT_AUTHORITY');
  return [one?.outcome, ...(one?.unseen ?? [])];
};

type Change = Parameters<typeof told>[0];
const held = (authority: 'CMM' | 'DIS', { cmm, immigration, ...others }: Change = {}) =>
  told({
    cmm: {
      competences: [{ ...known('holder', '2026-03-01'), authority, validFrom: '2026-03-01', validTo: null }],
      ...cmm,
    },
    immigration: { residence: [stay('NO_LAWFUL_STAY', '2026-03-01')], ...immigration },
    ...others,
  });
const silent = (facts: ReturnType<typeof told>): ToldFacts => ({ ...facts, returns: null });
const withoutDetentions = ({ justice, ...facts }: ReturnType<typeof told>): ToldFacts => ({
  ...facts,
  justice: { ...justice, told: everyGroup.NEC.filter((group) => group !== 'DETENTION'), detentions: null },
});

const byDis = { decisions: [decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20')] };
const byCmm = { decisions: [decision('c1', 'CMM', 'IDENTIFIED', '2026-03-20')] };
const left = { returns: [voluntaryReturn('DEPARTED', { departedOn: '2026-05-10' })] };
const detained = {
  detentions: [{ ...known('held', '2026-05-20'), beganAt: '2026-05-20T10:00:00.000Z', releasedAt: null }],
};

describe('while the Return Agency is silent', () => {
  it('what the wrong body decided is a breach all the same', () => {
    const facts = held('DIS', { cmm: byCmm });
    expect(found(facts)).toEqual(['BREACH']);
    expect(found(silent(facts))).toEqual(['BREACH']);
    expect(found(silent(held('CMM', { cmm: byCmm })))).toEqual(['BREACH']);
  });

  it('it is said that who decided was competent, where who holds the case is so too', () => {
    expect(found(silent(held('DIS', { immigration: byDis })))).toEqual(['MET']);
  });

  it('nobody is held to hand over the case, nor let off', () => {
    const facts = held('CMM', { immigration: byDis });
    expect(found(facts)).toEqual(['CONCERN']);
    expect(found(silent(facts))).toEqual(['NOT_VISIBLE', 'RETURNS']);
    expect(found(silent(held('DIS')))).toEqual(['NOT_VISIBLE', 'RETURNS']);
  });

  it('nor of a day before the case was closed; of one after it nobody holds it', () => {
    const closed = { openedOn: '2026-03-01', closedOn: '2026-05-31', mergedIntoId: null };
    const facts = held('CMM', { cmm: { case: closed }, immigration: byDis });
    const before = new Date('2026-05-30T10:00:00.000Z');
    expect(found(facts, before)).toEqual(['CONCERN']);
    expect(found(silent(facts), before)).toEqual(['NOT_VISIBLE', 'RETURNS']);
    expect(found(silent(facts))).toEqual(['MET']);
  });
});

describe('where she has left', () => {
  it('whoever is not told of detentions is not told that nobody is to hand over the case', () => {
    const facts = held('CMM', { immigration: byDis, returns: left });
    expect(found(facts)).toEqual(['MET']);
    expect(found(withoutDetentions(facts))).toEqual(['NOT_VISIBLE', 'NEC']);
    const back = held('CMM', { immigration: byDis, returns: left, justice: detained });
    expect(found(back)).toEqual(['CONCERN']);
    expect(found(withoutDetentions(back))).toEqual(['NOT_VISIBLE', 'NEC']);
  });

  it('and is told of everything else', () => {
    for (const justice of [{}, detained]) {
      const facts = held('DIS', { immigration: byDis, returns: left, justice });
      expect(found(withoutDetentions(facts))).toEqual(['MET']);
      expect(found(withoutDetentions(held('CMM', { cmm: byCmm, returns: left, justice })))).toEqual([
        'BREACH',
      ]);
    }
  });
});
