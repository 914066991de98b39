import { z } from 'zod';
import type { RequestContext } from '../../../../shared/room/context.ts';
import { nothingTold } from '../../../../shared/room/relied-on.ts';
import { recordOfCmm, TOLD_RECORD, toldRecord } from '../../../../shared/room/told-record.ts';
import type { RecoveryTold } from '../../actions/postpone-departure-deadline.ts';

const recovery = z.object({ recoveryEndsOn: z.string().nullish(), recoveryRecord: toldRecord });
const answer = z.object({ case: recovery.extend({ mergedInto: recovery.nullish() }).nullish() });

const RECOVERY = `recoveryEndsOn recoveryRecord ${TOLD_RECORD}`;
const QUERY = `query RecoveryOf($caseId: ID!) {
  case(id: $caseId) { ${RECOVERY} mergedInto { ${RECOVERY} } }
}`;

/** Up to which day does she recover, in whichever of her cases: also the one that goes on, where this one was merged. Nothing else of the period. */
export async function askRecovery(context: RequestContext, caseId: string): Promise<RecoveryTold> {
  const told = await context.room.ask.ask(context, QUERY, { caseId });
  const { data } = answer.safeParse(told.data);
  const at = data?.case;
  const answered = !!at && told.answered('CMM');
  const [here, there] = [at?.recoveryEndsOn ?? null, at?.mergedInto?.recoveryEndsOn ?? null];
  const last = there !== null && (here === null || here < there) ? at?.mergedInto : at;
  const endsOn = (answered && last?.recoveryEndsOn) || null;
  const silence = nothingTold('CMM', 'RECOVERY', answered, context.now);
  return {
    endsOn,
    answered,
    reliedOn: [
      endsOn === null ? silence : { ...silence, ...recordOfCmm(last?.recoveryRecord), fact: endsOn },
    ],
  };
}
