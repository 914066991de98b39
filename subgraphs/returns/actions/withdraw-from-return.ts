import type { EntityManager } from 'typeorm';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import type { DeclineReturn } from './decline-return.ts';
import { policeWarnedOf } from './return-file.ts';
import { takeStep } from './take-step.ts';

export type WithdrawFromReturn = DeclineReturn;

/** DIS where it could rely on the acceptance, and the police where they were warned of the plan. */
export const toldOfWithdrawal = async (
  tx: EntityManager,
  { id, acceptedOn }: Pick<VoluntaryReturnRow, 'id' | 'acceptedOn'>,
): Promise<readonly Authority[]> => [
  'CMM',
  ...(acceptedOn ? (['DIS'] as const) : []),
  ...((await policeWarnedOf(tx, id)) ? (['POLICE'] as const) : []),
];

/** Records that offer or acceptance is withdrawn before departure. */
export const withdrawFromReturn = (context: RequestContext, input: WithdrawFromReturn) =>
  takeStep(context, { mutation: 'withdrawFromReturn', status: 'WITHDRAWN', input }, async (tx, before) => ({
    said: {
      withdrawnOn: pastDay('input.on', input.on, context.today, before.acceptedOn ?? before.offeredOn),
      reasons: [...new Set(input.reasons)],
    },
    notice: { kind: 'RETURN_CHANGED', to: await toldOfWithdrawal(tx, before) },
  }));
