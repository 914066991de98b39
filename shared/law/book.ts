import { asylumIntegration } from './asylum-integration.ts';
import { competentAuthorityRule } from './competent-authority.ts';
import { courtStatusRule } from './court-status.ts';
import { deciders } from './deciders.ts';
import { decisionsAgree } from './decisions-agree.ts';
import { departure } from './departure.ts';
import { detention72h } from './detention-72h.ts';
import { permitApplicant } from './permit-applicant.ts';
import { permitConditions } from './permit-conditions.ts';
import { permitRevocation } from './permit-revocation.ts';
import { permitTerm } from './permit-term.ts';
import { reflectionExceptional } from './reflection-exceptional.ts';
import { reflectionExtension } from './reflection-extension.ts';
import { reflectionExtensionTimely } from './reflection-extension-timely.ts';
import { reflectionGrant } from './reflection-grant.ts';
import { reflectionTotal } from './reflection-total.ts';
import type { Rule } from './rule.ts';
import { work } from './work.ts';

/** The book of law: every rule written so far, in the order of the mechanism. */
export const book: readonly Rule[] = [
  competentAuthorityRule,
  deciders,
  courtStatusRule,
  decisionsAgree,
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
];

const byId = new Map(book.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`the book of law has no rule ${id}`);
  return rule;
}
