import { z } from 'zod';
import { type FactUnavailable, isFactUnavailable } from '../../../../shared/room/fact-unavailable.ts';
import type { CaseTold } from '../../actions/justice-file.ts';
import type { Context } from '../context.ts';

const answer = z.object({ case: z.object({ id: z.string() }).nullish() });

const QUERY = 'query CaseOf($caseId: ID!) { case(id: $caseId) { id } }';

/**
 * Is there such a case for this caller? A file that is open here says so; without one CMM, who owns the case, is asked.
 * Whoever may not know of the file always asks CMM: their answer must not tell whether there is one.
 */
async function askCase(context: Context, caseId: string): Promise<CaseTold | FactUnavailable> {
  const { access, load, room } = context;
  if (!(await access.admits(caseId))) return { known: false };
  if (access.granted('JusticeFile.openedOn') && (await load.file.load(caseId))) return { known: true };
  const told = await room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  if (data && told.heard('CMM')) return { known: Boolean(data.case) };
  // nothing is decided, and the request's own entry names the case
  access.touched.add(caseId);
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
