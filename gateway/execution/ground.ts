import type { GraphQLSchema } from 'graphql';
import type { Authority } from './authority.ts';
import type { Marks } from './question.ts';

/** What all plans of a supergraph stand on. */
export interface Ground {
  /** With everything in it that clients do not see. */
  readonly supergraph: GraphQLSchema;
  readonly marks: Marks;
  readonly authorities: ReadonlyMap<string, Authority>;
}
