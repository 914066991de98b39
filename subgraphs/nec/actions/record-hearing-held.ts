import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import { changeScheduled, type HearingNamed } from './change-hearing.ts';

export interface RecordHearingHeld extends HearingNamed {
  readonly courtNote?: string | null;
}

/** Records that a hearing was held: whether legal assistance came in time is found by it. */
export const recordHearingHeld = (
  context: RequestContext,
  input: RecordHearingHeld,
): Promise<HearingRow | Refused> =>
  changeScheduled(context, 'recordHearingHeld', input, ({ beginsAt, courtNote }) => {
    if (context.now < beginsAt) throw conflict('The hearing has not begun.');
    return { status: 'HELD', courtNote: input.courtNote ?? courtNote };
  });
