import type { Day } from '../../../shared/day.ts';
import { unheardAnswerTo } from '../../../shared/law/unheard-answer.ts';
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
 * holds before CMM has taken the request off, and an answer that was given unheard before it is confirmed.
 */
export function requestsForAssessment({ cmm, immigration }: ToldFacts): readonly RequestForAssessment[] {
  const listed = cmm.assessmentRequests ?? [];
  const asked = immigration?.assessmentRequests ?? [];
  const unheard = listed.flatMap(unheardAnswer);
  return [
    ...listed.map((one) => ({
      ...one,
      room: 'CMM' as const,
      withdrawnOn: one.withdrawnOn ?? asked.find((kept) => isOf(one, kept))?.withdrawnOn ?? null,
    })),
    ...asked
      .filter((kept) => !listed.some((one) => isOf(one, kept)))
      .map((kept) => ({
        ...kept,
        room: 'DIS' as const,
        dueOn: kept.answerBy,
        answeredOn: unheardAnswerTo(kept, unheard)?.answeredOn ?? null,
      })),
  ];
}

/** By the record that it rests on; one that rests on none yet by who asked when, and by what it answered. */
function isOf(listed: AssessmentRequestFact, kept: AskedFact): boolean {
  if (listed.askedId !== null) return listed.askedId === kept.id;
  const { requestedBy, requestedOn } = kept;
  const isOfThatDay = listed.requestedBy === requestedBy && listed.requestedOn === requestedOn;
  return isOfThatDay || unheardAnswerTo(kept, unheardAnswer(listed)) !== null;
}

const unheardAnswer = ({ requestedBy, answeredOn, unheardAnswerAt }: AssessmentRequestFact) =>
  answeredOn !== null && unheardAnswerAt !== null
    ? [{ requestedBy, answeredOn, givenAt: unheardAnswerAt }]
    : [];
