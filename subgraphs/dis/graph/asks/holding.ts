import type { RequestContext } from '../../../../shared/room/context.ts';
import { askMerge } from '../../../../shared/room/other-cases.ts';
import type { HoldingTold } from '../../actions/postpone-departure-deadline.ts';
import { askPresence } from './presence.ts';
import { askRecovery } from './recovery.ts';

/** Does she recover, and do proceedings need her? Asked apart, so that neither answer is lost while the other owner hangs. */
export async function askHolding(context: RequestContext, caseId: string): Promise<HoldingTold> {
  const [recovery, presence, merge] = await Promise.all([
    askRecovery(context, caseId),
    askPresence(context, caseId),
    askMerge(context, caseId),
  ]);
  return { recovery, presence, merge };
}
