import type { Day } from './day.ts';
import { badInput } from './graph-error.ts';

/** The day something happened: today unless another was sent, never after today, nor before what it follows. */
export function pastDay(argument: string, day: Day | null | undefined, today: Day, notBefore?: Day): Day {
  const on = day ?? today;
  if (on > today) throw badInput(argument, 'is in the future');
  if (notBefore && on < notBefore) throw badInput(argument, 'is before what it follows upon');
  return on;
}
