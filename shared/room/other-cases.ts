import { z } from 'zod';
import type { Day } from '../day.ts';
import type { RequestContext } from './context.ts';
import { nothingTold, type ReliedOn } from './relied-on.ts';

/** What CMM says became of the case, and which others are hers. */
export interface MergeTold {
  /** Whether it was merged into another; null: CMM was silent, or does not show this caller the case. Then other cases are not none. */
  readonly isMerged: boolean | null;
  /** CMM answered, be it that it shows this caller no such case. */
  readonly heard: boolean;
  /** Since when another goes on in its place; null where it was not merged, or that is not known. */
  readonly mergedOn: Day | null;
  readonly otherCases: readonly string[];
  /** Among those the one that goes on in its place; null where it was not merged, or that is not known. */
  readonly goesOnId: string | null;
  readonly reliedOn: readonly ReliedOn[];
}

/** A case as CMM keeps it; its version is told to whom it shows that case too. */
export const mergedCase = z.object({ id: z.string(), version: z.number().nullish() });
export const MERGED_CASE = 'id version';
type Case = z.infer<typeof mergedCase>;

const merged = z.array(mergedCase).nullish();
const into = mergedCase.extend({ mergedCases: merged });
const answer = z.object({
  case: z
    .object({ closedOn: z.string().nullish(), mergedCases: merged, mergedInto: into.nullish() })
    .nullish(),
});

const HERS = `mergedCases { ${MERGED_CASE} }`;
const QUERY = `query OtherCases($caseId: ID!) {
  case(id: $caseId) { closedOn ${HERS} mergedInto { ${MERGED_CASE} ${HERS} } }
}`;

/**
 * Which other cases are hers, and whether this one was merged: those that CMM merged into this one, and where this one was
 * merged, the one that goes on with all of its own. While CMM is silent none are known: what protects goes ahead.
 */
export async function askMerge(context: RequestContext, caseId: string): Promise<MergeTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const at = data?.case;
  const goesOn = at?.mergedInto ?? null;
  const ended = [at, goesOn].flatMap((one) => one?.mergedCases ?? []);
  const isMerged = at && told.answered('CMM') ? goesOn !== null : null;
  const all = goesOn ? [goesOn, ...ended] : ended;
  const others = [...new Map(all.map((one) => [one.id, one])).values()].filter(({ id }) => id !== caseId);
  return {
    isMerged,
    heard: told.heard('CMM'),
    mergedOn: (goesOn && at?.closedOn) ?? null,
    otherCases: others.map(({ id }) => id),
    goesOnId: goesOn?.id ?? null,
    reliedOn: reliedOnMerge(isMerged === null ? null : others, goesOn?.id, context.now),
  };
}

/** Each case as a record of CMM’s, whether it was merged or goes on; that there are none; or, null, that CMM did not tell. */
export const reliedOnMerge = (
  others: readonly Case[] | null,
  goesOn: string | undefined,
  asOf: Date,
): readonly ReliedOn[] => {
  const told = nothingTold('CMM', 'MERGE', others !== null, asOf);
  if (!others?.length) return [told];
  return others.map(({ id, version }) => ({
    ...told,
    authority: 'CMM',
    recordId: id,
    recordVersion: version ?? null,
    fact: id === goesOn ? 'GOES_ON' : 'MERGED',
  }));
};
