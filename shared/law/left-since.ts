import type { Day } from '../day.ts';

/** When she left, as the Return Agency tells it, and what says that she came back. */
export interface LeftFacts {
  /** Null where she has not. */
  readonly departedOn: Day | null;
  /** The departure was not known of when the stay was given; or that was given to come back on, and is over. */
  readonly learnedSince?: boolean;
  /** The last day that shows her here, by a decision that identified her or an asylum application; null where none does. */
  readonly hereOn?: Day | null;
}

/** The days on which she left, in whichever of her cases; null where nobody could be asked, which takes nothing from her. */
export type Departures = readonly Day[] | null;

/** Whether she was here again on the day. That on which she left is still of the time before. */
export const isHereAgain = (departedOn: Day, day: Day | null): boolean => day !== null && departedOn < day;

/**
 * Whether a departure ends a stay that was given from a day on. One before it ends nothing if it was known, for then she had
 * come back; and none if she is known to have been here since, whatever was known: it belongs to her stay of then.
 */
export const hasLeftSince = (
  { departedOn, learnedSince = false, hereOn = null }: LeftFacts,
  from: Day,
): boolean =>
  departedOn !== null && (from <= departedOn || (learnedSince && !isHereAgain(departedOn, hereOn)));

/**
 * Whether she left between two days: what was decided or given on the one belongs to another stay of hers than that on the
 * other.
 */
export const leftBetween = (one: Day, other: Day, departures: Departures): boolean =>
  departures === null
    ? one !== other
    : departures.some((left) => isHereAgain(left, one) !== isHereAgain(left, other));

/** When she first left in a period, its first day and its last included: that ended it. Null where she did not. */
export const leftWithin = (
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
  departures: readonly Day[],
): Day | null => [...departures].sort().find((left) => startsOn <= left && left <= endsOn) ?? null;
