import type { Day } from './day.ts';
import { badInput } from './graph-error.ts';
import { happened } from './not-future.ts';

/** The day something happened: today unless another was sent, never after today, nor before what it follows, or anything of the mechanism. */
export function pastDay(argument: string, day: Day | null | undefined, today: Day, notBefore?: Day): Day {
  const on = day ?? today;
  happened(argument, on, today);
  if (notBefore && on < notBefore) throw badInput(argument, 'is before what it follows upon');
  return on;
}
