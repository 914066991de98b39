import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { HearingRow } from '../storage/hearing.row.ts';
import { changeScheduled, type HearingNamed } from './change-hearing.ts';

/** Records that a hearing is not held. */
export const cancelHearing = (context: RequestContext, input: HearingNamed): Promise<HearingRow | Refused> =>
  changeScheduled(context, 'cancelHearing', input, () => ({ status: 'CANCELLED' }));
