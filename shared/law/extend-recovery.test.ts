import { extendRecovery } from './extend-recovery.ts';
import type { ReflectionExtensionFacts } from './reflection-extension.ts';

const facts: Omit<ReflectionExtensionFacts, 'stay'> = {
  decider: 'CMM',
  period: { startsOn: '2026-11-01', endsOn: '2026-12-01', capEndsOn: '2027-03-01', ended: null },
  ground: 'SPECIAL_REASONS',
  until: '2026-12-31',
  returnCooperation: null,
  reasons: true,
};
const extend = (given: Partial<ReflectionExtensionFacts>) =>
  extendRecovery({ ...facts, ...given }, '2026-11-21');

describe('the extension of a recovery period', () => {
  it('rests on the rules of the reflection period, whose equal it is', () => {
    expect(extend({})).toEqual({
      endsOn: '2026-12-31',
      versions: [
        'RECOVERY_PERIOD@AS-REFLECTION',
        'REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS',
        'REFLECTION_TOTAL@2013-120',
      ],
      warnings: [],
    });
    expect(extend({ until: '2027-03-02' })).toMatchObject({ reason: 'BEYOND_CAP' });
    expect(extend({ reasons: false })).toMatchObject({ reason: 'REASONS_NOT_STATED' });
  });

  it('adds no days after she has left, and asks nothing of a departure before its first day', () => {
    expect(extend({ departedOn: '2026-11-01' })).toMatchObject({
      refused: { id: 'REFLECTION_EXTENSION' },
      reason: 'DEPARTED',
      facts: { startsOn: '2026-11-01', departedOn: '2026-11-01' },
    });
    expect(extend({ departedOn: '2026-10-31' })).toMatchObject({ endsOn: '2026-12-31' });
  });

  it('is CMM’s to decide', () => {
    expect(extend({ decider: 'DIS' })).toMatchObject({
      refused: { id: 'RECOVERY_PERIOD' },
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'CMM', decider: 'DIS' },
    });
  });
});
