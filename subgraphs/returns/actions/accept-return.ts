import type { Day } from '../../../shared/day.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { type OnReturn, takeStep } from './take-step.ts';

export interface AcceptReturn extends OnReturn {
  readonly on?: Day | null;
}

/** Records that the person accepts the return that she was offered. */
export const acceptReturn = (context: RequestContext, input: AcceptReturn) =>
  takeStep(context, { mutation: 'acceptReturn', status: 'ACCEPTED', input }, (_, { offeredOn }) => ({
    said: { acceptedOn: pastDay('input.on', input.on, context.today, offeredOn) },
    notices: [
      ['RETURN_CHANGED', 'CMM'],
      ['RETURN_CHANGED', 'DIS'],
    ],
  }));
