import { accommodationApproved } from './accommodation-approved.ts';
import { accommodationSuitable } from './accommodation-suitable.ts';
import { assistanceDuration } from './assistance-duration.ts';
import { assistanceEligibility } from './assistance-eligibility.ts';
import { assistanceUnconditional } from './assistance-unconditional.ts';
import { asylumScreeningRequest } from './asylum-screening-request.ts';
import { childRepresentative } from './child-representative.ts';
import { childScreening } from './child-screening.ts';
import { competentAuthorityRule } from './competent-authority.ts';
import { contactPerson } from './contact-person.ts';
import { courtStatusRule } from './court-status.ts';
import { deciders } from './deciders.ts';
import { decisionsAgree } from './decisions-agree.ts';
import { departure } from './departure.ts';
import { familyReunion } from './family-reunion.ts';
import { handOverInformed } from './hand-over-informed.ts';
import { recoveryPeriod } from './recovery-period.ts';
import { referralToCmm } from './referral-to-cmm.ts';
import { reflectionExceptional } from './reflection-exceptional.ts';
import { reflectionExtension } from './reflection-extension.ts';
import { reflectionExtensionTimely } from './reflection-extension-timely.ts';
import { reflectionGrant } from './reflection-grant.ts';
import { reflectionTotal } from './reflection-total.ts';
import type { Rule } from './rule.ts';
import { screeningInterview } from './screening-interview.ts';

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
];

const byId = new Map(book.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`the book of law has no rule ${id}`);
  return rule;
}
