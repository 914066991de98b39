import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { IdentificationTold } from '../../actions/identification-told.ts';
import { askDecided, decidedByOthers } from './decided-by-others.ts';

const TOPIC = 'IDENTIFICATION';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
      firstRecordedAt: z.string(),
    }),
  )
  .nullish();

const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

/** Decisions on identification, and nothing else: eligibility for assistance rests on this question too. */
export const IDENTIFICATION_BY_OTHERS = `query IdentificationByOthers($caseId: ID!) {
  immigrationFile(caseId: $caseId) { decisions { id version authority outcome decidedOn firstRecordedAt } }
  justiceFile(caseId: $caseId) { courtDecisions { id version authority outcome decidedOn firstRecordedAt } }
}`;
export const IDENTIFICATION_BY_COURTS = `query IdentificationByCourts($caseId: ID!) {
  justiceFile(caseId: $caseId) { courtDecisions { id version authority outcome decidedOn firstRecordedAt } }
}`;

/** Have DIS or the courts identified the person? The courts also in a case that was merged into this one. */
export async function askIdentificationByOthers(
  context: RequestContext,
  caseId: string,
): Promise<IdentificationTold> {
  const { here, there } = await askDecided(context, caseId, {
    byOthers: IDENTIFICATION_BY_OTHERS,
    byCourts: IDENTIFICATION_BY_COURTS,
    answer,
  });
  return decidedByOthers(here, there, {
    topic: TOPIC,
    asOf: context.now,
    factOf: ({ outcome }) => outcome,
  });
}
