import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { DECISION, type DecisionsTold, decisionAsked, decisionsTold } from './decisions-asked.ts';

const answer = z.object({
  justiceFile: z.object({ courtDecisions: z.array(decisionAsked).nullish() }).nullish(),
});

const QUERY = `query CourtDecisions($caseId: ID!) { justiceFile(caseId: $caseId) { courtDecisions { ${DECISION} } } }`;

/** What did the courts decide on the person's identification? */
export async function askCourtDecisions(context: RequestContext, caseId: string): Promise<DecisionsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const file = data?.justiceFile;
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does, nor does what cannot be read
  const answered = !!data && told.answered('NEC') && (!file || file.courtDecisions != null);
  return decisionsTold('NEC', answered, file?.courtDecisions ?? [], context.now);
}
