import type { Day } from '../../../shared/day.ts';
import { withdrawAssessment } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { assessmentRequests } from './records.ts';
import type { AssessmentsTold } from './request-assessment.ts';
import { tell } from './tell.ts';

export interface WithdrawAssessmentRequest {
  readonly caseId: string;
  readonly requestId: string;
  readonly expectedVersion: number;
}

/** Withdraws what CMM was asked and has not answered. CMM takes it off its list once the notice arrives. */
export const withdrawAssessmentRequest = (
  context: RequestContext,
  input: WithdrawAssessmentRequest,
  told: AssessmentsTold,
): Promise<AssessmentRequestRow | Refused | FactUnavailable> => {
  const { caseId, requestId, expectedVersion } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'withdrawAssessmentRequest',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => assessmentRequests.has(tx, caseId, requestId),
    find: assessmentRequests.byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused | FactUnavailable> => {
      const before = await assessmentRequests.byId(tx, requestId);
      demandVersion(before, expectedVersion);
      const { recordedByBody: requestedBy, recordedAt, withdrawnOn } = before;
      const answeredOn = answeredSince(recordedAt, told);
      const may = withdrawAssessment(
        { withdrawnBy: caller.authority, requestedBy, answeredOn, withdrawnOn },
        today,
      );
      if (isRefused(may)) return may;
      if (!told.answered) return { unavailable: 'CMM', topic: 'ASSESSMENT' };
      const after = await supersede(tx, context, AssessmentRequestRow, before, [may.version], {
        withdrawnOn: today,
      });
      await rememberFacts(tx, after, told.reliedOn);
      await tell(tx, context, caseId, 'ASSESSMENT_WITHDRAWN');
      return after;
    },
  });
};

/** An answer before the request is to an earlier one; and while one is open at CMM, it is this. */
const answeredSince = (requestedAt: Date, { open, lastAnswer }: AssessmentsTold): Day | null =>
  !open && lastAnswer !== null && requestedAt <= lastAnswer.at ? lastAnswer.on : null;
