import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';

/** An answer of CMM's that rests on no record of the body that asked: it was not heard, or keeps none. */
export interface UnheardAnswer {
  readonly requestedBy: Authority;
  readonly answeredOn: Day;
  readonly givenAt: Date | string;
}

/** A request for an assessment as the body that made it keeps it. */
export interface RequestKept {
  readonly requestedBy: Authority;
  readonly withdrawnOn: Day | null;
  readonly recordedAt: Date | string;
}

/**
 * The answer that a request was given without being named in it: all that a body had asked and not withdrawn when CMM answered
 * it unheard is answered. Confirming the answer later takes nothing of that back.
 */
export const unheardAnswerTo = (
  { requestedBy, withdrawnOn, recordedAt }: RequestKept,
  answers: readonly UnheardAnswer[],
): UnheardAnswer | null =>
  answers
    .filter((one) => withdrawnOn === null && one.requestedBy === requestedBy)
    .filter(({ givenAt }) => momentOf(recordedAt) <= momentOf(givenAt))
    .sort((one, other) => momentOf(one.givenAt) - momentOf(other.givenAt))
    .at(0) ?? null;

const momentOf = (moment: Date | string): number => new Date(moment).getTime();
