import { withdrawAssessment } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import * as file from './case-file.ts';
import { openCase } from './facts-of-case.ts';

export interface ReceiveAssessmentWithdrawal {
  readonly caseId: string;
  readonly requestId: string;
  readonly expectedVersion: number;
}

const requests = file.factsOf(AssessmentRequestRow);

/**
 * Takes a request off CMM's list that is not answered: by CMM itself, when it was told of the withdrawal, or by the
 * authority that asked, for itself.
 */
export const receiveAssessmentWithdrawal = (
  context: RequestContext,
  input: ReceiveAssessmentWithdrawal,
): Promise<AssessmentRequestRow | Refused> => {
  const { caseId, requestId, expectedVersion } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'receiveAssessmentWithdrawal',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => requests.has(tx, caseId, requestId),
    find: requests.byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused> => {
      await openCase(tx, caseId);
      const before = await requests.byId(tx, requestId);
      demandVersion(before, expectedVersion);
      const withdrawnBy = caller.authority === 'CMM' ? before.requestedBy : caller.authority;
      const withdrawn = withdrawAssessment({ ...before, withdrawnBy }, today);
      if (isRefused(withdrawn)) return withdrawn;
      const changes = { withdrawnOn: today };
      const after = await supersede(tx, context, AssessmentRequestRow, before, [withdrawn.version], changes);
      await file.tellParties(tx, context, caseId, 'ASSESSMENT_WITHDRAWN', ['CMM']);
      return after;
    },
  });
};
