import { identificationToConfirm } from './identification-to-confirm.ts';

const period = {
  startsOn: '2026-04-01',
  endsOn: '2026-05-01',
  endedOn: null,
  identificationAuthority: 'COURT',
  identificationDecisionId: 'first',
} as const;
const decided = (id: string, outcome: 'IDENTIFIED' | 'NOT_IDENTIFIED', decidedOn: string) =>
  ({ id, authority: 'COURT', outcome, decidedOn, firstRecordedAt: `${decidedOn}T10:00:00.000Z` }) as const;
const first = decided('first', 'IDENTIFIED', '2026-03-20');
const said = decided('said again', 'IDENTIFIED', '2026-03-25');
const anew = decided('anew', 'IDENTIFIED', '2026-09-10');
const corrected = decided('first', 'NOT_IDENTIFIED', '2026-04-20');
const inForce = { ...anew, decisionId: anew.id, repeats: [anew.id] };

describe('the identification that a period is confirmed by', () => {
  it('is the one in force while the period runs, to its last day', () => {
    for (const today of ['2026-04-01', '2026-05-01']) {
      expect(identificationToConfirm(period, inForce, [first], [], today)).toBe(inForce);
      expect(identificationToConfirm(period, null, [first], [], today)).toBeNull();
    }
  });

  it('is the one on which it was given once it is over, with what says the same', () => {
    const decisions = [first, said, anew];
    const its = {
      authority: 'COURT',
      decisionId: 'first',
      outcome: 'IDENTIFIED',
      decidedOn: '2026-03-20',
      repeats: ['first', 'said again'],
    };
    for (const [over, today] of [
      [period, '2026-05-02'],
      [{ ...period, endedOn: '2026-04-10' }, '2026-04-10'],
    ] as const)
      expect(identificationToConfirm(over, inForce, decisions, ['2026-08-01'], today)).toEqual(its);
  });

  it('is that one also where its owner has corrected it since: it had been taken by the first day', () => {
    expect(identificationToConfirm(period, null, [corrected], [], '2026-05-02')).toEqual({
      authority: 'COURT',
      decisionId: 'first',
      outcome: 'IDENTIFIED',
      decidedOn: '2026-04-01',
      repeats: ['first'],
    });
  });

  it('is the one in force where nobody could say on which it was given', () => {
    const unknown = { ...period, identificationAuthority: null, identificationDecisionId: null };
    expect(identificationToConfirm(unknown, inForce, [], [], '2026-05-02')).toBe(inForce);
    expect(identificationToConfirm(unknown, null, [], [], '2026-05-02')).toBeNull();
  });
});
