import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';

/** One line per request to the graph: enough to find it and to see how it went, and nothing of what was in it. */
export function logOperation(
  log: Logger,
  told: {
    readonly correlationId: string;
    readonly exchange: Exchange | undefined;
    readonly status: number | 'client gone';
    readonly ms: number;
  },
): void {
  const { correlationId, exchange, status, ms } = told;
  log.info(
    {
      correlationId,
      operation: exchange?.operation ?? null,
      body: exchange?.caller?.authority ?? null,
      purpose: exchange?.purpose ?? null,
      codes: exchange?.codes ?? ['UNAUTHENTICATED'],
      silent: exchange ? [...exchange.silent.keys()] : [],
      status,
      ms: Math.round(ms),
    },
    'operation',
  );
}
