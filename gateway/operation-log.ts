import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';

/** How a request to the graph went. */
export interface Ended {
  /** None: it was turned away before anything of it was read. */
  readonly exchange: Exchange | undefined;
  readonly codes: readonly string[];
  readonly status: number | 'client gone';
  readonly ms: number;
}

/** One line per request to the graph: enough to find it and to see how it went, and nothing of what was in it. */
export function logOperation(
  log: Logger,
  correlationId: string,
  { exchange, codes, status, ms }: Ended,
): void {
  log.info(
    {
      correlationId,
      operation: exchange?.operation ?? null,
      body: exchange?.caller?.authority ?? null,
      purpose: exchange?.purpose ?? null,
      codes,
      silent: exchange ? [...exchange.silent.keys()] : [],
      status,
      ms: Math.round(ms),
    },
    'operation',
  );
}
