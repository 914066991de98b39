import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, heldTo, notApplicable } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

interface Referral {
  readonly pointOfContact: Authority;
  readonly referrers: readonly Authority[];
}

/**
 * Whoever meets a presumed victim refers her to CMM, the national point of contact, and the referral opens the case.
 * A first contact may be anonymous: whether she gave a name is no fact of this rule. Source: M-020 to M-024.
 */
export const referralToCmm: Rule<'LAW', 'NOT_A_REFERRER' | 'ALREADY_A_CASE' | 'NOT_REFERRED', Referral> = {
  id: 'REFERRAL_TO_CMM',
  kind: 'LAW',
  appliedBy: ['CMM', 'DIS', 'POLICE', 'COURT', 'MUNICIPALITY', 'RED_CROSS', 'NGO'],
  title: { EN: 'Referral to the point of contact', DA: 'Henvisning til kontaktpunktet' }, // unofficial rendering
  text: {
    EN: 'Whoever meets a presumed victim of human trafficking refers the person to the Centre against Human Trafficking, the national point of contact. The referral opens the case. A first contact may be anonymous.',
    DA: 'Den, der møder et formodet offer for menneskehandel, henviser personen til Center mod Menneskehandel, det nationale kontaktpunkt. Henvisningen åbner sagen. Den første kontakt kan være anonym.',
  },
  source: ['M-020', 'M-021', 'M-022', 'M-023', 'M-024'],
  reasons: {
    NOT_A_REFERRER: {
      message: {
        EN: 'This body does not work on cases, and so refers nobody: {referredBy:Authority}.',
        DA: 'Denne myndighed arbejder ikke med sager og henviser derfor ingen: {referredBy:Authority}.',
      },
      remedy: {
        EN: 'Call the national point of contact, which takes the referral itself: {pointOfContact:Authority}.',
        DA: 'Ring til det nationale kontaktpunkt, som selv optager henvisningen: {pointOfContact:Authority}.',
      },
    },
    ALREADY_A_CASE: {
      message: {
        EN: 'This first contact became a case on {becameCaseOn}.',
        DA: 'Denne første kontakt blev til en sag den {becameCaseOn}.',
      },
      remedy: {
        EN: 'Go on in that case. Two cases of one person are merged.',
        DA: 'Fortsæt i den sag. To sager om samme person lægges sammen.',
      },
    },
    NOT_REFERRED: {
      message: {
        EN: 'The case was opened on {openedOn}. On {asOf} no referral to the national point of contact is on record.',
        DA: 'Sagen blev åbnet den {openedOn}. Den {asOf} er der ikke registreret nogen henvisning til det nationale kontaktpunkt.',
      },
      remedy: { EN: 'Record who referred the person.', DA: 'Registrer, hvem der henviste personen.' },
    },
  },
  variants: [
    {
      id: 'ONE-POINT-OF-CONTACT',
      from: null,
      to: null,
      label: { EN: 'To CMM, by whoever meets the person', DA: 'Til CMM, af enhver, der møder personen' },
      data: {
        pointOfContact: 'CMM',
        referrers: [
          'CMM',
          'DIS',
          'SIRI',
          'POLICE',
          'PROSECUTION',
          'COURT',
          'RETURN_AGENCY',
          'MUNICIPALITY',
          'RED_CROSS',
          'NGO',
        ],
      },
      source: [
        'M-020',
        'M-021',
        'M-022',
        'M-023',
        'M-024',
        'The sources name those who are likely to be first to meet a victim; the others are our choice: every body that works on cases',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface ReferralFacts {
  readonly referredBy: Authority;
  /** The day on which the first contact that is referred became a case before; null where it did not. */
  readonly becameCaseOn: Day | null;
}

/** Whether this body's referral opens a case today, and at whom. */
export function refer(
  { referredBy, becameCaseOn }: ReferralFacts,
  today: Day,
): { readonly pointOfContact: Authority; readonly version: string } | Refused {
  const variant = variantOn(referralToCmm, today);
  const version = versionOf(referralToCmm, variant);
  const { pointOfContact, referrers } = variant.data;
  if (!referrers.includes(referredBy)) {
    return refuse(referralToCmm, version, 'NOT_A_REFERRER', { referredBy, pointOfContact });
  }
  if (becameCaseOn !== null) return refuse(referralToCmm, version, 'ALREADY_A_CASE', { becameCaseOn });
  return { pointOfContact, version };
}

export interface ReferredCase {
  readonly openedOn: Day;
  readonly referral: { readonly referredBy: Authority; readonly referredOn: Day } | null;
}

export function findReferralToCmm({ openedOn, referral }: ReferredCase, asOf: Day): Finding {
  if (referral && referral.referredOn <= asOf) {
    return heldTo(referralToCmm, refer({ ...referral, becameCaseOn: null }, referral.referredOn));
  }
  // the referral opens the case: earlier on that day there was none yet
  if (asOf <= openedOn) return notApplicable(referralToCmm);
  const version = versionOf(referralToCmm, variantOn(referralToCmm, asOf));
  return breach(refuse(referralToCmm, version, 'NOT_REFERRED', { openedOn, asOf }));
}
