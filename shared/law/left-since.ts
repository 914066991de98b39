import type { Day } from '../day.ts';

/** When she left, as the Return Agency tells it. */
export interface LeftFacts {
  /** Null where she has not. */
  readonly departedOn: Day | null;
  /** The departure was not known of when the stay was given: whatever its day, she has not come back since. */
  readonly learnedSince?: boolean;
}

/** Whether a departure ends a stay that was given from a day on. One before it ends nothing, if it was known: she came back. */
export const hasLeftSince = ({ departedOn, learnedSince = false }: LeftFacts, from: Day): boolean =>
  departedOn !== null && (from <= departedOn || learnedSince);
