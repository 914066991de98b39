import type { Day } from './day.ts';
import { badInput } from './graph-error.ts';

/** The day something happened, as it was sent: never after today. Null: not sent, which means today when it is decided. */
export function notFuture(argument: string, day: Day | null | undefined, today: Day): Day | null {
  if (day != null && day > today) throw badInput(argument, 'is in the future');
  return day ?? null;
}
