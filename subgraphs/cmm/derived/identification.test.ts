import { outcomeOf } from '../../../tests/caseload/outcome-of.ts';
import { decision, everything, inMerged, told } from '../../../tests/caseload/sample-facts.ts';
import { identification } from './identification.ts';
import { knownAt } from './known.ts';

const byCmm = decision('c1', 'CMM', 'NOT_IDENTIFIED', '2026-03-10');
const byDis = decision('d1', 'DIS', 'IDENTIFIED', '2026-03-20');
const byCourt = decision('n1', 'COURT', 'IDENTIFIED', '2026-06-01');

describe('the identification of a person', () => {
  it('is not decided while nobody has decided, and nobody was silent', () => {
    expect(identification(told({}))).toEqual({
      inForce: null,
      disagreement: false,
      decisions: [],
      unseen: [],
    });
  });

  it('is decided by whoever decided, CMM, DIS, SIRI or a court', () => {
    for (const each of [
      told({ cmm: { decisions: [decision('x', 'CMM', 'IDENTIFIED', '2026-03-10')] } }),
      told({ immigration: { decisions: [decision('x', 'DIS', 'IDENTIFIED', '2026-03-10')] } }),
      told({ immigration: { decisions: [decision('x', 'SIRI', 'IDENTIFIED', '2026-03-10')] } }),
      told({ justice: { decisions: [decision('x', 'COURT', 'IDENTIFIED', '2026-03-10')] } }),
    ]) {
      expect(identification(each)).toMatchObject({ inForce: { id: 'x' }, disagreement: false });
    }
  });

  it('stands on the positive decision, and shows that another body disagrees', () => {
    const { inForce, disagreement, decisions } = identification(
      told({ cmm: { decisions: [byCmm] }, immigration: { decisions: [byDis] } }),
    );
    expect([inForce, disagreement, decisions]).toEqual([byDis, true, [byCmm, byDis]]);
  });

  it('lists the decisions of all rooms, the earliest first', () => {
    const { decisions } = identification(
      told({
        cmm: { decisions: [{ ...byCmm, decidedOn: '2026-07-01' }] },
        immigration: { decisions: [byDis] },
        justice: { decisions: [byCourt] },
      }),
    );
    expect(decisions.map(({ id }) => id)).toEqual(['d1', 'n1', 'c1']);
  });

  it('is negative only once every room that decides was heard', () => {
    const negative = told({ cmm: { decisions: [byCmm] } });
    expect(identification(negative).inForce).toEqual(byCmm);
    const silent = [{ immigration: null }, { justice: null }];
    for (const each of silent) {
      expect(identification({ ...negative, ...each })).toMatchObject({ inForce: null, decisions: [byCmm] });
    }
    const { justice } = negative;
    const withheld = { ...negative, justice: justice && { ...justice, told: ['PRESENCE'], decisions: null } };
    expect(identification(withheld)).toMatchObject({ inForce: null, unseen: ['NEC'] });
  });

  it('is positive whoever else was silent, and says who was', () => {
    const { immigration } = told({ immigration: { decisions: [byDis] } });
    const cmm = { ...everything.cmm, told: ['CASE'], decisions: null };
    expect(identification({ cmm, immigration, justice: null, returns: null })).toEqual({
      inForce: byDis,
      disagreement: false,
      decisions: [byDis],
      unseen: ['CMM', 'NEC'],
    });
  });

  it('does not miss what has no part in it: the Return Agency, investigations, reflection periods', () => {
    const { immigration, justice } = everything;
    expect(
      identification({
        ...everything,
        immigration: immigration && { ...immigration, told: ['IDENTIFICATION'], reflection: null },
        justice: justice && { ...justice, told: ['COURT_STATUS'], investigations: null, presence: null },
        returns: null,
      }).unseen,
    ).toEqual([]);
  });

  it('is never what was decided in a merged case, and shows where that says otherwise', () => {
    const elsewhere = (...merged: (typeof byDis)[]) =>
      told({
        cmm: { decisions: [{ ...byCmm, outcome: 'IDENTIFIED' }] },
        immigration: { merged: [inMerged({ decisions: merged })] },
      });
    const no = { ...byDis, outcome: 'NOT_IDENTIFIED' } as const;
    expect(identification(elsewhere(no))).toMatchObject({ inForce: { id: 'c1' }, disagreement: true });
    expect(identification(elsewhere(no)).decisions.map(({ id }) => id)).toEqual(['c1', 'd1']);
    expect(identification(elsewhere(byDis))).toMatchObject({ inForce: { id: 'c1' }, disagreement: false });
    const since = '2026-05-10T10:00:00.000Z';
    const taken = told({ cmm: { decisionsBefore: [{ ...byCmm, since }] } });
    expect(identification(taken)).toMatchObject({ inForce: null, disagreement: false });
    expect(
      outcomeOf('DECISIONS_AGREE', {
        cmm: { decisionsBefore: [{ ...byCmm, since }] },
        immigration: { decisions: [byDis] },
      }),
    ).toBe('CONCERN');
    expect(outcomeOf('DECISIONS_AGREE', { cmm: { decisionsBefore: [{ ...byCmm, since }] } })).toBe(
      'NOT_APPLICABLE',
    );
    const known = knownAt(taken, '2026-05-09T00:00:00.000Z', since);
    expect(identification(known).decisions).toEqual([]);
  });
});
