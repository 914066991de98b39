import type { Outcome } from './breaker.ts';

/** An operation that is traced, and what it asks the authorities. */
export interface OperationTrace {
  readonly asks: (room: string) => AskTrace;
  readonly ends: (told: Ended) => void;
}

export interface AskTrace {
  /** The header by which the authority can take the trace up. */
  readonly traceparent: string;
  readonly ends: (outcome: Outcome) => void;
}

export interface Ended {
  readonly operation: string | null;
  readonly codes: readonly string[];
  readonly status: number | 'client gone';
}

export interface Tracing {
  /** `began` is on the clock of `performance.now()`; `traceparent` is what the client sent, whatever it is. */
  readonly begin: (correlationId: string, began: number, traceparent: string | undefined) => OperationTrace;
  readonly close: () => Promise<void>;
}
