import { type ConfirmRecoveryFacts, confirmRecovery } from './confirm-recovery.ts';

const identification = {
  authority: 'DIS',
  decisionId: 'd1',
  outcome: 'IDENTIFIED',
  decidedOn: '2026-11-20',
} as const;
const GRANTED = [
  'RECOVERY_PERIOD@AS-REFLECTION',
  'REFLECTION_GRANT@30-DAYS',
  expect.stringContaining('REFLECTION_TOTAL@'),
];
const confirm = (given: Partial<ConfirmRecoveryFacts> = {}) =>
  confirmRecovery(
    {
      decider: 'CMM',
      period: { startsOn: '2026-12-01', verification: 'UNVERIFIED' },
      citizenship: 'NON_EU',
      stay: 'LAWFUL',
      identification,
      others: [],
      preparedReturn: null,
      ...given,
    },
    '2026-12-05',
  );

describe('confirming a recovery period', () => {
  it('takes the stay of its first day, a decision that identifies, and a return where an extension rests on one', () => {
    expect(confirm()).toEqual({ versions: GRANTED });
    expect(confirm({ stay: null, citizenship: 'OTHER_EU' })).toEqual({ versions: GRANTED });
    expect(confirm({ preparedReturn: true })).toEqual({
      versions: [...GRANTED, 'REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS'],
    });
    expect(confirm({ preparedReturn: false })).toMatchObject({ reason: 'NO_PREPARED_RETURN' });
    expect(confirm({ stay: 'NO_LAWFUL_STAY' })).toMatchObject({
      reason: 'STAY_NOT_LAWFUL',
      facts: { asOf: '2026-12-01' },
    });
    expect(confirm({ stay: null })).toMatchObject({ reason: 'STAY_NOT_RECORDED' });
    for (const none of [null, { ...identification, outcome: 'NOT_IDENTIFIED' as const }]) {
      expect(confirm({ identification: none })).toMatchObject({
        reason: 'NOT_IDENTIFIED',
        facts: { asOf: '2026-12-05' },
      });
    }
  });

  it('is for CMM, of what is not confirmed, and not on an identification that another period used', () => {
    expect(confirm({ decider: 'DIS' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ period: { startsOn: '2026-12-01', verification: 'VERIFIED' } })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
      facts: { startsOn: '2026-12-01' },
    });
    const takenBack = {
      startsOn: '2026-12-01',
      verification: 'VERIFIED',
      takenBack: { on: '2026-12-03', extensionAlone: false },
    } as const;
    expect(confirm({ period: takenBack })).toMatchObject({
      reason: 'TAKEN_BACK',
      facts: { startsOn: '2026-12-01', endedOn: '2026-12-03' },
    });
    const extension = { ...takenBack, takenBack: { on: '2026-12-04', extensionAlone: true } } as const;
    expect(confirm({ period: extension })).toMatchObject({
      reason: 'EXTENSION_TAKEN_BACK',
      facts: { startsOn: '2026-12-01', endedOn: '2026-12-04' },
    });
    expect(confirm({ departedOn: '2026-11-30' })).toMatchObject({
      reason: 'DEPARTED',
      facts: { decidedOn: '2026-11-20', departedOn: '2026-11-30' },
    });
    // what she left after it began, or before she was identified, does not bear on the grant
    for (const departedOn of ['2026-11-19', '2026-12-01'])
      expect(confirm({ departedOn })).toEqual({ versions: GRANTED });
    const other = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const on = (decisionId: string) => ({
      others: [{ ...other, identification: { authority: 'DIS' as const, decisionId } }],
    });
    expect(confirm(on('d1'))).toMatchObject({ reason: 'ALREADY_GRANTED', facts: other });
    expect(confirm(on('d0'))).toEqual({ versions: GRANTED });
  });
});
