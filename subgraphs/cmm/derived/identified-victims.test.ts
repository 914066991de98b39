import type { Authority } from '../../../shared/vocabulary.ts';
import {
  answersOfYear,
  goesOnIn,
  type IdentifiedFact,
  identifiedPersons,
  identifiedVictims,
  type YearFacts,
} from './identified-victims.ts';

const fact = (id: string, caseId: string, authority: Authority, more: Partial<IdentifiedFact> = {}) => ({
  id,
  caseId,
  authority,
  decidedOn: '2022-05-01',
  firstRecordedAt: '2022-05-01T10:00:00.000Z',
  form: null,
  gender: 'FEMALE' as const,
  ageGroup: 'ADULT' as const,
  citizenshipGroup: 'NON_EU' as const,
  ...more,
});
const told = (...decisions: IdentifiedFact[]) => ({ told: true, decisions });
const facts = (more: Partial<YearFacts> = {}): YearFacts => ({
  cmm: [],
  dis: told(),
  nec: told(),
  returns: { told: true },
  ...more,
});
const itself = (caseId: string) => caseId;
const ids = (persons: ReturnType<typeof identifiedPersons>) =>
  [...(persons?.values() ?? [])].map(({ id }) => id);

describe('the persons identified in a year', () => {
  it('are each one case, with the decision in force', () => {
    const early = fact('d', 'a', 'DIS', { decidedOn: '2022-04-01' });
    const year = facts({
      cmm: [fact('c', 'a', 'CMM')],
      dis: told(early),
      nec: told(fact('n', 'b', 'COURT')),
    });
    expect(ids(identifiedPersons(year, itself))).toEqual(['c', 'n']);
  });

  it('on one day are told by the same decision, in whatever order the rooms are heard', () => {
    const [one, other] = [fact('d1', 'a', 'DIS'), fact('d2', 'a', 'SIRI')];
    for (const dis of [told(one, other), told(other, one)])
      expect(ids(identifiedPersons(facts({ dis }), itself))).toEqual(['d2']);
  });

  it('are nobody on the word of a body that may not decide', () => {
    expect(ids(identifiedPersons(facts({ nec: told(fact('p', 'a', 'POLICE')) }), itself))).toEqual([]);
  });

  it('are unknown while a room that decides is silent or withholds its part', () => {
    const cmm = [fact('c', 'a', 'CMM')];
    for (const missing of [null, { told: false, decisions: null }]) {
      expect(identifiedPersons(facts({ cmm, dis: missing }), itself)).toBeNull();
      expect(identifiedPersons(facts({ cmm, nec: missing }), itself)).toBeNull();
    }
  });
});

it('whoever told is told apart from whoever was silent or withheld', () => {
  const withheld = { told: false, decisions: null };
  const answers = answersOfYear(facts({ dis: null, nec: withheld }));
  expect(answers).toEqual([
    { room: 'CMM', state: 'COMPLETE', withheld: [] },
    { room: 'DIS', state: 'UNAVAILABLE', withheld: [] },
    { room: 'NEC', state: 'WITHHELD', withheld: ['COURT_STATUS'] },
    { room: 'RETURNS', state: 'COMPLETE', withheld: [] },
  ]);
  const [, , , returns] = answersOfYear(facts({ returns: withheld }));
  expect(returns).toEqual({ room: 'RETURNS', state: 'WITHHELD', withheld: ['RETURN'] });
  expect(answersOfYear(facts({ returns: null }))[3]?.state).toBe('UNAVAILABLE');
});

it('nobody at all is five tables of zeros', () => {
  const { total, ...tables } = identifiedVictims([], 2022);
  expect(total).toBe(0);
  for (const table of Object.values(tables)) {
    expect(table.length).toBeGreaterThan(2);
    expect(new Set(table.map(({ count }) => count))).toEqual(new Set([0]));
  }
});

describe('a merged case goes on', () => {
  const goesOn = goesOnIn(
    new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'z'],
      ['z', 'y'],
      ['y', 'z'],
    ]),
  );

  it('in the last of those that it was merged into, and a case of its own in itself', () => {
    expect(['a', 'b', 'c', 'alone'].map(goesOn)).toEqual(['c', 'c', 'c', 'alone']);
  });

  it('in one case, even if somebody merged in a circle', () => {
    expect(['x', 'y', 'z'].map(goesOn)).toEqual(['y', 'y', 'y']);
  });
});
