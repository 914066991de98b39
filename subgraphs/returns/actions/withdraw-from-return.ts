import type { Day } from '../../../shared/day.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import type { DeclineReturn } from './decline-return.ts';
import { takeStep } from './take-step.ts';

export type WithdrawFromReturn = DeclineReturn;

/** DIS where it could rely on the acceptance. */
export const toldOfWithdrawal = (acceptedOn: Day | null): readonly Authority[] =>
  acceptedOn ? ['CMM', 'DIS'] : ['CMM'];

/** Records that offer or acceptance is withdrawn before departure. */
export const withdrawFromReturn = (context: RequestContext, input: WithdrawFromReturn) =>
  takeStep(
    context,
    { mutation: 'withdrawFromReturn', status: 'WITHDRAWN', input },
    (_, { offeredOn, acceptedOn }) => ({
      said: {
        withdrawnOn: pastDay('input.on', input.on, context.today, acceptedOn ?? offeredOn),
        reasons: [...new Set(input.reasons)],
      },
      notice: { kind: 'RETURN_CHANGED', to: toldOfWithdrawal(acceptedOn) },
    }),
  );
