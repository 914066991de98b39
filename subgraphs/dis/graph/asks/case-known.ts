import { z } from 'zod';
import type { CaseTold } from '../../actions/opening.ts';
import type { Context } from '../context.ts';

const answer = z.object({ case: z.object({ id: z.string() }).nullish() });

const QUERY = 'query CaseKnown($caseId: ID!) { case(id: $caseId) { id } }';

/** Does CMM show the caller such a case? Not asked where DIS has a file already, nor for whom DIS shows none. */
export async function askCase(context: Context, caseId: string): Promise<CaseTold> {
  if (!(await context.access.admits(caseId)) || (await context.load.file.load(caseId))) return true;
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  return data && told.heard('CMM') ? !!data.case : null;
}
