import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  isEnumType,
  isSpecifiedScalarType,
} from 'graphql';

const isWhole = (value: unknown): boolean => Number.isInteger(value) && Math.abs(value as number) < 1e21;

/** Of what a scalar of the graph's own may nest: what is deeper could not be written as JSON again. */
const DEEPEST = 64;

/** Never looks deeper than it says, so that no nesting can exhaust the stack. */
const isWithin = (value: unknown, most: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (most > 0 && Object.values(value).every((inner) => isWithin(inner, most - 1)));

/**
 * Whether a value can be one of a field of this type. A scalar of the graph's own is whatever its authority says it is;
 * an enum value must be one that clients are told of.
 */
export function isLeafValue(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  if (!isSpecifiedScalarType(type)) return (value) => isWithin(value, DEEPEST);
  switch (type.name) {
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean';
    case GraphQLInt.name:
      return isWhole;
    case GraphQLFloat.name:
      return (value) => Number.isFinite(value);
    case GraphQLID.name:
      return (value) => typeof value === 'string' || isWhole(value);
    default:
      return (value) => typeof value === 'string';
  }
}
