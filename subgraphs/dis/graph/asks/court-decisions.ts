import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { DECISION, type DecisionsTold, decisionAsked, decisionsTold } from './decisions-asked.ts';

const answer = z.object({ courtDecisions: z.array(decisionAsked).nullish() });

const QUERY = `query CourtDecisions($caseId: ID!) { courtDecisions(caseId: $caseId) { ${DECISION} } }`;

/** What did the courts decide on the person's identification? */
export async function askCourtDecisions(context: RequestContext, caseId: string): Promise<DecisionsTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  // that door is open to whoever decides here, party or not; what cannot be read tells no more than silence does
  return decisionsTold(
    'NEC',
    told.heard('NEC') && data?.courtDecisions != null,
    data?.courtDecisions ?? [],
    context.now,
  );
}
