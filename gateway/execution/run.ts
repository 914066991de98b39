import type { FetchNode } from '@apollo/query-planner';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../exchange.ts';
import type { Reply } from './authority.ts';
import type { JsonObject } from './json-object.ts';

/** One execution of a plan: what was given, and what has been gathered so far. */
export interface Run {
  readonly context: GatewayContext;
  /** As the client sent them, which is how they are passed on. */
  readonly variables: JsonObject;
  /** The same with defaults put in, by which conditions are decided. */
  readonly coerced: JsonObject;
  /** What came of the fetches that have been made. */
  readonly heard: Map<FetchNode, Promise<Reply>>;
  /** What the authorities have told, merged. It becomes the answer once it has been shaped. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** The entities that fetches of this moment are about. */
  readonly gathered: Map<string, Gathered>;
  /** What an authority does not know, and what it could not tell: of these objects nothing more will come. */
  readonly untold: Untold;
}

/** Objects that an authority does not know, and such as it could not tell of. */
export interface Untold {
  readonly unknown: Set<JsonObject>;
  readonly lost: Set<JsonObject>;
}

/** The entities a fetch is about: what is sent of each, and the objects that what comes back belongs to. */
export interface Gathered {
  readonly representations: readonly JsonObject[];
  readonly targets: readonly JsonObject[];
  /** Where each target stands among all objects at the place: some cannot be asked about. */
  readonly places: readonly number[];
  /** The representations as JSON. */
  readonly text: string;
}

/** A node of a plan, ready to run. */
export type Step = (run: Run) => Promise<void>;
