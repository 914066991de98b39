import type { GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import type { AuthoritySource } from '../../gateway/authority-source.ts';
import type { GatewayContext } from '../../gateway/exchange.ts';
import { isJsonObject, type JsonObject } from '../../gateway/execution/json-object.ts';

export interface Schemas {
  readonly supergraph: GraphQLSchema;
  /** As clients know it. */
  readonly schema: GraphQLSchema;
}

/**
 * A subgraph's replies, changed where Apollo's executor makes less of them than is told:
 *
 * - A subgraph that knows an interface as an object calls its entities by the interface's name. Apollo's then forgets
 *   of which kind they are, and drops what was asked of the kind.
 * - What clients are not told of is null for both; Apollo's says that something was wrong.
 * - Where `__typename` was asked under another name as well, and what came there is no type, Apollo's takes the type of
 *   the fragment that asks. If that is an interface, the object is dropped without a word, though its `__typename` came.
 */
export const asApolloNeedsIt = (
  source: AuthoritySource,
  schemas: () => Schemas,
): GraphQLDataSource<GatewayContext> => {
  let isHidden: ((value: unknown) => boolean) | undefined;
  const process: GraphQLDataSource<GatewayContext>['process'] = async (options) => {
    const response = await source.process(options);
    const { supergraph, schema } = schemas();
    isHidden ??= hiddenFrom(schema, supergraph);
    const hidden = isHidden;
    for (const entity of response.data?._entities ?? [])
      if (isInterfaceType(schema.getType(entity?.__typename))) delete entity.__typename;
    const typeNames = otherTypeNames(options.request.query ?? '');
    eachMember(response.data, (holder, key) => {
      if (hidden(holder[key])) holder[key] = null;
      if (typeNames.has(key) && !isObjectType(schema.getType(holder[key] as string))) delete holder[key];
    });
    return response;
  };
  return { process };
};

const hiddenFrom = (schema: GraphQLSchema, supergraph: GraphQLSchema): ((value: unknown) => boolean) => {
  const types = Object.values(supergraph.getTypeMap());
  const names = new Set<unknown>(
    types.filter((it) => isObjectType(it) && !schema.getType(it.name)).map(({ name }) => name),
  );
  const values = new Set<unknown>(
    types.flatMap((it) => {
      const known = schema.getType(it.name);
      if (!isEnumType(it) || !isEnumType(known)) return [];
      return it.getValues().flatMap(({ name }) => (known.getValue(name) ? [] : [name]));
    }),
  );
  return (value) => values.has(value) || (isJsonObject(value) && names.has(value.__typename));
};

const otherTypeNames = (query: string): ReadonlySet<string> =>
  new Set([...query.matchAll(/(\w+):__typename/g)].map(([, name = '']) => name));

function eachMember(value: unknown, change: (holder: JsonObject, key: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as JsonObject;
  for (const key of Object.keys(holder)) {
    change(holder, key);
    eachMember(holder[key], change);
  }
}
