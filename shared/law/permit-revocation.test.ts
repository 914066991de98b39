import { dayOf } from '../day.ts';
import { Authority } from '../vocabulary.ts';
import { findPermitRevocation, type PermitRevocationFacts, revokePermit } from './permit-revocation.ts';

const today = '2026-11-21';
const permit = {
  permit: 'PROTECTION',
  validFrom: '2025-11-21',
  validTo: '2027-11-20',
  revokedOn: null,
} as const;
const facts: PermitRevocationFacts = { ...permit, decider: 'DIS', needCeased: true };
const revoke = (given: Partial<PermitRevocationFacts>, on = today) =>
  revokePermit({ ...facts, ...given }, on);

describe('PERMIT_REVOCATION', () => {
  it('revokes a permit for protection as of today, from its first day to the last hour of its last', () => {
    const expected = { revokedOn: today, version: 'PERMIT_REVOCATION@NEED-HAS-CEASED' };
    expect(revoke({})).toEqual(expected);
    expect(revoke({ validFrom: today })).toEqual(expected);
    expect(revoke({}, dayOf(new Date('2027-11-20T22:59:59Z')))).toMatchObject({ revokedOn: '2027-11-20' });
    expect(revoke({}, dayOf(new Date('2027-11-20T23:00:00Z')))).toMatchObject({
      refused: { id: 'PERMIT_REVOCATION' },
      reason: 'EXPIRED',
      facts: { validTo: '2027-11-20', asOf: '2027-11-21' },
    });
  });

  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))(
    'refuses %s as the decider',
    (decider) => {
      expect(revoke({ decider })).toMatchObject({
        reason: 'NOT_THE_DECIDER',
        facts: { rightful: 'DIS', decider },
      });
    },
  );

  it('refuses while protection is needed', () => {
    expect(revoke({ needCeased: false })).toMatchObject({ reason: 'STILL_NEEDED' });
  });

  it('never revokes a permit for proceedings', () => {
    expect(revoke({ permit: 'PROCEEDINGS' })).toMatchObject({
      reason: 'NOT_REVOCABLE',
      facts: { permit: 'PROCEEDINGS', validTo: '2027-11-20' },
      remedy: { EN: 'Let it run out.' },
    });
  });

  it('refuses twice, and too early with the day from which it could be', () => {
    expect(revoke({ revokedOn: '2026-05-01' })).toMatchObject({
      reason: 'ALREADY_REVOKED',
      facts: { revokedOn: '2026-05-01' },
    });
    expect(revoke({ validFrom: '2026-11-22' })).toMatchObject({
      reason: 'NOT_YET_VALID',
      earliestLawfulAt: '2026-11-22',
    });
  });

  it('is found as met, broken, or asking nothing', () => {
    const revoked = { ...permit, revokedOn: '2026-05-01' };
    expect(findPermitRevocation([revoked], today).outcome).toBe('MET');
    expect(findPermitRevocation([revoked], '2026-04-30').outcome).toBe('NOT_APPLICABLE');
    expect(findPermitRevocation([revoked], '2026-05-01').outcome).toBe('MET');
    expect(findPermitRevocation([permit], today).outcome).toBe('NOT_APPLICABLE');
    expect(findPermitRevocation([revoked, { ...revoked, permit: 'PROCEEDINGS' }], today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_REVOCABLE' },
    });
  });
});
