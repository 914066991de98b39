import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { changeLink, type LinkNamed } from './change-link.ts';

export interface SetPresenceRequired extends LinkNamed {
  readonly required: boolean;
  readonly until?: Day | null;
}

/** Says whether she is needed for an investigation or the prosecution that follows it, and until when. */
export const setPresenceRequired = (
  context: RequestContext,
  input: SetPresenceRequired,
): Promise<InvestigationCaseRow | Refused> =>
  changeLink(context, 'setPresenceRequired', input, () => ({
    presenceRequired: input.required,
    presenceRequiredUntil: input.until ?? null,
  }));
