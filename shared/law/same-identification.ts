import { decisionInForce, type IdentificationFact, inOrder } from './decisions-agree.ts';
import { type Departures, leftBetween } from './left-since.ts';

/** The decision in force, with the decisions that say nothing else than it. */
export function identificationInForce<Decision extends IdentificationFact>(
  decisions: readonly Decision[],
  departures: Departures,
) {
  const { inForce } = decisionInForce(decisions);
  return inForce && { ...inForce, repeats: repeatsOf(inForce, decisions, departures) };
}

/**
 * The decisions of its body that say the same as it, itself among them, and between which that body said nothing else and she
 * did not leave. To say it again identifies nobody anew: what is given once for each identification is not given again for it.
 * Whoever comes back is identified anew.
 */
export function repeatsOf(
  decision: IdentificationFact,
  decisions: readonly IdentificationFact[],
  departures: Departures,
): string[] {
  const own = decisions.filter(({ authority }) => authority === decision.authority);
  const isBefore = (a: IdentificationFact, b: IdentificationFact) => inOrder(a, b) < 0;
  const isSame = (other: IdentificationFact) =>
    !leftBetween(decision.decidedOn, other.decidedOn, departures) &&
    !own.some((one) => one.outcome !== decision.outcome && isBefore(one, decision) !== isBefore(one, other));
  return own.filter((other) => other.outcome === decision.outcome && isSame(other)).map(({ id }) => id);
}

/** The decisions that identify her as this one does: itself at least, whatever else is known of it. */
export function sameIdentification(
  decisionId: string | null,
  decisions: readonly IdentificationFact[],
  departures: Departures,
): readonly string[] {
  const decision = decisions.find(({ id }) => id === decisionId);
  if (decision) return repeatsOf(decision, decisions, departures);
  return decisionId === null ? [] : [decisionId];
}
