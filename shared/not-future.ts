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

/** Nothing of the mechanism is older; and a time before it says that something was mistyped. */
const EARLIEST = new Date('1990-01-01T00:00:00.000Z');

/** Of what is recorded here nothing is so old. */
export function notBeforeAll(argument: string, given: Day | Date | null | undefined): void {
  if (given && new Date(given) < EARLIEST)
    throw badInput(argument, 'lies before everything that is recorded');
}

/** The day something happened, as it was sent: never after today. Null: not sent, which means today when it is decided. */
export function notFuture(argument: string, day: Day | null | undefined, today: Day): Day | null {
  notToCome(argument, day, today);
  return day ?? null;
}
