import { endDeadline, setAsideDeadline } from './close-departure-deadline.ts';
import type { LeftFacts } from './left-since.ts';

const today = '2026-12-10';
const deadline = { setOn: '2026-12-01', setAsideOn: null, departedOn: null };
const version = 'DEPARTURE@END-OF-PERIOD';
type Closing = Parameters<typeof setAsideDeadline>[0];

const setAside = (given: Partial<Closing> = {}) =>
  setAsideDeadline(
    { decider: 'DIS', deadline, by: 'ASYLUM_APPLICATION', inItsPlace: ['ASYLUM_APPLICATION'], ...given },
    today,
  );
const end = (
  departedOn: string | null,
  given: Partial<Pick<Closing, 'decider' | 'deadline'> & LeftFacts> = {},
) => endDeadline({ decider: 'DIS', deadline, departedOn, ...given }, today);

describe('a departure deadline', () => {
  it('is set aside from today by what is on record in its place', () => {
    expect(setAside()).toEqual({ on: today, version });
    expect(setAside({ inItsPlace: ['RESIDENCE_PERMIT'] })).toMatchObject({
      reason: 'NOTHING_IN_ITS_PLACE',
      facts: { by: 'ASYLUM_APPLICATION' },
    });
  });

  it('is ended by departure, on the day she left, and by no other', () => {
    expect(end('2026-12-05')).toEqual({ on: '2026-12-05', version });
    expect(end('2026-12-01')).toMatchObject({ on: '2026-12-01' });
    expect(end(today)).toMatchObject({ on: today });
    for (const departed of [null, '2026-12-11'])
      expect(end(departed)).toMatchObject({ reason: 'NOT_DEPARTED' });
    expect(end('2026-11-30')).toMatchObject({
      reason: 'DEPARTED_BEFORE',
      facts: { departedOn: '2026-11-30', from: '2026-12-01' },
    });
  });

  it('is ended on the day it was set where she had left before and nobody knew', () => {
    expect(end('2026-11-30', { learnedSince: true })).toEqual({ on: '2026-12-01', version });
    expect(end('2026-12-05', { learnedSince: true })).toMatchObject({ on: '2026-12-05' });
    expect(end('2026-11-30', { learnedSince: true, hereOn: '2026-12-01' })).toMatchObject({
      reason: 'DEPARTED_BEFORE',
    });
    expect(end(null, { learnedSince: true })).toMatchObject({ reason: 'NOT_DEPARTED' });
  });

  it('is closed by DIS, and once', () => {
    const setAsideOn = { deadline: { ...deadline, setAsideOn: '2026-12-02' } };
    const departedOn = { deadline: { ...deadline, departedOn: '2026-12-03' } };
    for (const close of [setAside, (given: Partial<Closing>) => end(today, given)]) {
      expect(close({ decider: 'RETURN_AGENCY' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
      expect(close(departedOn)).toMatchObject({ reason: 'ALREADY_DEPARTED' });
    }
    expect(setAside(setAsideOn)).toMatchObject({ reason: 'ALREADY_SET_ASIDE' });
    expect(end(today, setAsideOn)).toEqual({ on: today, version });
  });
});
