import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { changeLink, type LinkNamed } from './change-link.ts';

export interface UnlinkInvestigation extends LinkNamed {
  readonly unlinkedOn?: Day | null;
}

/** Ends a link: with it ends that she is needed for this investigation. */
export const unlinkInvestigation = (
  context: RequestContext,
  input: UnlinkInvestigation,
): Promise<InvestigationCaseRow | Refused> => {
  const unlinkedOn = input.unlinkedOn ?? context.today;
  const unlinking = { ...input, unlinkedOn };
  return changeLink(context, 'unlinkInvestigation', unlinking, ({ linkedOn }) => {
    if (unlinkedOn < linkedOn) throw badInput('input.unlinkedOn', 'is before the first day of the link');
    return { unlinkedOn, presenceRequired: false, presenceRequiredUntil: null };
  });
};
