import { z } from 'zod';
import type { RequestContext } from './context.ts';
import { nothingTold, type ReliedOn } from './relied-on.ts';

/** What CMM says became of the case, and which others are hers. */
export interface MergeTold {
  /** Whether it was merged into another; null: CMM was silent, or does not show this caller the case. Then other cases are not none. */
  readonly isMerged: boolean | null;
  readonly otherCases: readonly string[];
  readonly reliedOn: readonly ReliedOn[];
}

const ids = z.array(z.object({ id: z.string() })).nullish();
const into = z.object({ id: z.string(), mergedCases: ids });
const answer = z.object({
  case: z.object({ mergedCases: ids, mergedInto: into.nullish() }).nullish(),
});

const QUERY = `query OtherCases($caseId: ID!) {
  case(id: $caseId) { mergedCases { id } mergedInto { id mergedCases { id } } }
}`;

/**
 * Which other cases are hers: those that CMM merged into this one, and where this one was merged, the one that goes on with all
 * of its own. While CMM is silent none are known: an extension protects, and goes ahead.
 */
export const askOtherCases = async (context: RequestContext, caseId: string): Promise<readonly string[]> =>
  (await askMerge(context, caseId)).otherCases;

/** The same, and whether this one was merged. */
export async function askMerge(context: RequestContext, caseId: string): Promise<MergeTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const at = data?.case;
  const goesOn = at?.mergedInto ?? null;
  const all = [at, goesOn].flatMap((one) => one?.mergedCases ?? []).concat(goesOn ?? []);
  const isMerged = at && told.answered('CMM') ? goesOn !== null : null;
  const silence = nothingTold('CMM', 'MERGE', isMerged !== null, context.now);
  return {
    isMerged,
    otherCases: [...new Set(all.map(({ id }) => id))].filter((id) => id !== caseId),
    reliedOn: [
      isMerged !== null && all.length > 0 ? { ...silence, authority: 'CMM', fact: 'MERGED' } : silence,
    ],
  };
}
