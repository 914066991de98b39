import type { Assessment } from '../../../shared/cmm-vocabulary.ts';
import { answerAssessment } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotice } from '../../../shared/room/notice.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import * as file from './case-file.ts';
import { openCase } from './facts-of-case.ts';

export interface AnswerAssessmentRequest {
  readonly caseId: string;
  readonly requestId: string;
  readonly expectedVersion: number;
  readonly assessment: Assessment;
}

const requests = file.factsOf(AssessmentRequestRow);

/** CMM answers what it was asked. The answer informs the decision of the body that asked; it is none. */
export const answerAssessmentRequest = (
  context: RequestContext,
  input: AnswerAssessmentRequest,
): Promise<AssessmentRequestRow | Refused> => {
  const { caseId, requestId, expectedVersion, assessment } = input;
  const { caller, now, today } = context;
  return decide(context, {
    mutation: 'answerAssessmentRequest',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => requests.has(tx, caseId, requestId),
    find: requests.byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused> => {
      await openCase(tx, caseId);
      const before = await requests.byId(tx, requestId);
      demandVersion(before, expectedVersion);
      const answer = answerAssessment({ ...before, answeredBy: caller.authority }, today);
      if (isRefused(answer)) return answer;
      const changes = { answeredOn: today, assessment };
      const after = await supersede(tx, context, AssessmentRequestRow, before, [answer.version], changes);
      const notice = { kind: 'ASSESSMENT_ANSWERED', caseId, recipient: before.requestedBy } as const;
      await issueNotice(tx, { ...notice, issuedAt: now });
      return after;
    },
  });
};
