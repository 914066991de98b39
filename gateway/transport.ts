import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { header, signRequest } from '../shared/request-signature.ts';
import { within } from './deadline.ts';
import type { Exchange, Silence } from './exchange.ts';
import { limits } from './limits.ts';

/** Where an authority answers, and the key by which it knows that this gateway asks; null: it answers anybody. */
export interface AuthorityAddress {
  readonly room: string;
  readonly url: string;
  readonly key: Buffer | null;
  readonly deadlineMs: number;
}

export interface Ask {
  readonly body: string;
  readonly isMutation: boolean;
  readonly exchange: Exchange;
}

/** Carries a request to one authority and its reply back, whatever executor asked. */
export interface Transport {
  readonly room: string;
  readonly ask: (ask: Ask) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** The authority did not answer. `cause` is a system's word such as ECONNREFUSED, for the log. */
export class AuthoritySilent extends Error {
  constructor(
    readonly code: Silence,
    override readonly cause: string,
  ) {
    super(code);
  }
}

/** Failures in which no answer had begun: a query may be asked once more. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

export function openTransport({ room, url, key, deadlineMs }: AuthorityAddress): Transport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    connect: { timeout: Math.ceil(deadlineMs / 3) },
    maxResponseSize: limits.replyBytes,
    // its own timers count in whole seconds; the deadline's signal is exact
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  /** Each attempt is signed anew: an authority answers no request id twice. */
  const headers = ({ body, isMutation, exchange }: Ask): Record<string, string> => {
    const { correlationId, token } = exchange;
    const purpose = exchange.purpose ?? '';
    const idempotencyKey = isMutation ? (exchange.idempotencyKey ?? '') : '';
    const requestId = randomUUID();
    return {
      'content-type': 'application/json',
      accept: 'application/json',
      [header.requestId]: requestId,
      [header.correlationId]: correlationId,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(token === null || key === null
        ? {}
        : {
            [header.signature]: signRequest(
              key,
              { room, requestId, correlationId, purpose, idempotencyKey, token, body },
              Date.now(),
            ),
          }),
      ...(purpose ? { [header.purpose]: purpose } : {}),
      ...(idempotencyKey ? { [header.idempotencyKey]: idempotencyKey } : {}),
    };
  };

  const request = (ask: Ask, signal: AbortSignal) =>
    pool.request({ method: 'POST', path: pathname + search, headers: headers(ask), body: ask.body, signal });

  return {
    room,
    close: () => pool.destroy(),
    ask: async (ask) => {
      // a mutation is not given up early: what came of it would not be known
      const left = ask.isMutation ? deadlineMs : ask.exchange.answerBy - performance.now();
      const deadline = within(Math.min(deadlineMs, left), ask.exchange.signal);
      const { signal } = deadline;
      try {
        const response = await request(ask, signal).catch((fault: unknown) => {
          if (ask.isMutation || signal.aborted || !NO_CONNECTION.has(systemWord(fault))) throw fault;
          return request(ask, signal);
        });
        return Buffer.from(await response.body.arrayBuffer());
      } catch (fault) {
        throw signal.aborted
          ? new AuthoritySilent('TIMEOUT', 'deadline')
          : new AuthoritySilent('AUTHORITY_UNAVAILABLE', systemWord(fault));
      } finally {
        deadline.clear();
      }
    },
  };
}

function systemWord(fault: unknown): string {
  const code = (fault as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string') return code;
  return fault instanceof Error ? fault.name : 'unknown';
}
