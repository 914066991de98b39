import { z } from 'zod';
import { caseAtCmm, knownAtCmm, MERGED_INTO } from '../../../../shared/room/known-at-cmm.ts';
import type { CaseTold } from '../../actions/justice-file.ts';
import type { Context } from '../context.ts';

const answer = z.object({ case: caseAtCmm });
const QUERY = `query CaseOf($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;

/**
 * Is there such a case for this caller, and does it go on? CMM, who owns the case, is asked; a file that is open here says that
 * there is one too, unless the caller may not know of the file: their answer must not tell whether there is one.
 */
export async function askCase(context: Context, caseId: string): Promise<CaseTold> {
  const { access, load, room } = context;
  if (!(await access.admits(caseId))) return false;
  const [told, file] = await Promise.all([
    room.ask.ask(context, QUERY, { caseId }),
    access.granted('JusticeFile.openedOn') ? load.file.load(caseId) : null,
  ]);
  const { data } = answer.safeParse(told.data);
  const known = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  return file ? known || true : known;
}
