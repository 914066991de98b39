import { type Day, dayOf } from '../../../../shared/day.ts';
import { asylumScreeningRequest } from '../../../../shared/law/asylum-screening-request.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import type { AssessmentRequestFact } from '../case-facts.ts';
import type { ToldFacts } from '../facts.ts';
import { clock, type LegalClock } from './clock.ts';

/** Every request for CMM's assessment, to the day by which an answer is wanted. */
export const assessmentRequests = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  (facts.cmm.assessmentRequests ?? []).map((request) =>
    clock({
      key: request.id,
      kind: 'ASSESSMENT_REQUEST',
      room: 'CMM',
      authority: 'CMM',
      ruleVersion: versionOn(asylumScreeningRequest, request.requestedOn),
      startedBy: 'ASSESSMENT_REQUESTED',
      startedOn: request.requestedOn,
      endsOn: request.dueOn,
      ...courseOf(request, dayOf(asOf)),
      asOf,
    }),
  );

function courseOf(
  { requestedOn, dueOn, answeredOn, withdrawnOn }: AssessmentRequestFact,
  day: Day,
): Pick<LegalClock, 'state' | 'endedBy' | 'endedOn'> {
  if (answeredOn !== null && answeredOn <= day)
    return { state: 'ENDED', endedBy: 'ANSWER', endedOn: answeredOn };
  if (withdrawnOn !== null && withdrawnOn <= day) {
    return { state: 'ENDED', endedBy: 'WITHDRAWAL', endedOn: withdrawnOn };
  }
  const open = { endedBy: null, endedOn: null };
  if (day < requestedOn) return { state: 'TO_COME', ...open };
  return { state: day <= dueOn ? 'RUNNING' : 'OVERDUE', ...open };
}
