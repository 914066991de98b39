import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { CountedCache } from '../../../shared/counted-cache.ts';
import { NotVerbatim } from './not-verbatim.ts';
import type { Piece } from './pieces.ts';

/*
 * JSON as it must stand in a reply, as regular expressions over its bytes. At each character at most one way leads on,
 * so that no text, whatever an authority makes of it, takes longer than its length.
 */

/** Matches nothing, anywhere. Where ways meet, it keeps the engine from making code of what follows for each of them. */
const MEET = '(?=)';

const UNESCAPED = String.raw`[^"\\\x00-\x1f]*`;
const STRING = String.raw`"${UNESCAPED}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${UNESCAPED})*"`;
// no longer than the greatest that can be told from its neighbours by whoever reads them as numbers
const WHOLE = String.raw`-?(?:0|[1-9]\d{0,14})(?![\d.eE])`;
const NUMBER = String.raw`-?(?:0|[1-9]\d{0,19})${MEET}(?:\.\d+)?${MEET}(?:[eE][+-]?\d\d?)?${MEET}(?![\d.eE])`;
const BOOLEAN = 'true|false';

const LEAVES: ReadonlyMap<string, string> = new Map([
  [GraphQLString.name, STRING],
  [GraphQLID.name, `${STRING}|${WHOLE}`],
  [GraphQLInt.name, WHOLE],
  [GraphQLFloat.name, NUMBER],
  [GraphQLBoolean.name, BOOLEAN],
]);

/** A scalar of the graph's own is whatever its authority says; what nests is looked at value by value. */
const leafPattern = (type: GraphQLLeafType): string =>
  isEnumType(type)
    ? `"(?:${type
        .getValues()
        .map(({ name }) => name)
        .join('|')})"`
    : (LEAVES.get(type.name) ?? `${STRING}|${NUMBER}|${BOOLEAN}`);

/** A value as the schema promises it. */
export const valuePattern = (type: GraphQLOutputType, inner: readonly Piece[]): string =>
  isNonNullType(type) ? promised(type.ofType, inner) : `(?:${promised(type, inner)}|null)${MEET}`;

function promised(type: GraphQLOutputType, inner: readonly Piece[]): string {
  // a comma only before another element
  if (isListType(type)) return String.raw`\[(?:${valuePattern(type.ofType, inner)}(?:,(?!\])|(?=\])))*\]`;
  if (isLeafType(type)) return `(?:${leafPattern(type)})${MEET}`;
  return String.raw`\{${inner.map(memberPattern).join(',')}\}`;
}

export const memberPattern = ({ name, type, of, inner }: Piece): string =>
  `"${name}":${type ? valuePattern(type, inner) : `"${of}"`}`;

/** The engine takes long to compile more, and refuses much more. */
const LONGEST = 32 * 1024;

/**
 * Those that are in use. The engine makes some fifteen bytes of machine code of each character, has 128 MB for all such
 * code, and the process ends when they are full.
 */
export const patterns = new CountedCache<RegExp>('patterns', {
  maxSize: 2 * 1024 * 1024,
  sizeCalculation: (_, source) => source.length,
});

/** What part of a reply is held against. */
export class Pattern {
  constructor(private readonly source: string) {
    if (source.length > LONGEST) throw new NotVerbatim('more than a pattern should hold');
  }

  /** Reads on where the last match ended. Made anew where many others were in use since. */
  get expression(): RegExp {
    const known = patterns.get(this.source);
    if (known) return known;
    const made = new RegExp(this.source, 'y');
    patterns.set(this.source, made);
    return made;
  }
}
