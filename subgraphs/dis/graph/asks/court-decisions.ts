import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { DECISION, type DecisionsTold, decisionAsked, decisionsTold } from './decisions-asked.ts';

const answer = z.object({ courtDecisions: z.array(decisionAsked).nullish() });

const QUERY = `query CourtDecisions($caseId: ID!) { courtDecisions(caseId: $caseId) { ${DECISION} } }`;
const MERGED = {
  room: 'NEC',
  part: `justice { courtDecisions { ${DECISION} } }`,
  shape: z.object({ justice: answer.nullish() }),
} as const;

/** What did the courts decide on the person's identification? A trial goes on in the case that it is held in, merged or not. */
export async function askCourtDecisions(context: RequestContext, caseId: string): Promise<DecisionsTold> {
  const [told, merged] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    askMergedCases(context, caseId, MERGED),
  ]);
  const { data } = answer.safeParse(told.data);
  // that door is open to whoever decides here, party or not; what cannot be read tells no more than silence does
  const here = told.heard('NEC') && data?.courtDecisions != null;
  const there = merged?.every(({ justice }) => justice?.courtDecisions != null) ?? false;
  const decisions = [data, ...(merged ?? []).map(({ justice }) => justice)];
  return decisionsTold(
    'NEC',
    here && there,
    decisions.flatMap((each) => each?.courtDecisions ?? []),
    context.now,
  );
}
