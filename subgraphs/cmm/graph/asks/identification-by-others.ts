import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { Authority, IdentificationOutcome } from '../../../../shared/vocabulary.ts';
import type { IdentificationTold } from '../../actions/identification-told.ts';
import { decidedByOthers } from './decided-by-others.ts';

const TOPIC = 'IDENTIFICATION';

const decisions = z
  .array(
    z.object({
      id: z.string(),
      version: z.number(),
      authority: z.enum(Authority),
      outcome: z.enum(IdentificationOutcome),
      decidedOn: z.string(),
      recordedAt: z.string(),
    }),
  )
  .nullish();

const answer = z.object({
  immigrationFile: z.object({ decisions }).nullish(),
  justiceFile: z.object({ courtDecisions: decisions }).nullish(),
});

/** Decisions on identification, and nothing else: eligibility for assistance rests on this question too. */
export const IDENTIFICATION_BY_OTHERS = `query IdentificationByOthers($caseId: ID!) {
  immigrationFile(caseId: $caseId) { decisions { id version authority outcome decidedOn recordedAt } }
  justiceFile(caseId: $caseId) { courtDecisions { id version authority outcome decidedOn recordedAt } }
}`;

/** Have DIS or the courts identified the person? */
export async function askIdentificationByOthers(
  context: RequestContext,
  caseId: string,
): Promise<IdentificationTold> {
  const asOf = context.now;
  const told = await context.room.ask.ask(context, IDENTIFICATION_BY_OTHERS, { caseId });
  const { data } = answer.safeParse(told.data);
  return decidedByOthers(data, {
    topic: TOPIC,
    asOf,
    answered: told.answered,
    factOf: ({ outcome }) => outcome,
  });
}
