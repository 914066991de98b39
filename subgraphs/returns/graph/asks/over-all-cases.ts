import { longestPresence } from '../../../../shared/room/presence-told.ts';
import type { Answer } from './queries.ts';

type AtNec = Answer['justiceFile'];

const NO_FILE: NonNullable<AtNec> = { courtDecisions: [], presenceRequired: false };

/**
 * What police and courts told of this case and of those that CMM merged into it, as of one: they go on with what they have in
 * each. What one of them keeps back is kept back, but for a yes of another; `merged` is null where they did not tell.
 */
export function overAllCases(
  here: AtNec,
  merged: readonly { readonly justice?: AtNec }[] | null,
): NonNullable<AtNec> | null {
  if (merged?.length === 0) return here ?? null;
  const files = [here ?? NO_FILE, ...(merged ?? [{}]).map(({ justice }: { justice?: AtNec }) => justice)];
  const decisions = files.flatMap((file) => file?.courtDecisions ?? []);
  const allDecided =
    decisions.some(({ outcome }) => outcome === 'IDENTIFIED') || files.every((file) => file?.courtDecisions);
  const longest = longestPresence(files);
  const allPresence = files.every((file) => file?.presenceRequired != null);
  return {
    courtDecisions: allDecided ? decisions : null,
    presenceRequired: longest !== null || (allPresence ? false : null),
    presenceRequiredUntil: longest?.presenceRequiredUntil,
    presenceRecord: longest?.presenceRecord,
  };
}
