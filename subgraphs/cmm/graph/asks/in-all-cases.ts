import type { Told } from '../../../../shared/room/ask-graph.ts';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { mergedCases } from '../../storage/merged-cases.ts';

/** The same question of this case, and of each that was merged into it: what others have in those they have of her. */
export async function askInAllCases(
  context: RequestContext,
  caseId: string,
  query: string,
): Promise<readonly Told[]> {
  const merged = await mergedCases(context.room.db, [caseId]);
  const ids = [caseId, ...merged.map(({ id }) => id)];
  return Promise.all(ids.map((id) => context.room.ask.ask(context, query, { caseId: id })));
}
