import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { DeclineReturn } from './decline-return.ts';
import { takeStep } from './take-step.ts';

export type WithdrawFromReturn = DeclineReturn;

/** Records that offer or acceptance is withdrawn before departure. DIS learns it where it could rely on the acceptance. */
export const withdrawFromReturn = (context: RequestContext, input: WithdrawFromReturn) =>
  takeStep(
    context,
    { mutation: 'withdrawFromReturn', status: 'WITHDRAWN', input },
    (_, { offeredOn, acceptedOn }) => ({
      said: {
        withdrawnOn: pastDay('input.on', input.on, context.today, acceptedOn ?? offeredOn),
        reasons: [...new Set(input.reasons)],
      },
      notice: { kind: 'RETURN_CHANGED', to: acceptedOn ? ['CMM', 'DIS'] : ['CMM'] },
    }),
  );
