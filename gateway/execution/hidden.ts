import { type GraphQLCompositeType, type GraphQLLeafType, isCompositeType, isEnumType } from 'graphql';
import { isOf, type Text } from './selected-fields.ts';

/*
 * What the graph knows and clients are not told of: types and values of enums that are `@inaccessible`. An authority
 * that tells them has broken no promise; clients are told null.
 */

export function isHiddenValue(value: unknown, type: GraphQLLeafType, { supergraph }: Text): boolean {
  const whole = supergraph.getType(type.name);
  return isEnumType(whole) && typeof value === 'string' && whole.getValue(value) !== undefined;
}

export function isHiddenType(name: string, declared: GraphQLCompositeType, { supergraph }: Text): boolean {
  const [type, wide] = [supergraph.getType(name), supergraph.getType(declared.name)];
  return isCompositeType(type) && isCompositeType(wide) && isOf(supergraph, type, wide);
}
