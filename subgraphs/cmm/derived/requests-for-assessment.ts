import type { Day } from '../../../shared/day.ts';
import type { Authority, Room } from '../../../shared/vocabulary.ts';
import type { AssessmentRequestFact } from './case-facts.ts';
import type { ToldFacts } from './facts.ts';
import type { AskedFact } from './immigration-facts.ts';

/** A request for CMM's assessment, once, by whichever of the two has it on record. */
export interface RequestForAssessment {
  readonly id: string;
  readonly room: Room;
  readonly requestedBy: Authority;
  readonly requestedOn: Day;
  /** Null: the body that asked named no day, and CMM has none on its list. */
  readonly dueOn: Day | null;
  readonly answeredOn: Day | null;
  readonly withdrawnOn: Day | null;
}

/**
 * Every request: as CMM has it on its list, where it is on it, and until then as the body that asked keeps it. A withdrawal
 * holds before CMM has taken the request off.
 */
export function requestsForAssessment({ cmm, immigration }: ToldFacts): readonly RequestForAssessment[] {
  const listed = cmm.assessmentRequests ?? [];
  const asked = immigration?.assessmentRequests ?? [];
  return [
    ...listed.map((one) => ({
      ...one,
      room: 'CMM' as const,
      withdrawnOn: one.withdrawnOn ?? asked.find((kept) => isOf(one, kept))?.withdrawnOn ?? null,
    })),
    ...asked
      .filter((kept) => !listed.some((one) => isOf(one, kept)))
      .map((kept) => ({ ...kept, room: 'DIS' as const, dueOn: kept.answerBy, answeredOn: null })),
  ];
}

/** By the record that it rests on; one that went onto the list while that body was silent by who asked when. */
const isOf = (listed: AssessmentRequestFact, { id, requestedBy, requestedOn }: AskedFact): boolean =>
  listed.askedId === null
    ? listed.requestedBy === requestedBy && listed.requestedOn === requestedOn
    : listed.askedId === id;
