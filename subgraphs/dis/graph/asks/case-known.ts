import { z } from 'zod';
import { caseAtCmm, knownAtCmm, MERGED_INTO } from '../../../../shared/room/known-at-cmm.ts';
import type { CaseTold } from '../../actions/opening.ts';
import type { Context } from '../context.ts';

const answer = z.object({ case: caseAtCmm });

const QUERY = `query CaseKnown($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;

/**
 * Does CMM show the caller such a case, and does it go on? Where DIS has a file already there is a case, whoever is silent.
 * Not asked for whom DIS shows none.
 */
export async function askCase(context: Context, caseId: string): Promise<CaseTold> {
  if (!(await context.access.admits(caseId))) return true;
  const [told, file] = await Promise.all([
    context.room.ask.ask(context, QUERY, { caseId }),
    context.load.file.load(caseId),
  ]);
  const { data } = answer.safeParse(told.data);
  const known = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  return file ? known || true : known;
}
