import type { Day } from '../../../shared/day.ts';
import { neededForNothing } from '../../../shared/law/permit-term.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { changeLink, type LinkNamed } from './change-link.ts';
import { investigationById } from './investigations.ts';
import { isProsecuted } from './presence-ends.ts';

export interface SetPresenceRequired extends LinkNamed {
  readonly required: boolean;
  readonly until?: Day | null;
}

/** Says whether she is needed for an investigation or the prosecution that follows it, and until when. */
export const setPresenceRequired = (
  context: RequestContext,
  input: SetPresenceRequired,
): Promise<InvestigationCaseRow | Refused> =>
  changeLink(context, 'setPresenceRequired', input, async (link, tx) => {
    const { caseId, investigationId, presenceRequired } = link;
    const { closedOn } = await investigationById(tx, investigationId);
    // that she is needed after it was closed, and until when, may be said for as long as she has been needed all the while
    if (input.required && closedOn && !presenceRequired && !(await isProsecuted(tx, caseId)))
      return neededForNothing({ closedOn }, context.today);
    return { presenceRequired: input.required, presenceRequiredUntil: input.until ?? null };
  });
