import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { requestAssessment as mayRequest } from '../../../shared/law/asylum-screening-request.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import * as file from './immigration-file.ts';
import { assessmentRequests, screenings } from './records.ts';
import { tell } from './tell.ts';

export interface RequestAssessment {
  readonly caseId: string;
  /** The screening whose indicators are the reason; null: another reason. */
  readonly screeningId?: string | null;
  readonly answerBy?: Day | null;
}

/** What CMM has of this body's requests: when one was last answered or withdrawn, and whether one is open. */
export interface AssessmentsTold {
  readonly open: boolean;
  readonly lastAnswer: { readonly on: Day; readonly at: Date } | null;
  readonly closedAt: Date | null;
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/** Asks CMM to assess the case: the request is kept here, and a notice brings it to CMM, which keeps its answer. */
export const requestAssessment = (
  context: RequestContext,
  input: RequestAssessment,
  told: AssessmentsTold,
  known: KnownAtCmm,
): Promise<AssessmentRequestRow | Refused> => {
  const { caseId, screeningId = null, answerBy = null } = input;
  const { caller, today } = context;
  if (answerBy !== null && answerBy < today) throw badInput('input.answerBy', 'lies in the past');
  return decide(context, {
    mutation: 'requestAssessment',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) =>
      screeningId === null ? file.exists(tx, caseId) : screenings.has(tx, caseId, screeningId),
    find: assessmentRequests.byId,
    work: async (tx): Promise<AssessmentRequestRow | Refused> => {
      demandNotMerged(known);
      const openSince = await openSinceOf(tx, context, caseId, told);
      const may = mayRequest({ requestedBy: caller.authority, openSince }, today);
      if (isRefused(may)) return may;
      const screening = screeningId === null ? null : await screenings.byId(tx, screeningId);
      if (screening && !screening.indicatorsFound)
        throw badInput('input.screeningId', 'is of a screening that found no indicators');
      const on = { caseId, ruleVersions: [may.version] };
      const request = await append(tx, context, AssessmentRequestRow, on, {
        requestedOn: today,
        screeningFactId: screening?.factId ?? null,
        answerBy,
        withdrawnOn: null,
      });
      await rememberFacts(tx, request, told.reliedOn);
      await tell(tx, context, caseId, 'ASSESSMENT_REQUESTED');
      return request;
    },
  });
};

/** What was asked is open until CMM has closed it. While CMM is silent only the same day's request counts: to ask protects. */
async function openSinceOf(
  tx: EntityManager,
  { caller, today }: RequestContext,
  caseId: string,
  { closedAt, answered }: AssessmentsTold,
): Promise<Day | null> {
  const asked = (await assessmentRequests.ofCase(tx, caseId))
    .filter(({ recordedByBody, withdrawnOn }) => recordedByBody === caller.authority && withdrawnOn === null)
    .sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
    .at(-1);
  if (!asked) return null;
  // by the moment and not by the day: an earlier request may have been answered on the day of this one
  const isOpen = answered ? closedAt === null || closedAt < asked.recordedAt : asked.requestedOn === today;
  return isOpen ? asked.requestedOn : null;
}
