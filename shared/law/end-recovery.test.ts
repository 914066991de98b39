import type { Day } from '../day.ts';
import { type EndRecoveryFacts, endRecovery } from './end-recovery.ts';
import { recoveryPeriod } from './recovery-period.ts';
import { refuse } from './refusal.ts';

const today = '2026-11-21';
const facts: EndRecoveryFacts = {
  decider: 'CMM',
  period: {
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
    endedOn: null,
    verification: 'VERIFIED',
    confirmedTo: '2026-12-01',
  },
  ground: 'OWN_WISH',
  identification: { authority: 'CMM', outcome: 'IDENTIFIED', decidedOn: '2026-11-01' },
  departures: null,
  confirmed: null,
};
const version = 'RECOVERY_PERIOD@AS-REFLECTION';
const ended = (endedOn: Day = today) => ({ endedOn, versions: [version] });
const end = (given: Partial<EndRecoveryFacts>, day = today) => endRecovery({ ...facts, ...given }, day);

describe('the end of a recovery period', () => {
  it('comes by her own wish, to the very last day', () => {
    expect(end({})).toEqual(ended());
    expect(end({}, '2026-12-01')).toEqual(ended('2026-12-01'));
    expect(end({}, '2026-12-02')).toMatchObject({
      reason: 'PERIOD_OVER',
      facts: { startsOn: '2026-11-01', endsOn: '2026-12-01' },
    });
  });

  it('comes once', () => {
    const period = { ...facts.period, endedOn: '2026-11-20' };
    expect(end({ period })).toMatchObject({ reason: 'PERIOD_OVER', facts: { endsOn: '2026-11-20' } });
  });

  it('comes where no decision identifies her any more, and not while one does', () => {
    const ground = 'NO_LONGER_IDENTIFIED';
    const negative = { authority: 'CMM', outcome: 'NOT_IDENTIFIED', decidedOn: today } as const;
    for (const identification of [null, negative]) expect(end({ ground, identification })).toEqual(ended());
    expect(end({ ground })).toMatchObject({
      refused: { id: 'RECOVERY_PERIOD' },
      reason: 'STILL_IDENTIFIED',
      facts: { authority: 'CMM', decidedOn: '2026-11-01' },
    });
  });

  it('comes where it went ahead on silence and is not borne out, and not where it is, or was verified', () => {
    const ground = 'NOT_BORNE_OUT';
    const onSilence = { ...facts.period, verification: 'UNVERIFIED', confirmedTo: null } as const;
    const confirmed = refuse(recoveryPeriod, 'RECOVERY_PERIOD@AS-REFLECTION', 'NOT_IDENTIFIED', {
      asOf: today,
    });
    expect(end({ ground, period: onSilence, confirmed })).toEqual(ended());
    expect(end({ ground, period: onSilence, confirmed: { versions: [] } })).toMatchObject({
      reason: 'BORNE_OUT',
      facts: { startsOn: '2026-11-01' },
    });
    expect(end({ ground, confirmed })).toMatchObject({ reason: 'ALREADY_CONFIRMED' });
    const taken = { ...onSilence, verification: 'VERIFIED', endedOn: today } as const;
    expect(end({ ground, period: taken, confirmed })).toMatchObject({ reason: 'PERIOD_OVER' });
  });

  it('comes also after its last day where it is not borne out: it would wait for good, and count as had', () => {
    const onSilence = { ...facts.period, verification: 'UNVERIFIED' } as const;
    const over = { ground: 'NOT_BORNE_OUT', period: onSilence, confirmed: null } as const;
    expect(end(over, '2027-01-10')).toEqual(ended('2026-12-01'));
    expect(end({ ...over, confirmed: { versions: [] } }, '2027-01-10')).toMatchObject({
      reason: 'BORNE_OUT',
    });
  });

  it('comes also where it had ended on another ground before the answers came', () => {
    const onSilence = { ...facts.period, verification: 'UNVERIFIED', endedOn: '2026-11-10' } as const;
    for (const confirmedTo of [null, '2026-12-01']) {
      const before = {
        ground: 'NOT_BORNE_OUT',
        period: { ...onSilence, confirmedTo },
        confirmed: null,
      } as const;
      expect(end(before)).toEqual(ended('2026-11-10'));
      expect(end({ ...before, confirmed: { versions: [] } })).toMatchObject({ reason: 'BORNE_OUT' });
      expect(end({ ...before, ground: 'OWN_WISH' })).toMatchObject({ reason: 'PERIOD_OVER' });
    }
  });

  it('takes none of the days that were verified, where its extension alone is not borne out', () => {
    const extended = { ...facts.period, verification: 'UNVERIFIED', confirmedTo: '2026-11-22' } as const;
    const asked: Partial<EndRecoveryFacts> = { ground: 'NOT_BORNE_OUT', period: extended };
    expect(end(asked)).toMatchObject({ reason: 'CONFIRMED_UNTIL', earliestLawfulAt: '2026-11-22' });
    expect(end(asked, '2026-11-22')).toEqual(ended('2026-11-22'));
  });

  it('came when she left in it, by what the Return Agency tells, also once its last day has passed', () => {
    const ground = 'DEPARTED';
    const left = { ground, departures: ['2026-11-15', '2026-11-10', '2026-10-01'] } as const;
    for (const day of [today, '2027-01-10']) expect(end(left, day)).toEqual(ended('2026-11-10'));
    for (const departedOn of ['2026-11-01', '2026-12-01'])
      expect(end({ ground, departures: [departedOn] }, '2027-01-10')).toEqual(ended(departedOn));
    for (const departures of [[], ['2026-10-31']])
      expect(end({ ground, departures })).toMatchObject({
        refused: { id: 'RECOVERY_PERIOD' },
        reason: 'NOT_DEPARTED',
        facts: { asOf: today, startsOn: '2026-11-01', returnsAt: 'RETURN_AGENCY' },
      });
    const over = { reason: 'PERIOD_OVER', facts: { endsOn: '2026-12-01' } };
    expect(end({ ground, departures: ['2026-12-02'] }, '2027-01-10')).toMatchObject(over);
    const period = { ...facts.period, endedOn: '2026-11-20' };
    expect(end({ ...left, period })).toMatchObject({
      reason: 'PERIOD_OVER',
      facts: { endsOn: '2026-11-20' },
    });
    expect(end({ ground, departures: null })).toEqual(ended());
  });

  it('is CMM’s to decide', () => {
    expect(end({ decider: 'DIS' })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'CMM', decider: 'DIS' },
    });
  });
});
