import type { Day } from '../../../shared/day.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import { type OnReturn, takeStep } from './take-step.ts';

export interface AcceptReturn extends OnReturn {
  readonly on?: Day | null;
}

/** Records that the person accepts the return that she was offered. In a merged case nothing is prepared any more. */
export const acceptReturn = (context: RequestContext, input: AcceptReturn, known: KnownAtCmm) =>
  takeStep(context, { mutation: 'acceptReturn', status: 'ACCEPTED', input }, (_, { offeredOn }) => {
    demandNotMerged(known);
    return {
      said: { acceptedOn: pastDay('input.on', input.on, context.today, offeredOn) },
      notice: { kind: 'RETURN_CHANGED', to: ['CMM', 'DIS'] },
    };
  });
