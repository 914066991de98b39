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
const EARLIEST = '1990-01-01';

/** Of what is recorded here nothing is so old. */
export function notBeforeAll(argument: string, given: Day | Date | null | undefined): void {
  if (given && (typeof given === 'string' ? given : given.toISOString()) < EARLIEST)
    throw badInput(argument, 'lies before everything that is recorded');
}

/** What happened has happened, and in the time of the mechanism. */
export function happened(argument: string, given: Day | null | undefined, today: Day): void {
  notBeforeAll(argument, given);
  notToCome(argument, given, today);
}

/** The day something happened, as it was sent: never after today. Null: not sent, which means today when it is decided. */
export function notFuture(argument: string, day: Day | null | undefined, today: Day): Day | null {
  notToCome(argument, day, today);
  return day ?? null;
}

/** The day something happened: today unless another was sent, never after today, nor before what it follows, or anything of the mechanism. */
export function pastDay(argument: string, day: Day | null | undefined, today: Day, notBefore?: Day): Day {
  const on = day ?? today;
  happened(argument, on, today);
  if (notBefore && on < notBefore) throw badInput(argument, 'is before what it follows upon');
  return on;
}

/** Nothing is of a day before the person was born, where it is registered when that was. */
export function notBeforeBirth(argument: string, day: Day, bornOn: Day | null | undefined): void {
  if (bornOn && day < bornOn) throw badInput(argument, 'is before the person was born');
}
