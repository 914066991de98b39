import { IsNull, Not } from 'typeorm';
import type { RequestContext } from '../../../../shared/room/context.ts';
import type { ToldOfRecovery } from '../../actions/recovery-borne-out.ts';
import { RecoveryPeriodRow } from '../../storage/recovery-period.row.ts';
import { askDeparted, askDepartedSincePeriod } from './departed.ts';
import { askIdentificationByOthers } from './identification-by-others.ts';
import { askPreparedReturn } from './prepared-return.ts';
import { askStay } from './stay.ts';

/** All that a period rests on at others: as at its grant, and as at its extensions. */
export async function askOfRecovery(
  context: RequestContext,
  caseId: string,
  recoveryPeriodId: string,
): Promise<ToldOfRecovery> {
  // only to know whom to ask: the last extension gave the period its days up to the end, on a ground of its own
  const extensions = await context.room.db.manager.find(RecoveryPeriodRow, {
    where: { id: recoveryPeriodId, caseId, ground: Not(IsNull()) },
    order: { version: 'ASC' },
  });
  const onReasons = extensions.some(({ ground }) => ground === 'SPECIAL_REASONS');
  const onReturn = extensions.at(-1)?.ground === 'COOPERATES_IN_PREPARED_RETURN';
  const [identification, stay, departure, preparedReturn] = await Promise.all([
    askIdentificationByOthers(context, caseId),
    askStay(context, caseId),
    onReasons ? askDeparted(context, caseId) : askDepartedSincePeriod(context, caseId, recoveryPeriodId),
    onReturn ? askPreparedReturn(context, caseId) : null,
  ]);
  return { identification, stay, departure, preparedReturn };
}
