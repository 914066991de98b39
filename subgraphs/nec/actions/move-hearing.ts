import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import { changeScheduled, demandOpen, type HearingNamed } from './change-hearing.ts';

export interface MoveHearing extends HearingNamed {
  readonly beginsAt: Date;
}

/** Puts a hearing of an open court case at another time. */
export const moveHearing = (context: RequestContext, input: MoveHearing): Promise<HearingRow | Refused> =>
  changeScheduled(context, 'moveHearing', input, async ({ courtCaseId }, tx) => {
    await demandOpen(tx, courtCaseId);
    return { beginsAt: input.beginsAt };
  });
