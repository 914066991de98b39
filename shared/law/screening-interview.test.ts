import { dayOf } from '../day.ts';
import { Authority } from '../vocabulary.ts';
import { childInterviewed, findScreeningInterview, restsOnInterview } from './screening-interview.ts';

const today = '2026-11-21';
const before = '2021-12-31';
const after = '2022-01-01';
type Interview = Parameters<typeof restsOnInterview>[0]['interviews'][number];
const held = (conductedBy: Authority, heldOn: string): Interview => ({ state: 'HELD', heldOn, conductedBy });
const declined: Interview = { state: 'DECLINED', heldOn: null, conductedBy: null };
const offered: Interview = { state: 'OFFERED', heldOn: null, conductedBy: null };
const decided = (day: string, ...interviews: Interview[]) =>
  restsOnInterview({ decidedBy: 'CMM', interviews }, day);

describe('SCREENING_INTERVIEW', () => {
  it('is what a decision of CMM rests on', () => {
    expect(decided(today, held('CMM', '2026-11-01'))).toBeNull();
    expect(decided(today, held('CMM', today))).toBeNull();
    expect(decided(today)).toMatchObject({
      rule: { id: 'SCREENING_INTERVIEW' },
      reason: 'NO_INTERVIEW',
      version: 'SCREENING_INTERVIEW@2022-CMM',
      facts: { decidedOn: today },
    });
  });

  it('does not count an offer, nor an interview that comes later', () => {
    expect(decided(today, offered)?.reason).toBe('NO_INTERVIEW');
    expect(decided(today, held('CMM', '2026-11-22'))?.reason).toBe('NO_INTERVIEW');
  });

  it('may be declined, and the decision is none the worse', () => {
    expect(decided(today, declined)).toBeNull();
    expect(decided(today, declined, held('NGO', today))).toBeNull();
  });

  it('was an NGO’s to hold until the end of 2021, and informs from 2022', () => {
    expect(decided(before, held('NGO', before))).toBeNull();
    expect(decided(after, held('NGO', after))).toMatchObject({ reason: 'ONLY_INFORMS' });
    expect(decided(after, held('NGO', after), held('CMM', after))).toBeNull();
  });

  it('changed with the year, by the Danish clock', () => {
    const lastHour = dayOf(new Date('2021-12-31T22:59:59Z'));
    const newYear = dayOf(new Date('2021-12-31T23:00:00Z'));
    expect(decided(lastHour, held('NGO', lastHour))).toBeNull();
    expect(decided(newYear, held('NGO', newYear))).not.toBeNull();
  });

  it('goes by the day it was held, in a case that spans the change', () => {
    expect(decided(after, held('NGO', before))).toBeNull();
  });

  it.each(Object.values(Authority))('is asked of decisions of CMM alone: %s', (decidedBy) => {
    expect(restsOnInterview({ decidedBy, interviews: [] }, today) !== null).toBe(decidedBy === 'CMM');
  });
});

describe('SCREENING_INTERVIEW of a child', () => {
  const bornOn = '2008-11-21';

  it('has a representative present, to the eve of the birthday', () => {
    const alone = { bornOn, representative: false };
    expect(childInterviewed(alone, '2026-11-20')).toMatchObject({
      reason: 'CHILD_UNREPRESENTED',
      facts: { heldOn: '2026-11-20' },
    });
    expect(childInterviewed(alone, today)).toBeNull();
    expect(childInterviewed({ bornOn, representative: true }, '2026-11-20')).toBeNull();
  });

  it('had one before 2022 too, to the eve of the same birthday', () => {
    const alone = { bornOn: '2003-12-30', representative: false };
    expect(childInterviewed(alone, '2021-12-29')).toMatchObject({
      reason: 'CHILD_UNREPRESENTED',
      version: 'SCREENING_INTERVIEW@BEFORE-2022-CMM-OR-NGO',
    });
    expect(childInterviewed(alone, '2021-12-30')).toBeNull();
  });

  it('counts the years of one who was born on a leap day to 1 March', () => {
    const alone = { bornOn: '2008-02-29', representative: false };
    expect(childInterviewed(alone, '2026-02-28')).not.toBeNull();
    expect(childInterviewed(alone, '2026-03-01')).toBeNull();
  });

  it('does not guess an age', () => {
    expect(childInterviewed({ bornOn: null, representative: false }, today)).toBeNull();
  });
});

describe('SCREENING_INTERVIEW held against a case', () => {
  const decisions = [{ decidedBy: 'CMM', decidedOn: '2026-11-01' }] as const;
  const interviews = [{ ...held('CMM', '2026-10-20'), representative: false }];

  it('is met, departed from, or not applicable', () => {
    const adult = { bornOn: '1999-05-05', decisions, interviews };
    expect(findScreeningInterview(adult, today)).toMatchObject({
      outcome: 'MET',
      version: 'SCREENING_INTERVIEW@2022-CMM',
    });
    expect(findScreeningInterview({ ...adult, interviews: [] }, today)).toMatchObject({
      outcome: 'CONCERN',
      because: { reason: 'NO_INTERVIEW' },
    });
    expect(findScreeningInterview({ ...adult, decisions: [], interviews: [] }, today).outcome).toBe(
      'NOT_APPLICABLE',
    );
    const ofCourt = [{ decidedBy: 'COURT', decidedOn: '2026-11-01' }] as const;
    expect(findScreeningInterview({ ...adult, decisions: ofCourt, interviews: [] }, today).outcome).toBe(
      'NOT_APPLICABLE',
    );
  });

  it('shows a child who was alone, though the decision rests on the interview', () => {
    const child = { bornOn: '2010-01-01', decisions, interviews };
    expect(findScreeningInterview(child, today)).toMatchObject({
      because: { reason: 'CHILD_UNREPRESENTED' },
    });
  });

  it('knows nothing of what was still to come', () => {
    const child = { bornOn: '2010-01-01', decisions, interviews };
    expect(findScreeningInterview(child, '2026-10-19').outcome).toBe('NOT_APPLICABLE');
    expect(findScreeningInterview(child, '2026-10-20').outcome).toBe('CONCERN');
    const decidedOnly = { bornOn: null, decisions, interviews: [] };
    expect(findScreeningInterview(decidedOnly, '2026-10-31').outcome).toBe('NOT_APPLICABLE');
    expect(findScreeningInterview(decidedOnly, '2026-11-01').outcome).toBe('CONCERN');
  });
});
