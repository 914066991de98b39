import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { DECISION, type DecisionsTold, decisionAsked, decisionsTold } from './decisions-asked.ts';

const answer = z.object({ cmmDecisions: z.array(decisionAsked).nullish() });

const QUERY = `query CmmDecisions($caseId: ID!) { cmmDecisions(caseId: $caseId) { ${DECISION} } }`;

/** What did CMM decide on the person's identification? */
export async function askCmmDecisions(context: RequestContext, caseId: string): Promise<DecisionsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  // that door is open to whoever decides here, party or not: none behind it is none
  return decisionsTold('CMM', !!data && told.heard('CMM'), data?.cmmDecisions ?? [], context.now);
}
