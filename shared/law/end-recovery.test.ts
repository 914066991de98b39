import { type EndRecoveryFacts, endRecovery } from './end-recovery.ts';

const today = '2026-11-21';
const facts: EndRecoveryFacts = {
  decider: 'CMM',
  period: { startsOn: '2026-11-01', endsOn: '2026-12-01', endedOn: null },
  ground: 'OWN_WISH',
  identification: { authority: 'CMM', outcome: 'IDENTIFIED', decidedOn: '2026-11-01' },
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

  it('is CMM’s to decide', () => {
    expect(end({ decider: 'DIS' })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'CMM', decider: 'DIS' },
    });
  });
});
