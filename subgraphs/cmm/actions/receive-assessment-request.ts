import { IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { requestAssessment } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import * as file from './case-file.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { factsOf, openCase } from './facts-of-case.ts';
import { type RequestsTold, requestAtRequester } from './request-at-requester.ts';
import { tellParties } from './tell-parties.ts';

export interface ReceiveAssessmentRequest {
  readonly caseId: string;
  readonly requestedBy: Authority;
  readonly requestedOn: Day;
  readonly dueOn: Day;
}

/**
 * Puts a request on CMM's list: by CMM itself, when it was told of one that another authority keeps on file, or by the
 * authority that asks, for itself. To assess protects: while that authority is silent, CMM's list goes ahead unverified.
 * What was asked in a case that was merged comes onto the list there; who asks for itself anew does so in the one that goes on.
 */
export const receiveAssessmentRequest = (
  context: RequestContext,
  input: ReceiveAssessmentRequest,
  told: RequestsTold,
): Promise<AssessmentRequestRow | Refused> => {
  const { caseId, requestedBy, requestedOn, dueOn } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'receiveAssessmentRequest',
    kind: 'CREATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => file.exists(tx, caseId),
    find: factsOf(AssessmentRequestRow).byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused> => {
      await openOrMerged(tx, caseId);
      const nothing = IsNull();
      const open = await tx.findOneBy(AssessmentRequestRow, {
        caseId,
        requestedBy,
        supersededAt: nothing,
        answeredOn: nothing,
        withdrawnOn: nothing,
      });
      const forItself = caller.authority === requestedBy;
      const listed = { caseId, requestedBy, recordedByBody: caller.authority };
      const { stands, answeredOn, reliedOn } = await requestAtRequester(tx, listed, told);
      if (forItself && !stands) await openCase(tx, caseId);
      const requested = requestAssessment(
        {
          requestedBy,
          openSince: open?.requestedOn ?? null,
          ...(forItself ? {} : { onRecord: stands, answeredOn }),
        },
        today,
      );
      if (isRefused(requested)) return requested;
      const on = { caseId, ruleVersions: [requested.version] };
      const request = await append(tx, context, AssessmentRequestRow, on, {
        requestedBy,
        requestedOn,
        dueOn,
        answeredOn: null,
        assessment: null,
        withdrawnOn: null,
      });
      // who asks for itself needs nobody to bear it out; the record is kept where there is one
      await rememberFacts(tx, request, forItself && !stands ? [] : [reliedOn]);
      await tellParties(tx, context, { caseId, kind: 'ASSESSMENT_REQUESTED' });
      return request;
    },
  });
};
