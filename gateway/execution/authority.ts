import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../exchange.ts';
import type { JsonObject } from './json-object.ts';
import type { Question } from './question.ts';

/** What a question is asked with. */
export interface Particulars {
  /** The members of the variables as JSON text, representations included. */
  readonly variables: string;
  /** The entities that the question is about, if it is about entities. */
  readonly about: { readonly representations: readonly JsonObject[] };
}

/** What came of a question. */
export interface Reply {
  /** A character for each byte of it; null if none came, or none that is UTF-8. */
  readonly text: () => string | null;
  readonly told: () => Promise<Told>;
}

/**
 * What an authority told. Asked about entities it tells each of them, in order, as an object or null;
 * or none at all, and why.
 */
export interface Told {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** Entities that stand in for such as were not told. */
  readonly standIns?: ReadonlySet<unknown>;
}

/** One authority, as the steps of a plan see it. It answers, or says in its errors why not; it does not throw. */
export interface Authority {
  readonly ask: (question: Question, particulars: Particulars, context: GatewayContext) => Promise<Reply>;
}
