import { badInput } from './graph-error.ts';

/** As long as a page of notes. */
const LONGEST = 4_000;

/**
 * Text that people write, to be kept or looked for: something to read, not endless, in characters that a database takes.
 * Never quoted back. Null where none was sent.
 */
export function textArgument(argument: string, value: string, longest?: number): string;
export function textArgument(
  argument: string,
  value: string | null | undefined,
  longest?: number,
): string | null;
export function textArgument(
  argument: string,
  value: string | null | undefined,
  longest = LONGEST,
): string | null {
  if (value == null) return null;
  const text = value.trim();
  // blanks, marks and what only steers how others are shown leave nothing to read
  if (!/[^\p{Z}\p{C}\p{M}]/u.test(text)) throw badInput(argument, 'is empty');
  if (text.length > longest) throw badInput(argument, `is longer than ${longest} characters`);
  // line breaks and tabs are all that people type of these
  if (/[^\P{Cc}\n\r\t]/u.test(text)) throw badInput(argument, 'holds control characters');
  // a lone surrogate would be kept as another character than was sent
  if (/\p{Cs}/u.test(text)) throw badInput(argument, 'holds half of a character');
  return text;
}
