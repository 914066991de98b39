import { type Day, later } from '../day.ts';
import type { DepartureSetAside } from '../dis-vocabulary.ts';
import { type ClosingFacts, mayClose } from './close-departure-deadline.ts';
import { departure } from './departure.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';

export interface PostponingFacts extends ClosingFacts {
  readonly deadline: ClosingFacts['deadline'] & {
    readonly leaveBy: Day;
    readonly setAsideBy: DepartureSetAside | null;
  };
  /** Another deadline stands, of a later stay: one that was set aside is not to stand again beside it. */
  readonly anotherStands: boolean;
  /** The last days up to which she need not leave, as far as they were told: of a recovery period, of proceedings, of a deadline in another case of hers. */
  readonly notBefore: readonly Day[];
  /** Proceedings require her presence and have no last day. */
  readonly isNeeded: boolean;
}

/** `until` null: for as long as proceedings need her. */
export type Postponed = { readonly until: Day | null; readonly version: string } | Refused;

/**
 * Nobody is to leave in a recovery period, or while proceedings require her presence: the deadline moves to the last of those
 * days, or is set aside while they have none. Once they need her no longer it stands again, unless another has come to stand, and is not overdue from before.
 * Source: M-084, M-087, M-095.
 */
export function postponeDeadline(facts: PostponingFacts, today: Day): Postponed {
  const may = mayClose(facts, today);
  if (isRefused(may)) return may;
  const { version } = may;
  const { deadline, notBefore, isNeeded, anotherStands } = facts;
  const { leaveBy, setAsideOn, setAsideBy } = deadline;
  const wasNeeded = setAsideBy === 'PROCEEDINGS';
  if (setAsideOn !== null && (isNeeded || !wasNeeded || anotherStands))
    return refuse(departure, version, 'ALREADY_SET_ASIDE', { setAsideOn });
  if (isNeeded) return { until: null, version };
  const until = notBefore.reduce(later, wasNeeded ? later(today, leaveBy) : leaveBy);
  return wasNeeded || leaveBy < until
    ? { until, version }
    : refuse(departure, version, 'NOTHING_HOLDS_HER', { leaveBy, asOf: today });
}
