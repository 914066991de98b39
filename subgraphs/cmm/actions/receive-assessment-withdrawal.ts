import { withdrawAssessment } from '../../../shared/law/asylum-screening-request.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import * as file from './case-file.ts';
import { type AssessmentRequestNamed, endAssessmentRequest } from './end-assessment-request.ts';

/**
 * Takes a request off CMM's list that is not answered: by CMM itself, when it was told of the withdrawal, or by the
 * authority that asked, for itself.
 */
export const receiveAssessmentWithdrawal = (context: RequestContext, input: AssessmentRequestNamed) => {
  const { caller, today } = context;
  return endAssessmentRequest(context, input, {
    mutation: 'receiveAssessmentWithdrawal',
    lawful: (request) => {
      const withdrawnBy = caller.authority === 'CMM' ? request.requestedBy : caller.authority;
      return withdrawAssessment({ ...request, withdrawnBy }, today);
    },
    changes: { withdrawnOn: today },
    tell: (tx) => file.tellParties(tx, context, input.caseId, 'ASSESSMENT_WITHDRAWN', ['CMM']),
  });
};
