import { type Day, dayOf } from '../../../../shared/day.ts';
import { asylumScreeningRequest } from '../../../../shared/law/asylum-screening-request.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { unseen } from '../answers.ts';
import type { ToldFacts } from '../facts.ts';
import { type RequestForAssessment, requestsForAssessment } from '../requests-for-assessment.ts';
import { clock, type LegalClock } from './clock.ts';

/**
 * Every request for CMM's assessment, to the day by which an answer is wanted. While the bodies that ask are not heard there may
 * be others, which CMM has not put on its list, and one that is open there may have been withdrawn.
 */
export function assessmentRequests(facts: ToldFacts, asOf: Date): LegalClock[] {
  const missing = unseen(facts, { DIS: ['ASSESSMENT_REQUEST'] });
  const kept = { kind: 'ASSESSMENT_REQUEST', authority: 'CMM', asOf } as const;
  const requests = requestsForAssessment(facts).map((request) => {
    const course = courseOf(request, dayOf(asOf));
    return clock({
      ...kept,
      key: request.id,
      room: request.room,
      ruleVersion: versionOn(asylumScreeningRequest, request.requestedOn),
      startedBy: 'ASSESSMENT_REQUESTED',
      startedOn: request.requestedOn,
      endsOn: request.dueOn,
      ...course,
      unseen: course.state === 'ENDED' ? [] : missing,
    });
  });
  return missing.length === 0
    ? requests
    : [...requests, clock({ ...kept, key: 'case', room: 'DIS', state: 'NOT_VISIBLE', unseen: missing })];
}

function courseOf(
  { requestedOn, dueOn, answeredOn, withdrawnOn }: RequestForAssessment,
  day: Day,
): Pick<LegalClock, 'state' | 'endedBy' | 'endedOn'> {
  if (answeredOn !== null && answeredOn <= day)
    return { state: 'ENDED', endedBy: 'ANSWER', endedOn: answeredOn };
  if (withdrawnOn !== null && withdrawnOn <= day) {
    return { state: 'ENDED', endedBy: 'WITHDRAWAL', endedOn: withdrawnOn };
  }
  const open = { endedBy: null, endedOn: null };
  if (day < requestedOn) return { state: 'TO_COME', ...open };
  return { state: dueOn === null || day <= dueOn ? 'RUNNING' : 'OVERDUE', ...open };
}
