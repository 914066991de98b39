import { IsNull, Not } from 'typeorm';
import type { RequestContext } from '../../../../shared/room/context.ts';
import type { ToldOfRecovery } from '../../actions/recovery-borne-out.ts';
import { RecoveryPeriodRow } from '../../storage/recovery-period.row.ts';
import { askDeparted } from './departed.ts';
import { askIdentificationByOthers } from './identification-by-others.ts';
import { askPreparedReturn } from './prepared-return.ts';
import { askStay } from './stay.ts';

/** All that a period rests on at others: as at its grant, and as at its extension. */
export async function askOfRecovery(
  context: RequestContext,
  caseId: string,
  recoveryPeriodId: string,
): Promise<ToldOfRecovery> {
  // only to know whom to ask: the last extension gave the period its days up to the end, on a ground of its own
  const extension = await context.room.db.manager.findOne(RecoveryPeriodRow, {
    where: { id: recoveryPeriodId, caseId, ground: Not(IsNull()) },
    order: { version: 'DESC' },
  });
  const onReturn = extension?.ground === 'COOPERATES_IN_PREPARED_RETURN';
  const [identification, stay, departure, preparedReturn] = await Promise.all([
    askIdentificationByOthers(context, caseId),
    askStay(context, caseId),
    askDeparted(context, caseId),
    onReturn ? askPreparedReturn(context, caseId) : null,
  ]);
  return { identification, stay, departure, preparedReturn };
}
