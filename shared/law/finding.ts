import type { Concern } from './concern.ts';
import { isRefused, type Refused } from './refusal.ts';
import type { Rule } from './rule.ts';

/**
 * How one rule holds for what is recorded of a case. Each rule's file has a `find…` of its facts and a day (an instant,
 * where the rule counts hours) that answers so. That a reader may not see a fact is no answer of a rule: policy settles
 * it before a rule looks.
 */
export interface Finding {
  readonly rule: Rule;
  /** A rule of LAW is a concern where it was kept as far as was known, and what was not known, or is to follow, is still open. */
  readonly outcome: 'MET' | 'BREACH' | 'CONCERN' | 'NOT_APPLICABLE';
  /** What the facts were held against: the version of the day they are of. Null: the rule asks nothing of this case. */
  readonly version: string | null;
  /** What LAW refuses, or how practice or a safeguard was departed from; null where nothing is amiss. */
  readonly because: Refused | Concern | null;
}

export const met = (rule: Rule, version: string): Finding => ({
  rule,
  outcome: 'MET',
  version,
  because: null,
});

export const notApplicable = (rule: Rule): Finding => ({
  rule,
  outcome: 'NOT_APPLICABLE',
  version: null,
  because: null,
});

export const breach = (refused: Refused): Finding => ({
  rule: refused.refused,
  outcome: 'BREACH',
  version: refused.version,
  because: refused,
});

export const departedFrom = (concern: Concern): Finding => ({
  rule: concern.rule,
  outcome: 'CONCERN',
  version: concern.version,
  because: concern,
});

/** What protects went ahead while an authority was silent, as the law wants it: lawful, and open until it is confirmed. */
export const unconfirmed = (because: Refused): Finding => ({ ...breach(because), outcome: 'CONCERN' });

/** What went ahead unverified, held to the law without what nobody told: broken whatever the answer, or open until it comes. */
export const openUnlessBroken = (finding: Finding, because: Refused): Finding =>
  finding.outcome === 'BREACH' ? finding : unconfirmed(because);

/** A recorded decision, by what the law answers to it. */
export const heldTo = (rule: Rule, answer: { readonly version: string } | Refused): Finding =>
  isRefused(answer) ? breach(answer) : met(rule, answer.version);

const gravity = ['BREACH', 'CONCERN', 'MET'] as const;

/** Of one rule held against several records of a case, the gravest; the first of those that are alike. */
export const gravest = (rule: Rule, findings: readonly Finding[]): Finding =>
  gravity.map((grave) => findings.find(({ outcome }) => outcome === grave)).find((found) => found) ??
  notApplicable(rule);

/** Whether a reader would be told the same by either. */
export const saysTheSame = (one: Finding, other: Finding): boolean =>
  one.outcome === other.outcome &&
  one.version === other.version &&
  one.because?.reason === other.because?.reason &&
  JSON.stringify(one.because?.facts) === JSON.stringify(other.because?.facts);
