import { type ConfirmWorkPermitFacts, confirmWorkPermit } from './confirm-work-permit.ts';

const permit = { decidedOn: '2026-12-01', verification: 'UNVERIFIED' } as const;
const confirm = (given: Partial<ConfirmWorkPermitFacts> = {}) =>
  confirmWorkPermit({ decider: 'DIS', permit, citizenship: 'NON_EU', ...given }, '2026-12-05');

describe('confirming a work permit', () => {
  it('is to whoever needs one; of what citizenship she is may be unknown to CMM too', () => {
    for (const citizenship of ['NON_EU', 'OTHER_EU', 'UNKNOWN', null] as const)
      expect(confirm({ citizenship })).toEqual({ versions: ['WORK@NO-REQUIREMENTS'] });
    expect(confirm({ citizenship: 'DANISH' })).toMatchObject({ reason: 'NEEDS_NONE' });
  });

  it('is for DIS, of what is not confirmed', () => {
    expect(confirm({ decider: 'MUNICIPALITY' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ permit: { ...permit, verification: 'VERIFIED' } })).toMatchObject({
      refused: { id: 'WORK' },
      reason: 'ALREADY_CONFIRMED',
      facts: { decidedOn: permit.decidedOn },
    });
  });
});
