import { courtStatus } from './court-status.ts';

describe('COURT_STATUS', () => {
  it('lets a court grant status to a person on trial', () => {
    expect(courtStatus({ decider: 'COURT', onTrial: true }, '2026-11-21')).toEqual({
      version: 'COURT_STATUS@AT-TRIAL',
    });
  });

  it('refuses it for anyone else', () => {
    expect(courtStatus({ decider: 'COURT', onTrial: false }, '2026-11-21')).toMatchObject({
      refused: { id: 'COURT_STATUS' },
      reason: 'NOT_ON_TRIAL',
      facts: { asOf: '2026-11-21' },
      earliestLawfulAt: null,
    });
  });

  it('is for courts alone, also where another body decides on identification', () => {
    for (const decider of ['CMM', 'DIS', 'PROSECUTION'] as const) {
      expect(courtStatus({ decider, onTrial: true }, '2026-11-21')).toMatchObject({
        reason: 'NOT_A_COURT',
        facts: { rightful: 'COURT', decider },
      });
    }
  });
});
