import { z } from 'zod';
import { knownAtCmm, MERGED_INTO, mergedInto } from '../../../../shared/room/known-at-cmm.ts';
import { MERGED_CASE, mergedCase, reliedOnMerge } from '../../../../shared/room/other-cases.ts';
import { type MergedTold, noneMerged } from '../../actions/immigration-file.ts';
import type { CaseTold } from '../../actions/opening.ts';
import type { Context } from '../context.ts';
import { DECISION, decisionAsked, reliedOnDecisions } from './decisions-asked.ts';

const cases = z.array(mergedCase.extend({ cmmDecisions: z.array(decisionAsked).nullish() }));
const answer = z.object({
  case: z.object({ mergedInto, mergedCases: cases.nullish() }).nullish(),
});

const KNOWN = `query CaseKnown($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;
const CASES = `query CasesOfPerson($caseId: ID!) {
  case(id: $caseId) { id ${MERGED_INTO} mergedCases { ${MERGED_CASE} cmmDecisions { ${DECISION} } } }
}`;

/**
 * Does CMM show the caller such a case, and does it go on? Where DIS has a file already there is a case, whoever is silent.
 * Not asked for whom DIS shows none.
 */
export const askCase = async (context: Context, caseId: string): Promise<CaseTold> =>
  (await askCmm(context, caseId, KNOWN)).known;

/**
 * The same, and which cases CMM merged into this one. While it is silent none are known: what protects goes ahead, and they are
 * asked about again when it is confirmed.
 */
export const askCasesOfPerson = (
  context: Context,
  caseId: string,
): Promise<{ readonly known: CaseTold; readonly merged: MergedTold }> => askCmm(context, caseId, CASES);

async function askCmm(context: Context, caseId: string, query: string) {
  if (!(await context.access.admits(caseId))) return { known: true, merged: noneMerged };
  const [told, file] = await Promise.all([
    context.room.ask.ask(context, query, { caseId }),
    context.load.file.load(caseId),
  ]);
  const { data } = answer.safeParse(told.data);
  const known = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  const cases = data?.case?.mergedCases ?? [];
  const decisions = cases.flatMap(({ cmmDecisions }) => cmmDecisions ?? []);
  const answered = data?.case != null && told.answered('CMM');
  const merged = {
    caseIds: cases.map(({ id }) => id),
    decisions,
    reliedOn: [
      ...reliedOnMerge(answered ? cases : null, undefined, context.now),
      ...reliedOnDecisions('CMM', decisions, context.now),
    ],
  };
  return { known: file ? known || true : known, merged };
}
