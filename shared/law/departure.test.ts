import { dayOf } from '../day.ts';
import { type DepartureFacts, departureDeadline, leavingWithinPeriod, permitDeadline } from './departure.ts';

const period = { endsOn: '2026-12-21', capEndsOn: '2027-03-21', ended: null };
const facts: DepartureFacts = { period, stay: 'NO_LAWFUL_STAY', departedOn: null };
const deadline = (given: Partial<DepartureFacts>, on = '2026-12-01') =>
  departureDeadline({ ...facts, ...given }, on);

describe('DEPARTURE', () => {
  it('is by the end of the period', () => {
    expect(deadline({})).toEqual({
      state: 'RUNNING',
      leaveBy: '2026-12-21',
      version: 'DEPARTURE@END-OF-PERIOD',
    });
  });

  it('moves with an extension, up to the cap', () => {
    const to = (endsOn: string) => deadline({ period: { ...period, endsOn } }).leaveBy;
    expect(to('2027-02-01')).toBe('2027-02-01');
    expect(to('2027-03-21')).toBe('2027-03-21');
    expect(to('2027-03-22')).toBe('2027-03-21');
  });

  it('comes earlier when the period was brought to an end', () => {
    expect(deadline({ period: { ...period, ended: '2026-12-05' } }).leaveBy).toBe('2026-12-05');
  });

  it('runs to the last hour of the last day, and is overdue after it', () => {
    expect(deadline({}, dayOf(new Date('2026-12-21T22:59:59Z'))).state).toBe('RUNNING');
    expect(deadline({}, dayOf(new Date('2026-12-21T23:00:00Z')))).toMatchObject({
      state: 'OVERDUE',
      leaveBy: '2026-12-21',
    });
  });

  it('is set aside by an asylum application and by lawful stay', () => {
    for (const stay of ['ASYLUM_SEEKER', 'LAWFUL'] as const) {
      expect(deadline({ stay }, '2027-01-01')).toMatchObject({ state: 'SET_ASIDE', leaveBy: null });
    }
    for (const stay of ['UNKNOWN', null] as const) {
      expect(deadline({ stay })).toMatchObject({ state: 'RUNNING', leaveBy: '2026-12-21' });
    }
  });

  it('is ended by departure, from the day of departure on', () => {
    const left = { departedOn: '2026-12-10' };
    expect(deadline(left, '2026-12-09').state).toBe('RUNNING');
    expect(deadline(left, '2026-12-10').state).toBe('DEPARTED');
    expect(deadline({ ...left, stay: 'ASYLUM_SEEKER' }, '2026-12-11').state).toBe('DEPARTED');
    expect(deadline(left, '2027-06-01')).toMatchObject({ state: 'DEPARTED', leaveBy: '2026-12-21' });
  });

  it('does not exist without a period', () => {
    expect(deadline({ period: null })).toMatchObject({ state: 'NO_DEADLINE', leaveBy: null });
  });

  it('of a permit is its last day, or the day given when it was revoked', () => {
    const validTo = '2027-05-31';
    const version = 'DEPARTURE@END-OF-PERIOD';
    expect(permitDeadline({ validTo, leaveBy: null }, '2026-12-01')).toEqual({ leaveBy: validTo, version });
    expect(permitDeadline({ validTo, leaveBy: '2026-12-20' }, '2026-12-01').leaveBy).toBe('2026-12-20');
  });

  it('by a day that is given lies in no reflection period', () => {
    const refused = (leaveBy: string, on = '2026-12-01', given: Partial<typeof period> = {}) =>
      leavingWithinPeriod([{ ...period, ...given }], null, leaveBy, on);
    expect(refused('2026-12-20')).toMatchObject({
      refused: { id: 'DEPARTURE' },
      reason: 'PERIOD_RUNNING',
      facts: { leaveBy: '2026-12-20', endsOn: '2026-12-21' },
    });
    expect(refused('2026-12-21')).toBeNull();
    expect(refused('2026-12-21', '2026-12-21')).toBeNull();
    expect(refused('2027-03-20', '2026-12-01', { endsOn: '2027-04-30' })).toMatchObject({
      facts: { endsOn: '2027-03-21' },
    });
    expect(
      leavingWithinPeriod([{ ...period, ended: '2026-12-05' }], null, '2026-12-10', '2026-12-06'),
    ).toBeNull();
    expect(leavingWithinPeriod([], null, '2026-12-10', '2026-12-06')).toBeNull();
    const recovering = (leaveBy: string) =>
      leavingWithinPeriod([period], '2026-12-30', leaveBy, '2026-12-06');
    expect(recovering('2026-12-29')).toMatchObject({
      reason: 'PERIOD_RUNNING',
      facts: { endsOn: '2026-12-30' },
    });
    expect(recovering('2026-12-30')).toBeNull();
  });
});
