import { z } from 'zod';
import { type FactUnavailable, isFactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import {
  caseAtCmm,
  demandNotMerged,
  type KnownAtCmm,
  knownAtCmm,
  MERGED_INTO,
} from '../../../../shared/room/known-at-cmm.ts';
import type { CaseTold } from '../../actions/justice-file.ts';
import type { Context } from '../context.ts';

const answer = z.object({ case: caseAtCmm });

const QUERY = `query CaseOf($caseId: ID!) { case(id: $caseId) { id ${MERGED_INTO} } }`;

/**
 * Is there such a case for this caller, and does it go on? CMM, who owns the case, is asked; a file that is open here says that
 * there is one too, unless the caller may not know of the file: their answer must not tell whether there is one.
 */
async function askCase(context: Context, caseId: string): Promise<CaseTold | FactUnavailable> {
  const { access, load, room } = context;
  if (!(await access.admits(caseId))) return { known: false };
  const [told, file] = await Promise.all([
    room.ask.ask(context, QUERY, { caseId }),
    access.granted('JusticeFile.openedOn') ? load.file.load(caseId) : null,
  ]);
  const { data } = answer.safeParse(told.data);
  const known: KnownAtCmm = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  if (typeof known === 'boolean') return { known: known || Boolean(file) };
  if (known === null && file) return { known: true };
  // nothing is decided, and the request's own entry names the case
  access.touched.add(caseId);
  demandNotMerged(known);
  return { unavailable: 'CMM', topic: 'CASE' };
}

/** Decides what may be the first record of a case, unless nobody can say that there is such a case. */
export async function decideOnCase<Outcome>(
  context: Context,
  caseId: string,
  decide: (told: CaseTold) => Promise<Outcome>,
): Promise<Outcome | FactUnavailable> {
  const told = await askCase(context, caseId);
  return isFactUnavailable(told) ? told : decide(told);
}
