import { withdrawAssessment } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { type AssessmentRequestNamed, endAssessmentRequest } from './end-assessment-request.ts';
import { type RequestsTold, TOPIC } from './request-at-requester.ts';
import { tellParties } from './tell-parties.ts';

/**
 * Takes a request off CMM's list that is not answered: by CMM itself, when it was told of the withdrawal and the authority
 * that asked bears it out, or by that authority, for itself.
 */
export const receiveAssessmentWithdrawal = (
  context: RequestContext,
  input: AssessmentRequestNamed,
  told: RequestsTold | undefined,
) => {
  const { caller, today } = context;
  return endAssessmentRequest(context, input, {
    mutation: 'receiveAssessmentWithdrawal',
    told,
    lawful: (request, at) => {
      const withdrawnBy = caller.authority === 'CMM' ? request.requestedBy : caller.authority;
      const held = withdrawAssessment({ ...request, withdrawnBy, stands: at?.stands ?? false }, today);
      return isRefused(held) || at?.stands !== null ? held : { unavailable: 'DIS', topic: TOPIC };
    },
    changes: { withdrawnOn: today },
    tell: (tx) => tellParties(tx, context, { caseId: input.caseId, kind: 'ASSESSMENT_WITHDRAWN' }),
  });
};
