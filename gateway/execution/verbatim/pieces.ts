import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { type Selection, selectedFields, type Text } from '../selected-fields.ts';
import { NotVerbatim } from './not-verbatim.ts';

/** A member of an object in a text, at its place in the order. */
export interface Piece {
  readonly name: string;
  /** Null for `__typename`, which is known beforehand. */
  readonly type: GraphQLOutputType | null;
  /** The object that it is a member of. */
  readonly of: string;
  readonly inner: readonly Piece[];
}

/** The members of an object in the order in which they are asked. Nothing in them is of one of several types. */
export function piecesOf(
  text: Text,
  runtime: GraphQLObjectType,
  selections: readonly Selection[],
): readonly Piece[] {
  const of = runtime.name;
  return selectedFields(text, runtime, selections).map(({ name, node, type, selections: its }) => {
    if (!type) {
      if (node.name.value !== '__typename') throw new NotVerbatim('a field that clients do not see');
      return { name, type, of, inner: [] };
    }
    const named = getNamedType(type);
    if (isLeafType(named)) return { name, type, of, inner: [] };
    if (!isObjectType(named)) throw new NotVerbatim('an object of one of several types');
    return { name, type, of, inner: piecesOf(text, named, its) };
  });
}

/** The same members in the same order, however deep. */
export const areSame = (some: readonly Piece[], others: readonly Piece[]): boolean =>
  some.length === others.length &&
  some.every((piece, at) => {
    const other = others[at];
    return other !== undefined && isSame(piece, other);
  });

export const isSame = (piece: Piece, other: Piece): boolean =>
  piece.name === other.name && piece.type === other.type && areSame(piece.inner, other.inner);
