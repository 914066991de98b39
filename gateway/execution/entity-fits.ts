import type { GraphQLSchema } from 'graphql';
import { type JsonObject, ownMember } from './json-object.ts';
import { namesWithin } from './subtypes.ts';

/**
 * Whether what came is of the type that was asked about. An authority may know it as one of an interface's kinds and
 * say so; one that knows only the interface does not make the others forget the kind.
 */
export function entityFits(supergraph: GraphQLSchema): (known: JsonObject, told: JsonObject) => boolean {
  return (known, told) => {
    const type = ownMember(told, '__typename');
    const knownType = known.__typename;
    if (type === undefined || type === knownType) return true;
    if (typeof type !== 'string' || typeof knownType !== 'string') return false;
    if (namesWithin(supergraph, knownType).has(type)) return true;
    if (!namesWithin(supergraph, type).has(knownType)) return false;
    told.__typename = knownType;
    return true;
  };
}
