import { type Day, isDay } from '../day.ts';
import type { Facts, Rule, Text } from './rule.ts';
import { fill } from './wording.ts';

/** A lawful "no": an expected outcome, returned as a value, never thrown. Only LAW refuses. */
export interface Refused {
  readonly refused: Rule<'LAW'>;
  readonly version: string;
  /** A stable code, such as PERIOD_RUNNING. */
  readonly reason: string;
  readonly facts: Facts;
  /** Why the rule does not hold here, with the dates. */
  readonly message: Text;
  readonly remedy: Text | null;
  readonly earliestLawfulAt: Day | null;
}

/** What is kept of a refusal: enough to tell it again in either language (render.ts). */
export interface StoredRefusal {
  /** The rule's id. */
  readonly rule: string;
  readonly version: string;
  readonly reason: string;
  readonly facts: Facts;
}

/** Turns a request down. The fact `earliestLawfulAt`, where given, is the day from which it would be lawful. */
export function refuse<Code extends string>(
  rule: Rule<'LAW', Code>,
  version: string,
  reason: NoInfer<Code>,
  facts: Facts,
): Refused {
  const { message, remedy } = rule.reasons[reason];
  const from = facts.earliestLawfulAt;
  return {
    refused: rule,
    version,
    reason,
    facts,
    message: fill(message, facts),
    remedy: remedy && fill(remedy, facts),
    earliestLawfulAt: typeof from === 'string' && isDay(from) ? from : null,
  };
}

export const isRefused = (x: object): x is Refused => 'refused' in x;

export const storeRefusal = ({ refused, version, reason, facts }: Refused): StoredRefusal => ({
  rule: refused.id,
  version,
  reason,
  facts,
});
