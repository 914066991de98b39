import type { RuleKind } from '../vocabulary.ts';
import type { Facts, Rule, Text } from './rule.ts';
import { fill } from './wording.ts';

/** A departure from PRACTICE or a SAFEGUARD: shown and given a reason, never a refusal. */
export interface Concern {
  readonly rule: Rule<Exclude<RuleKind, 'LAW'>>;
  readonly version: string;
  readonly reason: string;
  readonly facts: Facts;
  readonly message: Text;
  readonly remedy: Text | null;
}

/** What is kept of a concern: enough to tell it again in either language (render.ts). */
export interface StoredConcern {
  /** The rule's id. */
  readonly rule: string;
  readonly version: string;
  readonly reason: string;
  readonly facts: Facts;
}

export function concern<Code extends string>(
  rule: Rule<Exclude<RuleKind, 'LAW'>, Code>,
  version: string,
  reason: NoInfer<Code>,
  facts: Facts,
): Concern {
  const { message, remedy } = rule.reasons[reason];
  return {
    rule,
    version,
    reason,
    facts,
    message: fill(message, facts),
    remedy: remedy && fill(remedy, facts),
  };
}

export const storeConcern = ({ rule, version, reason, facts }: Concern): StoredConcern => ({
  rule: rule.id,
  version,
  reason,
  facts,
});
