import type { Assessment } from '../../../shared/cmm-vocabulary.ts';
import { answerAssessment } from '../../../shared/law/asylum-screening-request.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import { type AssessmentRequestNamed, endAssessmentRequest } from './end-assessment-request.ts';
import type { RequestsTold } from './request-at-requester.ts';

export interface AnswerAssessmentRequest extends AssessmentRequestNamed {
  readonly assessment: Assessment;
}

/**
 * CMM answers what it was asked. The answer informs the decision of the body that asked; it is none. What was withdrawn, or
 * never asked, is not answered; while the body that asked is silent, the answer goes ahead unverified: to assess protects.
 */
export const answerAssessmentRequest = (
  context: RequestContext,
  input: AnswerAssessmentRequest,
  told: RequestsTold | undefined,
) => {
  const { caseId, assessment } = input;
  const { caller, today } = context;
  return endAssessmentRequest(context, input, {
    mutation: 'answerAssessmentRequest',
    told,
    lawful: (request, at) =>
      answerAssessment(
        {
          ...request,
          answeredOn: request.answeredOn ?? at?.answeredOn ?? null,
          withdrawnOn: request.withdrawnOn ?? at?.withdrawnOn ?? null,
          onRecord: at?.onRecord ?? null,
          answeredBy: caller.authority,
        },
        today,
      ),
    changes: { answeredOn: today, assessment },
    tell: (tx, { requestedBy }) =>
      issueNotices(tx, context, { caseId, kind: 'ASSESSMENT_ANSWERED', to: [requestedBy] }),
  });
};
