import { type KnownAtCmm, knownAtCmm } from '../../../../shared/room/known-at-cmm.ts';
import type { Context } from '../context.ts';
import { answer, CASE } from './queries.ts';

/** Is there such a case, for this caller, and does it go on? Where a file is open there is one, whether or not CMM is silent. */
export async function askCase(context: Context, caseId: string): Promise<KnownAtCmm> {
  const [told, file] = await Promise.all([
    context.room.ask.ask(context, CASE, { caseId }),
    context.load.file.load(caseId),
  ]);
  const { data } = answer.safeParse(told.data);
  const known = data && told.heard('CMM') ? knownAtCmm(data.case) : null;
  return file ? known || true : known;
}
