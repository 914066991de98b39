import { confirmAnswer } from '../../../shared/law/confirm-answer.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { verificationOfVersion } from '../../../shared/storage/verification-of-record.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import type { AssessmentRequestNamed } from './end-assessment-request.ts';
import { factsOf } from './facts-of-case.ts';
import { type RequestsTold, requestAnswered, TOPIC } from './request-at-requester.ts';

/** Confirms an answer that CMM gave while the body that asked was silent, by the request that it had on file then. */
export const confirmAssessmentAnswer = (
  context: RequestContext,
  input: AssessmentRequestNamed,
  told: RequestsTold,
): Promise<AssessmentRequestRow | Refused | FactUnavailable> => {
  const { caseId, requestId: id } = input;
  return confirm(context, {
    mutation: 'confirmAssessmentAnswer',
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    row: AssessmentRequestRow,
    id,
    records: factsOf(AssessmentRequestRow),
    held: async (tx, request) => {
      await openOrMerged(tx, caseId);
      const { onRecord, withdrawnOn, reliedOn } = await requestAnswered(tx, request, told);
      const verification = await verificationOfVersion(tx, AssessmentRequestRow, request);
      const answered = { ...request, verification };
      const confirmedBy = context.caller.authority;
      const lawful = confirmAnswer({ confirmedBy, answered, onRecord, withdrawnOn }, context.today);
      return {
        lawful: isRefused(lawful) ? lawful : { versions: [lawful.version] },
        silent: told.known ? null : { unavailable: 'DIS', topic: TOPIC },
        reliedOn: [reliedOn],
      };
    },
  });
};
