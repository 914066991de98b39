import type { Authority } from '../vocabulary.ts';
import type { IdentificationFact } from './decisions-agree.ts';
import { identificationInForce, repeatsOf, sameIdentification } from './same-identification.ts';

const yes = 'IDENTIFIED';
const decision = (
  id: string,
  authority: Authority,
  decidedOn: string,
  outcome: IdentificationFact['outcome'] = yes,
  hour = '10',
): IdentificationFact => ({
  id,
  authority,
  outcome,
  decidedOn,
  firstRecordedAt: `${decidedOn}T${hour}:00:00.000Z`,
});

describe('decisions that say the same', () => {
  const first = decision('b', 'DIS', '2026-01-01');
  const again = decision('a', 'DIS', '2026-01-01');
  const later = decision('c', 'DIS', '2026-03-01');
  const cmm = decision('d', 'CMM', '2026-02-01');
  const otherwise = decision('e', 'DIS', '2026-02-01', 'NOT_IDENTIFIED');
  const all = [first, again, cmm, later];

  it('are one identification as long as their body says nothing else', () => {
    for (const one of [first, again, later]) expect(repeatsOf(one, all, []).sort()).toEqual(['a', 'b', 'c']);
    expect(repeatsOf(cmm, all, [])).toEqual(['d']);
    expect(repeatsOf(first, [...all, otherwise], []).sort()).toEqual(['a', 'b']);
    expect(identificationInForce([...all, otherwise], [])).toMatchObject({ id: 'c', repeats: ['c'] });
  });

  it('within a day by when they were recorded', () => {
    const then = decision('f', 'DIS', '2026-01-01', 'NOT_IDENTIFIED', '11');
    const after = decision('0', 'DIS', '2026-01-01', yes, '12');
    expect(identificationInForce([then, first, after], [])?.repeats).toEqual(['0']);
  });

  it('are two once she has left and come back, the day on which she left being of the first', () => {
    const onTheDay = decision('g', 'DIS', '2026-01-10');
    const after = decision('h', 'DIS', '2026-01-11');
    const decided = [first, onTheDay, after];
    const left = ['2026-01-10'];
    expect(repeatsOf(first, decided, left)).toEqual(['b', 'g']);
    expect(repeatsOf(after, decided, left)).toEqual(['h']);
    expect(identificationInForce(decided, left)).toMatchObject({ id: 'h', repeats: ['h'] });
    for (const day of ['2025-12-31', '2026-01-11']) expect(repeatsOf(after, decided, [day])).toHaveLength(3);
  });

  it('may be two where nobody could be asked whether she left, but for those of a day', () => {
    expect(repeatsOf(later, all, null)).toEqual(['c']);
    expect(repeatsOf(first, all, null).sort()).toEqual(['a', 'b']);
  });

  it('identify her as a known one does, and as itself where it is told to nobody', () => {
    expect([...sameIdentification('c', all, [])].sort()).toEqual(['a', 'b', 'c']);
    expect(sameIdentification('c', all, ['2026-02-01'])).toEqual(['c']);
    expect(sameIdentification('z', all, [])).toEqual(['z']);
    expect(sameIdentification(null, all, [])).toEqual([]);
  });
});
