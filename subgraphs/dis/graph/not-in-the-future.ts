import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';

/** A day on which something happened: today unless it is given, and none that is still to come. */
export function notInTheFuture(argument: string, day: Day | null | undefined, today: Day): Day {
  if (day && today < day) throw badInput(argument, 'lies in the future');
  return day ?? today;
}
