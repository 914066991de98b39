import type { Context } from '../context.ts';
import { answer, CASE } from './queries.ts';

/** Is there such a case, for this caller? Asked of CMM before a first record, unless a file is open; null: CMM was silent. */
export async function askCase(context: Context, caseId: string): Promise<boolean | null> {
  if (await context.load.file.load(caseId)) return true;
  const told = await context.room.ask.ask(context, CASE, { caseId });
  const { data } = answer.safeParse(told.data);
  return data && told.heard('CMM') ? data.case != null : null;
}
