import type { GraphQLSchema } from 'graphql';
import type { Supergraph } from '../supergraph.ts';
import type { Authority } from './authority.ts';

/** What all plans of a supergraph stand on. */
export interface Ground {
  /** With everything in it that clients do not see. */
  readonly supergraph: GraphQLSchema;
  readonly facts: Supergraph['facts'];
  readonly authorities: ReadonlyMap<string, Authority>;
}
