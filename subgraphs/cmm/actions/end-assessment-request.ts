import type { EntityManager } from 'typeorm';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { type FactUnavailable, isFactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { factsOf } from './facts-of-case.ts';
import { type AtRequester, type RequestsTold, requestAtRequester } from './request-at-requester.ts';

export interface AssessmentRequestNamed {
  readonly caseId: string;
  readonly requestId: string;
  readonly expectedVersion: number;
}

interface Ending {
  readonly mutation: string;
  /** What the body that asked has on file; left out: it ends the request itself. */
  readonly told?: RequestsTold | undefined;
  readonly lawful: (
    request: AssessmentRequestRow,
    atRequester: AtRequester | null,
  ) => { readonly version: string } | Refused | FactUnavailable;
  readonly changes: Partial<Pick<AssessmentRequestRow, 'answeredOn' | 'assessment' | 'withdrawnOn'>>;
  readonly tell: (tx: EntityManager, request: AssessmentRequestRow) => Promise<unknown>;
}

const requests = factsOf(AssessmentRequestRow);

/**
 * What takes a request off CMM's list, its answer or its withdrawal: by the version that was read, as the law lets it; also
 * one that was made in a case that was merged.
 */
export const endAssessmentRequest = (
  context: RequestContext,
  input: AssessmentRequestNamed,
  { mutation, told, lawful, changes, tell }: Ending,
): Promise<AssessmentRequestRow | Refused | FactUnavailable> => {
  const { caseId, requestId, expectedVersion } = input;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    isKnown: (tx) => requests.has(tx, caseId, requestId),
    find: requests.byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused | FactUnavailable> => {
      await openOrMerged(tx, caseId);
      const before = await requests.byId(tx, requestId);
      demandVersion(before, expectedVersion);
      const atRequester = told ? await requestAtRequester(tx, before, told) : null;
      const held = lawful(before, atRequester);
      if (isRefused(held) || isFactUnavailable(held)) return held;
      const after = await supersede(tx, context, AssessmentRequestRow, before, [held.version], changes);
      if (atRequester) await rememberFacts(tx, after, [atRequester.reliedOn]);
      await tell(tx, before);
      return after;
    },
  });
};
