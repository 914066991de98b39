import type { Day } from './day.ts';
import { badInput } from './graph-error.ts';

/** Text that people write: something to read, within bounds, in characters that a database takes. Never quoted back. */
export function textArgument(argument: string, value: string, longest: number): string {
  const text = value.trim();
  if (text === '') throw badInput(argument, 'says nothing');
  if (text.length > longest) throw badInput(argument, `is longer than ${longest} characters`);
  // line breaks and tabs are all that people type of these
  if (/[^\P{Cc}\n\r\t]/u.test(text)) throw badInput(argument, 'holds control characters');
  return text;
}

/** What is recorded has happened: a day or an instant that is still to come is a slip. */
export function notToCome<Moment extends Day | Date>(
  argument: string,
  given: Moment | null | undefined,
  present: Moment,
): void {
  if (given && given > present) throw badInput(argument, 'is still to come');
}
