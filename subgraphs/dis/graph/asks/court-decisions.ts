import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMergedCases } from '../../../../shared/room/merged-cases.ts';
import { DECISION, type DecisionsTold, decisionAsked, decisionsTold } from './decisions-asked.ts';

const file = z.object({ courtDecisions: z.array(decisionAsked).nullish() }).nullish();
const answer = z.object({ justiceFile: file });

const DECISIONS = `courtDecisions { ${DECISION} }`;
const QUERY = `query CourtDecisions($caseId: ID!) { justiceFile(caseId: $caseId) { ${DECISIONS} } }`;
const MERGED = { room: 'NEC', part: `justice { ${DECISIONS} }`, shape: z.object({ justice: file }) } as const;

/** What did the courts decide on the person's identification? A trial goes on in the case that it is held in, merged or not. */
export async function askCourtDecisions(context: RequestContext, caseId: string): Promise<DecisionsTold> {
  const [told, merged] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    askMergedCases(context, caseId, MERGED),
  ]);
  const { data } = answer.safeParse(told.data);
  const file = data?.justiceFile;
  // no file may be an answer; a file whose decisions were kept back tells no more than silence does, nor does what cannot be read
  const here = !!data && told.answered('NEC') && (!file || file.courtDecisions != null);
  const there = merged?.every(({ justice }) => justice?.courtDecisions != null) ?? false;
  const decisions = [file, ...(merged ?? []).map(({ justice }) => justice)];
  return decisionsTold(
    'NEC',
    here && there,
    decisions.flatMap((each) => each?.courtDecisions ?? []),
    context.now,
  );
}
