import { accommodationApproved } from './accommodation-approved.ts';
import { accommodationSuitable } from './accommodation-suitable.ts';
import { ageAgrees } from './age-agrees.ts';
import { assistanceDuration } from './assistance-duration.ts';
import { assistanceEligibility } from './assistance-eligibility.ts';
import { assistanceUnconditional } from './assistance-unconditional.ts';
import { asylumIntegration } from './asylum-integration.ts';
import { asylumScreeningRequest } from './asylum-screening-request.ts';
import { childRepresentative } from './child-representative.ts';
import { childScreening } from './child-screening.ts';
import { competentAuthorityRule } from './competent-authority.ts';
import { contactPerson } from './contact-person.ts';
import { courtStatusRule } from './court-status.ts';
import { deciders } from './deciders.ts';
import { decisionsAgree } from './decisions-agree.ts';
import { departure } from './departure.ts';
import { detention72h } from './detention-72h.ts';
import { familyReunion } from './family-reunion.ts';
import { handOverInformed } from './hand-over-informed.ts';
import { legalAssistance } from './legal-assistance.ts';
import { nonPunishment8283 } from './non-punishment-82-83.ts';
import { nonPunishment7222 } from './non-punishment-722-2.ts';
import { nonPunishmentCheck } from './non-punishment-check.ts';
import { nonPunishmentSerious } from './non-punishment-serious.ts';
import { permitApplicant } from './permit-applicant.ts';
import { permitConditions } from './permit-conditions.ts';
import { permitRevocation } from './permit-revocation.ts';
import { permitTerm } from './permit-term.ts';
import { recoveryPeriod } from './recovery-period.ts';
import { referralToCmm } from './referral-to-cmm.ts';
import { reflectionExceptional } from './reflection-exceptional.ts';
import { reflectionExtension } from './reflection-extension.ts';
import { reflectionExtensionTimely } from './reflection-extension-timely.ts';
import { reflectionGrant } from './reflection-grant.ts';
import { reflectionTotal } from './reflection-total.ts';
import { restitutionCompensation } from './restitution-compensation.ts';
import { returnAfterProceedings } from './return-after-proceedings.ts';
import { returnChild } from './return-child.ts';
import { returnEligible } from './return-eligible.ts';
import { returnRisk } from './return-risk.ts';
import type { Rule } from './rule.ts';
import { screeningInterview } from './screening-interview.ts';
import { supportForm } from './support-form.ts';
import { supportPeriod } from './support-period.ts';
import { witnessContact } from './witness-contact.ts';
import { work } from './work.ts';

/** The book of law: every rule written so far, in the order of the mechanism. */
export const book: readonly Rule[] = [
  referralToCmm,
  competentAuthorityRule,
  handOverInformed,
  asylumScreeningRequest,
  deciders,
  screeningInterview,
  courtStatusRule,
  decisionsAgree,
  ageAgrees,
  assistanceEligibility,
  assistanceUnconditional,
  assistanceDuration,
  contactPerson,
  accommodationApproved,
  accommodationSuitable,
  childRepresentative,
  familyReunion,
  childScreening,
  recoveryPeriod,
  reflectionGrant,
  reflectionExtension,
  reflectionExtensionTimely,
  reflectionTotal,
  reflectionExceptional,
  departure,
  permitApplicant,
  permitConditions,
  permitTerm,
  permitRevocation,
  work,
  asylumIntegration,
  detention72h,
  witnessContact,
  legalAssistance,
  restitutionCompensation,
  nonPunishment7222,
  nonPunishmentSerious,
  nonPunishment8283,
  nonPunishmentCheck,
  returnEligible,
  returnRisk,
  returnAfterProceedings,
  supportForm,
  supportPeriod,
  returnChild,
];

const byId = new Map(book.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`the book of law has no rule ${id}`);
  return rule;
}
