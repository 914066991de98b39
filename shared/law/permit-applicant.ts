import type { Day } from '../day.ts';
import type { PermitApplicant, PermitKind } from '../dis-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { type Finding, gravest, heldTo } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

/**
 * For a permit for proceedings police or prosecution apply on the victim's behalf; she never applies herself.
 * Source: M-091, M-094.
 */
export const permitApplicant: Rule<
  'LAW',
  'NEVER_THE_PERSON' | 'NOT_AN_APPLICANT' | 'APPLICATION_PENDING',
  Readonly<Record<PermitKind, readonly PermitApplicant[]>>
> = {
  id: 'PERMIT_APPLICANT',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Who applies for a residence permit', DA: 'Hvem der søger om opholdstilladelse' }, // unofficial rendering
  text: {
    EN: 'A residence permit for investigation or prosecution is applied for by the police or the prosecution service, on the victim’s behalf. The victim cannot apply for it.',
    DA: 'Opholdstilladelse af hensyn til efterforskning eller retsforfølgning søges af politiet eller anklagemyndigheden på offerets vegne. Offeret kan ikke selv søge om den.',
  },
  source: ['M-091', 'M-094', 'C-07'],
  reasons: {
    NEVER_THE_PERSON: {
      message: {
        EN: 'The person cannot apply for this permit: {permit:PermitKind}.',
        DA: 'Denne tilladelse kan personen ikke selv søge om: {permit:PermitKind}.',
      },
      remedy: {
        EN: 'It is applied for on the person’s behalf, by any of these: {applicants:PermitApplicant}.',
        DA: 'Den søges på personens vegne af en af disse: {applicants:PermitApplicant}.',
      },
    },
    NOT_AN_APPLICANT: {
      message: {
        EN: 'This permit is not applied for by this body: {permit:PermitKind}; {applicant:Authority}.',
        DA: 'Denne tilladelse kan denne myndighed ikke søge om: {permit:PermitKind}; {applicant:Authority}.',
      },
      remedy: {
        EN: 'It is applied for by any of these: {applicants:PermitApplicant}.',
        DA: 'Den søges af en af disse: {applicants:PermitApplicant}.',
      },
    },
    APPLICATION_PENDING: {
      message: {
        EN: 'An application for this permit, received on {receivedOn}, is not decided yet: {permit:PermitKind}.',
        DA: 'En ansøgning om denne tilladelse, modtaget den {receivedOn}, er endnu ikke afgjort: {permit:PermitKind}.',
      },
      remedy: { EN: 'Wait for that decision.', DA: 'Afvent den afgørelse.' },
    },
  },
  variants: [
    {
      id: 'POLICE-OR-PROSECUTION',
      from: null,
      to: null,
      label: {
        EN: 'For proceedings, police or prosecution; for protection, the person',
        DA: 'Af hensyn til straffesagen politiet eller anklagemyndigheden; for beskyttelse personen selv',
      },
      data: { PROCEEDINGS: ['POLICE', 'PROSECUTION'], PROTECTION: ['PERSON'] },
      source: [
        'M-091',
        'M-094',
        'C-07: some read "police" alone; the source names both, and both are taken',
        'For protection the sources name nobody: the person herself is our choice',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface PermitApplicantFacts {
  readonly permit: PermitKind;
  /** The body that applies, or the person. */
  readonly applicant: Authority | 'PERSON';
  /** The day on which an application for the same permit was received that is not decided yet. */
  readonly pendingSince?: Day | null;
}

export function mayApplyForPermit(
  { permit, applicant, pendingSince }: PermitApplicantFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(permitApplicant, today);
  const version = versionOf(permitApplicant, variant);
  const allowed = variant.data[permit];
  if (allowed.some((one) => one === applicant)) {
    return pendingSince
      ? refuse(permitApplicant, version, 'APPLICATION_PENDING', { permit, receivedOn: pendingSince })
      : { version };
  }
  const facts = { permit, applicant, applicants: allowed.join(' ') };
  return refuse(
    permitApplicant,
    version,
    applicant === 'PERSON' ? 'NEVER_THE_PERSON' : 'NOT_AN_APPLICANT',
    facts,
  );
}

/** Each application by the law of the day it was received on. */
export function findPermitApplicant(
  applications: readonly (PermitApplicantFacts & { readonly receivedOn: Day })[],
  asOf: Day,
): Finding {
  const received = applications.filter(({ receivedOn }) => receivedOn <= asOf);
  return gravest(
    permitApplicant,
    received.map((application) =>
      heldTo(permitApplicant, mayApplyForPermit(application, application.receivedOn)),
    ),
  );
}
