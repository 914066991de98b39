import { badInput } from './graph-error.ts';

/** As long as a page of notes. */
const LONGEST = 4_000;

/** Free text that a record keeps: not empty, not endless, and such as a database takes. Null where none was sent. */
export function textArgument(
  argument: string,
  text: string | null | undefined,
  longest = LONGEST,
): string | null {
  if (text == null) return null;
  if (text.trim() === '') throw badInput(argument, 'is empty');
  if (text.length > longest) throw badInput(argument, `is longer than ${longest} characters`);
  if (text.includes('\0')) throw badInput(argument, 'holds a character that is none');
  return text;
}
