import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import type { RecoveryTold } from '../../actions/postpone-departure-deadline.ts';

const answer = z.object({ case: z.object({ recoveryEndsOn: z.string().nullish() }).nullish() });

const QUERY = 'query RecoveryOf($caseId: ID!) { case(id: $caseId) { recoveryEndsOn } }';

/** Up to which day does she recover, in whichever of her cases? Nothing else of the period. */
export async function askRecovery(context: RequestContext, caseId: string): Promise<RecoveryTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const answered = !!data?.case && told.answered('CMM');
  const endsOn = (answered && data.case?.recoveryEndsOn) || null;
  const silence = nothingTold('CMM', 'RECOVERY', answered, context.now);
  return {
    endsOn,
    answered,
    reliedOn: [endsOn === null ? silence : { ...silence, authority: 'CMM', fact: endsOn }],
  };
}
