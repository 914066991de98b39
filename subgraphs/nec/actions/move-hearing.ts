import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import { changeHearing, type HearingNamed } from './change-hearing.ts';

export interface MoveHearing extends HearingNamed {
  readonly beginsAt: Date;
}

/** Puts a hearing at another time. */
export const moveHearing = (context: RequestContext, input: MoveHearing): Promise<HearingRow | Refused> =>
  changeHearing(context, 'moveHearing', input, () => ({ beginsAt: input.beginsAt }));
