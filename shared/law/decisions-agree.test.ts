import fc from 'fast-check';
import { Authority } from '../vocabulary.ts';
import { decisionInForce, type IdentificationFact } from './decisions-agree.ts';

const decision = (
  id: string,
  authority: Authority,
  outcome: IdentificationFact['outcome'],
  decidedOn: string,
  firstRecordedAt: Date | string = `${decidedOn}T10:00:00.000Z`,
): IdentificationFact => ({ id, authority, outcome, decidedOn, firstRecordedAt });

const yes = 'IDENTIFIED';
const no = 'NOT_IDENTIFIED';

describe('DECISIONS_AGREE', () => {
  it('has nothing in force where nobody has decided', () => {
    expect(decisionInForce([])).toEqual({ inForce: null, disagreement: false, dissenting: [] });
  });

  it('takes the latest positive decision', () => {
    const a = decision('a', 'CMM', yes, '2026-01-01');
    const b = decision('b', 'COURT', yes, '2026-03-01');
    expect(decisionInForce([a, b])).toEqual({ inForce: b, disagreement: false, dissenting: [] });
  });

  it('takes a positive decision before a later negative one, and shows the disagreement', () => {
    const a = decision('a', 'COURT', yes, '2026-01-01');
    const b = decision('b', 'DIS', no, '2026-03-01');
    expect(decisionInForce([a, b])).toEqual({ inForce: a, disagreement: true, dissenting: [b] });
  });

  it('takes the latest negative one where there is no positive one', () => {
    const a = decision('a', 'CMM', no, '2026-01-01');
    const b = decision('b', 'DIS', no, '2026-03-01');
    expect(decisionInForce([b, a])).toEqual({ inForce: b, disagreement: false, dissenting: [] });
  });

  it('sees no disagreement where one body came to another view, from negative to positive', () => {
    const a = decision('a', 'DIS', no, '2026-01-01');
    const b = decision('b', 'DIS', yes, '2026-03-01');
    expect(decisionInForce([a, b])).toEqual({ inForce: b, disagreement: false, dissenting: [] });
  });

  it('shows it where that body’s later decision is the negative one', () => {
    const a = decision('a', 'DIS', yes, '2026-01-01');
    const b = decision('b', 'DIS', no, '2026-03-01');
    expect(decisionInForce([a, b])).toEqual({ inForce: a, disagreement: true, dissenting: [b] });
  });

  it('leaves out what a body says that may not decide', () => {
    const ngo = decision('a', 'NGO', yes, '2026-03-01');
    const dis = decision('b', 'DIS', no, '2026-01-01');
    expect(decisionInForce([ngo])).toEqual({ inForce: null, disagreement: false, dissenting: [] });
    expect(decisionInForce([ngo, dis])).toEqual({ inForce: dis, disagreement: false, dissenting: [] });
  });

  it('takes of two decisions of a day the one recorded later, as a room keeps the moment and as the graph tells it', () => {
    const first = decision('b', 'CMM', yes, '2026-01-01', '2026-01-01T09:00:00.000Z');
    const then = decision('a', 'DIS', yes, '2026-01-01', new Date('2026-01-01T09:00:00.001Z'));
    for (const given of [
      [first, then],
      [then, first],
    ])
      expect(decisionInForce(given).inForce).toBe(then);
    const later = { ...then, authority: 'CMM' as const, outcome: no } as const;
    expect(decisionInForce([later, first])).toMatchObject({ inForce: first, dissenting: [later] });
    const yesAgain = decision('0', 'CMM', yes, '2026-01-01', '2026-01-01T11:00:00.000Z');
    expect(decisionInForce([later, first, yesAgain])).toMatchObject({ inForce: yesAgain, dissenting: [] });
  });

  it('takes one of two decisions of a moment, always the same one', () => {
    const a = decision('a', 'CMM', yes, '2026-01-01');
    const b = decision('b', 'COURT', yes, '2026-01-01');
    expect(decisionInForce([a, b]).inForce).toBe(b);
    expect(decisionInForce([b, a]).inForce).toBe(b);
  });

  it('does not depend on the order, and is positive whenever a decider was', () => {
    const decisions = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        authority: fc.constantFrom(...Object.values(Authority)),
        outcome: fc.constantFrom(yes, no),
        decidedOn: fc.constantFrom('2021-12-31', '2022-01-01', '2026-01-01', '2026-11-21'),
        firstRecordedAt: fc.constantFrom('2026-11-21T10:00:00.000Z', new Date('2026-11-21T10:00:00.001Z')),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(decisions, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (given, keys) => {
        const shuffled = given
          .map((each, at) => ({ each, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        const result = decisionInForce(given);
        expect(decisionInForce(shuffled)).toEqual(result);

        const count = given.filter(({ authority }) => ['CMM', 'DIS', 'SIRI', 'COURT'].includes(authority));
        const positive = count.some(({ outcome }) => outcome === yes);
        expect(result.inForce?.outcome).toBe(positive ? yes : count.length > 0 ? no : undefined);
        expect(result.disagreement).toBe(result.dissenting.length > 0);
      }),
    );
  });
});
