import { type GraphQLObjectType, getNullableType, isListType, isObjectType } from 'graphql';
import type { Place } from '../places.ts';
import { NotVerbatim } from './not-verbatim.ts';
import { memberPattern, Pattern } from './pattern.ts';
import { areSame, type Piece } from './pieces.ts';

/** Where in a reply the objects are to which others have something to tell: what stands before them and after. */
export interface PlaceInReply {
  /** The reply up to them. */
  readonly head: Pattern;
  /** The reply from their end. Its group is the rest of the data. */
  readonly tail: Pattern;
  /** They are the elements of a list, and not one object. */
  readonly isList: boolean;
  readonly type: GraphQLObjectType;
  /** Of such an object: what the answer is to hold, and what the reply holds. */
  readonly wanted: readonly Piece[];
  readonly told: readonly Piece[];
}

/** On the way to the place, the reply holds what the answer is to hold, in the same order. */
export function placeInReply(
  place: Place,
  root: GraphQLObjectType,
  wanted: readonly Piece[],
  told: readonly Piece[],
): PlaceInReply {
  let [head, tail] = ['', ''];
  let found: Pick<PlaceInReply, 'type' | 'wanted' | 'told'> = { type: root, wanted, told };
  let isList = false;
  for (const [step, element] of place.entries()) {
    if (element === '@') continue;
    const at = found.told.findIndex(({ name }) => name === element);
    const [own, inAnswer] = [found.told[at], found.wanted[at]];
    const others = (pieces: readonly Piece[]) => pieces.filter((_, index) => index !== at);
    const isSo = own?.type && inAnswer?.name === element && inAnswer.type === own.type;
    if (!isSo || !areSame(others(found.wanted), others(found.told)))
      throw new NotVerbatim('another way to the place than in the answer');
    const nullable = getNullableType(own.type);
    isList = isListType(nullable);
    const type = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
    if (!isObjectType(type) || isList !== (step === place.length - 2))
      throw new NotVerbatim('a list on the way');
    head += String.raw`\{${found.told
      .slice(0, at)
      .map((it) => `${memberPattern(it)},`)
      .join('')}"${element}":`;
    tail = String.raw`${found.told
      .slice(at + 1)
      .map((it) => `,${memberPattern(it)}`)
      .join('')}\}${tail}`;
    found = { type, wanted: inAnswer.inner, told: own.inner };
  }
  const [opens, closes] = isList ? [String.raw`\[`, String.raw`\]`] : ['', ''];
  return {
    ...found,
    isList,
    head: new Pattern(String.raw`\{"data":${head}${opens}`),
    tail: new Pattern(String.raw`(${closes}${tail})\}[ \t\n\r]*$`),
  };
}
