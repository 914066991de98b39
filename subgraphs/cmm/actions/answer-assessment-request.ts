import type { Assessment } from '../../../shared/cmm-vocabulary.ts';
import { answerAssessment } from '../../../shared/law/asylum-screening-request.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { type AssessmentRequestNamed, endAssessmentRequest } from './end-assessment-request.ts';

export interface AnswerAssessmentRequest extends AssessmentRequestNamed {
  readonly assessment: Assessment;
}

/** CMM answers what it was asked. The answer informs the decision of the body that asked; it is none. */
export const answerAssessmentRequest = (context: RequestContext, input: AnswerAssessmentRequest) => {
  const { caseId, assessment } = input;
  const { caller, now, today } = context;
  return endAssessmentRequest(context, input, {
    mutation: 'answerAssessmentRequest',
    lawful: (request) => answerAssessment({ ...request, answeredBy: caller.authority }, today),
    changes: { answeredOn: today, assessment },
    tell: (tx, { requestedBy }) =>
      issueNotice(tx, { kind: 'ASSESSMENT_ANSWERED', caseId, recipient: requestedBy, issuedAt: now }),
  });
};
