import { authorities, exploitationForms, identificationOutcomes } from '../../shared/vocabulary.ts';
import type { Record } from './ask-graph.ts';
import { day, entry, heading, type Nothing, word } from './page.ts';

/** The lines for one value, or why there is none. */
export const one = (value: Record, line: (value: Record) => string, nothing: () => string): string[] => [
  value === null || value === undefined ? nothing() : line(value),
];

/** The lines of each of several, or why there are none. */
export const each = (
  values: Record,
  lines: (value: Record) => string | readonly string[],
  nothing: () => string,
): string[] => (values?.length > 0 ? values.flatMap(lines) : [nothing()]);

/** An identification decision. The forms are null where policy keeps them from this reader. */
export const decision = ({ authority, outcome, decidedOn, forms }: Record): string[] => [
  `${word(identificationOutcomes, outcome)}: ${word(authorities, authority)}, ${day(decidedOn)}`,
  ...(forms ?? []).map((form: string) => `  ${word(exploitationForms, form)}`),
  ...(forms === null ? ['  forms of exploitation: withheld from this persona'] : []),
];

export const person = (
  { givenName, familyName, bornOn }: Record,
  ...more: (string | null | undefined)[]
): string =>
  [[givenName, familyName].filter(Boolean).join(' ') || 'unnamed', `born ${day(bornOn)}`, ...more]
    .filter(Boolean)
    .join(', ');

/** One authority's file under its heading, or why there is none. */
export const filePart = (
  title: string,
  file: Record,
  nothing: () => string,
  entries: () => readonly string[],
): string => heading(title) + (file ? entries().join('') : entry('file', [nothing()]));

/** Why a field of a room's file is null. */
export const noneIn =
  (nothing: Nothing, room: string, type: string) =>
  (field: string): (() => string) =>
  () =>
    nothing.of(room, `${type}.${field}`, 'none');
