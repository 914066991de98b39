import type { Day } from '../../../shared/day.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { ReturnReason } from '../../../shared/returns-vocabulary.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { type OnReturn, takeStep } from './take-step.ts';

export interface DeclineReturn extends OnReturn {
  readonly on?: Day | null;
  readonly reasons: readonly ReturnReason[];
}

/** Records that the person declines the return that she was offered. DIS, whom she may fear, is not sent word of it. */
export const declineReturn = (context: RequestContext, input: DeclineReturn) =>
  takeStep(context, { mutation: 'declineReturn', status: 'DECLINED', input }, (_, { offeredOn }) => ({
    said: {
      declinedOn: pastDay('input.on', input.on, context.today, offeredOn),
      reasons: [...new Set(input.reasons)],
    },
    notice: { kind: 'RETURN_CHANGED', to: ['CMM'] },
  }));
