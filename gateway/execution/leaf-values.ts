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

/**
 * Whether a value can be one of a field of this type. A scalar of the graph's own is whatever its authority says it is;
 * an enum value must be one that clients are told of.
 */
export function isLeafValue(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  if (!isSpecifiedScalarType(type)) return () => true;
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
