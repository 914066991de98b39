import { sayDay } from '../../shared/day.ts';
import type { Vocabulary } from '../../shared/define-vocabulary.ts';
import type { Answer } from './ask-graph.ts';

const LABEL = 16;
const INDENT = '  ';

/** A heading, underlined. */
export const heading = (text: string): string => `\n${text}\n${'─'.repeat(text.length)}\n`;

/** A label and what belongs to it, one line each; the label stands before the first. */
export const entry = (label: string, lines: readonly string[]): string =>
  lines
    .map((line, at) => `${INDENT}${(at === 0 ? label : '').padEnd(LABEL)}${line}`.trimEnd())
    .join('\n')
    .concat(lines.length > 0 ? '\n' : '');

/** The English label of a word of the graph; a word that is newer than this page stands as it is. */
export const word = (vocabulary: Vocabulary, code: string): string =>
  (vocabulary.terms as Record<string, { readonly en: string } | undefined>)[code]?.en ?? code;

export const day = (on: string | null): string => (on === null ? 'not known' : sayDay(on, 'EN'));

/** What the kinds of nothing look like: they must never look alike. */
export class Nothing {
  private readonly kept: ReadonlyMap<string, string>;
  private readonly failed: ReadonlyMap<string, string>;

  constructor({ errors = [], extensions = {} }: Answer) {
    this.kept = new Map(extensions.withheld?.map(({ coordinate, reason }) => [coordinate, reason]));
    this.failed = new Map(errors.map(({ extensions: { subgraph = '', code } }) => [subgraph, code]));
  }

  /** Why a field of a room is null: `none` only if the room answered, and keeps nothing back. */
  of(room: string, coordinate: string, none: string): string {
    const code = this.failed.get(room);
    if (code === 'FORBIDDEN_OR_NOT_FOUND') return 'not there, or not for this persona: the two look alike';
    if (code === 'PURPOSE_REQUIRED') return 'not told for this purpose';
    if (code) return `did not answer (${code}): nothing may be concluded`;
    const reason = this.kept.get(coordinate);
    return reason ? `withheld from this persona (${reason})` : none;
  }
}
