import type { Day } from './day.ts';
import { badInput } from './graph-error.ts';

/** What is recorded has happened: a day or an instant that is still to come is a slip. */
export function notToCome<Moment extends Day | Date>(
  argument: string,
  given: Moment | null | undefined,
  present: Moment,
): void {
  if (given && given > present) throw badInput(argument, 'is still to come');
}

/** The day something happened, as it was sent: never after today. Null: not sent, which means today when it is decided. */
export function notFuture(argument: string, day: Day | null | undefined, today: Day): Day | null {
  notToCome(argument, day, today);
  return day ?? null;
}
