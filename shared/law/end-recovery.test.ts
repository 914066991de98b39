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
  confirmed: null,
};
const end = (given: Partial<EndRecoveryFacts>, day = today) => endRecovery({ ...facts, ...given }, day);

describe('the end of a recovery period', () => {
  it('comes by her own wish, to the very last day', () => {
    expect(end({})).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
    expect(end({}, '2026-12-01')).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
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
    for (const identification of [null, negative])
      expect(end({ ground, identification })).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
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
    expect(end({ ground, period: onSilence, confirmed })).toEqual({
      version: 'RECOVERY_PERIOD@AS-REFLECTION',
    });
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
    expect(end(over, '2027-01-10')).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
    expect(end({ ...over, confirmed: { versions: [] } }, '2027-01-10')).toMatchObject({
      reason: 'BORNE_OUT',
    });
  });

  it('comes also where it had ended on another ground before the answers came', () => {
    const onSilence = { ...facts.period, verification: 'UNVERIFIED', endedOn: '2026-11-10' } as const;
    for (const confirmedTo of [null, '2026-12-01']) {
      const ended = {
        ground: 'NOT_BORNE_OUT',
        period: { ...onSilence, confirmedTo },
        confirmed: null,
      } as const;
      expect(end(ended)).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
      expect(end({ ...ended, confirmed: { versions: [] } })).toMatchObject({ reason: 'BORNE_OUT' });
      expect(end({ ...ended, ground: 'OWN_WISH' })).toMatchObject({ reason: 'PERIOD_OVER' });
    }
  });

  it('takes none of the days that were verified, where its extension alone is not borne out', () => {
    const extended = { ...facts.period, verification: 'UNVERIFIED', confirmedTo: '2026-11-22' } as const;
    const asked: Partial<EndRecoveryFacts> = { ground: 'NOT_BORNE_OUT', period: extended };
    expect(end(asked)).toMatchObject({ reason: 'CONFIRMED_UNTIL', earliestLawfulAt: '2026-11-22' });
    expect(end(asked, '2026-11-22')).toEqual({ version: 'RECOVERY_PERIOD@AS-REFLECTION' });
  });

  it('is CMM’s to decide', () => {
    expect(end({ decider: 'DIS' })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'CMM', decider: 'DIS' },
    });
  });
});
