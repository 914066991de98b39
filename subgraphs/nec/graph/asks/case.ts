import { z } from 'zod';
import { knownAtCmm, MERGED_INTO, mergedInto } from '../../../../shared/room/known-at-cmm.ts';
import type { CasesTold, CaseTold } from '../../actions/justice-file.ts';
import type { Context } from '../context.ts';

const answer = z.object({
  case: z.object({ mergedInto, mergedCases: z.array(z.object({ id: z.string() })).nullish() }).nullish(),
});

const KNOWN = `query CaseOf($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;
const CASES = `query CasesOfPerson($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} mergedCases { id } } }`;

/**
 * Is there such a case for this caller, and does it go on? CMM, who owns the case, is asked; a file that is open here says that
 * there is one too, unless the caller may not know of the file: their answer must not tell whether there is one.
 */
export const askCase = async (context: Context, caseId: string): Promise<CaseTold> =>
  (await askCmm(context, caseId, KNOWN)).known;

/** The same, and the cases of the same person that CMM merged into this one; none are known while it is silent. */
export const askCasesOfPerson = (context: Context, caseId: string): Promise<CasesTold> =>
  askCmm(context, caseId, CASES);

async function askCmm(context: Context, caseId: string, query: string): Promise<CasesTold> {
  const { access, load, room } = context;
  if (!(await access.admits(caseId))) return { known: false, merged: [] };
  const [told, file] = await Promise.all([
    room.ask.ask(context, query, { caseId }),
    access.granted('JusticeFile.openedOn') ? load.file.load(caseId) : null,
  ]);
  const { data } = answer.safeParse(told.data);
  const known = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  const merged = data?.case?.mergedCases?.map(({ id }) => id) ?? [];
  return { known: file ? known || true : known, merged };
}
