import type { Caller } from '../shared/caller.ts';
import type { Purpose } from '../shared/vocabulary.ts';
import type { Deadline } from './deadline.ts';
import type { Encoding } from './print-answer.ts';
import type { Received } from './received.ts';
import type { OperationTrace } from './trace.ts';

/** Why an authority told nothing. */
export type Silence = 'AUTHORITY_UNAVAILABLE' | 'TIMEOUT';

/** One request of a client and the answer that is made for it: what everything on the way may know of it. */
export interface Exchange {
  readonly correlationId: string;
  /** Nobody is asked who they are, and what subgraphs report is told as they report it. */
  readonly isOpen: boolean;
  /** Null on an open gateway. */
  readonly caller: Caller | null;
  readonly token: string | null;
  readonly purpose: Purpose | null;
  /** As the client sent it; checked, and passed on, for mutations only. */
  readonly idempotencyKey: string | undefined;
  /** Over when the operation's time is up or the client has gone. */
  readonly deadline: Deadline;
  /** Until when a query waits for authorities, on the clock of `performance.now()`; each has its own deadline besides. */
  readonly answerBy: number;
  /** What the authorities have answered, by size. */
  readonly received: Received;
  /** Null where nothing is traced. */
  readonly trace: OperationTrace | null;
  /** The authorities that did not answer, so far. */
  readonly silent: Map<string, Silence>;
  /** For the log: the client's name for the operation, and the codes of what went wrong. */
  operation: string | null;
  /** How the text of the answer is to be written. */
  encoding: Encoding;
  codes: readonly string[];
}

/** What Apollo hands to plugins and data sources. It copies the outer object, hence the inner one. */
export interface GatewayContext {
  readonly exchange: Exchange;
}
