import { Authority } from '../vocabulary.ts';
import { findReferralToCmm, refer } from './referral-to-cmm.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const version = 'REFERRAL_TO_CMM@ONE-POINT-OF-CONTACT';
const onlookers: readonly Authority[] = ['MINISTRY_OF_SOCIAL_AFFAIRS', 'AUDIT_OFFICE', 'STATISTICS_OFFICE'];

describe('REFERRAL_TO_CMM', () => {
  it.each(Object.values(Authority))('takes a referral of whoever works on cases: %s', (referredBy) => {
    const told = refer({ referredBy, becameCaseOn: null }, today);
    if (onlookers.includes(referredBy)) {
      expect(told).toMatchObject({
        refused: { id: 'REFERRAL_TO_CMM' },
        reason: 'NOT_A_REFERRER',
        facts: { referredBy, pointOfContact: 'CMM' },
      });
    } else expect(told).toEqual({ pointOfContact: 'CMM', version });
  });

  it('turns a first contact into a case once', () => {
    const again = refer({ referredBy: 'NGO', becameCaseOn: today }, today);
    expect(again).toMatchObject({ reason: 'ALREADY_A_CASE', facts: { becameCaseOn: today } });
  });

  it('does not ask who she is', () => {
    const anonymous = { referredBy: 'NGO', becameCaseOn: null, anonymous: true } as const;
    expect(isRefused(refer(anonymous, today))).toBe(false);
  });
});

describe('REFERRAL_TO_CMM held against a case', () => {
  const openedOn = '2026-11-20';

  it('is met by the referral that opened it', () => {
    const referral = { referredBy: 'POLICE', referredOn: openedOn } as const;
    expect(findReferralToCmm({ openedOn, referral }, today)).toMatchObject({ outcome: 'MET', version });
    expect(findReferralToCmm({ openedOn, referral }, openedOn).outcome).toBe('MET');
  });

  it('is broken where there is none by that day', () => {
    const none = { outcome: 'BREACH', because: { reason: 'NOT_REFERRED', facts: { openedOn, asOf: today } } };
    expect(findReferralToCmm({ openedOn, referral: null }, today)).toMatchObject(none);
    const later = { referredBy: 'POLICE', referredOn: '2026-11-22' } as const;
    expect(findReferralToCmm({ openedOn, referral: later }, today)).toMatchObject(none);
  });

  it('asks nothing on the day of opening while nothing opened the case yet', () => {
    expect(findReferralToCmm({ openedOn, referral: null }, openedOn).outcome).toBe('NOT_APPLICABLE');
  });

  it('is broken where nobody who refers did', () => {
    const referral = { referredBy: 'STATISTICS_OFFICE', referredOn: openedOn } as const;
    expect(findReferralToCmm({ openedOn, referral }, today)).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'NOT_A_REFERRER' },
    });
  });
});
