import { Authority } from '../vocabulary.ts';
import { findChildScreening, screenChild } from './child-screening.ts';

const today = '2026-11-21';
const version = 'CHILD_SCREENING@EVERY-UNACCOMPANIED-CHILD';

describe('CHILD_SCREENING', () => {
  it.each(Object.values(Authority))('is the Red Cross’s: %s', (screenedBy) => {
    const told = screenChild({ screenedBy, bornOn: null }, today);
    if (screenedBy === 'RED_CROSS') expect(told).toEqual({ version });
    else {
      expect(told).toMatchObject({
        refused: { id: 'CHILD_SCREENING' },
        reason: 'NOT_THE_SCREENER',
        facts: { rightful: 'RED_CROSS', screenedBy },
      });
    }
  });
});

describe('CHILD_SCREENING of a child', () => {
  const screened = (bornOn: string | null, screenedBy: Authority = 'RED_CROSS') =>
    screenChild({ screenedBy, bornOn }, today);

  it('is of one on the day of the screening, or of whoever may be one', () => {
    expect(screened(null)).toEqual({ version });
    expect(screened('2008-11-22')).toEqual({ version });
    expect(screened('2008-11-21')).toMatchObject({
      refused: { id: 'CHILD_SCREENING' },
      version,
      reason: 'NOT_A_CHILD',
      facts: { screenedOn: today, recordedAt: 'CMM' },
    });
  });

  it('tells of the age only who screens', () => {
    expect(screened('2000-01-01', 'NGO')).toMatchObject({ reason: 'NOT_THE_SCREENER' });
  });
});

describe('CHILD_SCREENING held against a case', () => {
  const child = { bornOn: '2010-05-05', inCentre: [{ startsOn: '2026-11-01' }], screenings: [] };
  const screened = (screenedOn: string, screenedBy: Authority = 'RED_CROSS') => ({
    ...child,
    screenings: [{ screenedBy, screenedOn }],
  });

  it('is met by a screening of the Red Cross, before the centre or in it', () => {
    expect(findChildScreening(screened('2026-11-05'), today)).toMatchObject({ outcome: 'MET', version });
    expect(findChildScreening(screened('2026-10-05'), today).outcome).toBe('MET');
  });

  it('is broken from the day after arrival on, until it is done', () => {
    expect(findChildScreening(child, '2026-11-01').outcome).toBe('NOT_APPLICABLE');
    expect(findChildScreening(child, '2026-11-02')).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_SCREENED', facts: { since: '2026-11-01', asOf: '2026-11-02' } },
    });
    expect(findChildScreening(screened('2026-11-05'), '2026-11-04').outcome).toBe('BREACH');
    expect(findChildScreening(screened('2026-11-05'), '2026-11-05').outcome).toBe('MET');
    expect(findChildScreening(screened('2026-11-05', 'NGO'), today).outcome).toBe('BREACH');
  });

  it('is asked of children alone, by the day of arrival, and of those whose age is not known', () => {
    const arrived = (bornOn: string | null) => findChildScreening({ ...child, bornOn }, today).outcome;
    expect(arrived('2008-11-01')).toBe('NOT_APPLICABLE');
    expect(arrived('2008-11-02')).toBe('BREACH');
    expect(arrived(null)).toBe('BREACH');
    expect(findChildScreening({ ...child, inCentre: [] }, today).outcome).toBe('NOT_APPLICABLE');
  });
});
