import { accommodationRules } from './accommodation-rules.ts';
import { assistanceDurationRule } from './assistance-duration-rule.ts';
import { contactPersonRule } from './contact-person-rule.ts';
import { eligibilityRules } from './eligibility-rules.ts';
import type { HeldRule } from './held-rule.ts';
import { recoveryRule } from './recovery-rule.ts';

/** What she is entitled to and what she is given. */
export const assistanceRules: readonly HeldRule[] = [
  ...eligibilityRules,
  assistanceDurationRule,
  contactPersonRule,
  ...accommodationRules,
  recoveryRule,
];
