import { randomUUID } from 'node:crypto';
import { Pool } from 'undici';
import { keepAlive } from '../shared/keep-alive.ts';
import { header, signRequest } from '../shared/request-signature.ts';
import { Breaker, type BreakerOptions, type Outcome } from './breaker.ts';
import { Deadline } from './deadline.ts';
import type { Exchange, Silence } from './exchange.ts';
import type { AuthorityFigures } from './figures.ts';
import { limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { type NoReply, post, TOO_LARGE } from './post.ts';
import type { AskTrace } from './trace.ts';

/** Where an authority answers, and the key by which it knows that this gateway asks; null: it answers anybody. */
export interface AuthorityAddress {
  readonly room: string;
  readonly url: string;
  readonly key: Buffer | null;
  readonly deadlineMs: number;
  readonly guard: Guard;
  readonly metrics: Metrics | null;
}

/** What keeps an authority that is gone, slow or overrun from holding up whoever needs it, and everybody else. */
export interface Guard extends BreakerOptions {
  /** Requests that it has at the same time, those that wait for a connection included; more are turned away. */
  readonly mostRequests: number;
}

export interface Ask {
  readonly body: string;
  readonly isMutation: boolean;
  readonly exchange: Exchange;
}

/** Carries a request to one authority and its reply back, whatever executor asked. */
export interface Transport extends AuthorityFigures {
  /** Its reply; throws `AuthoritySilent` where there is none. */
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

/** What stands before an authority says that it is not there, or it says itself that it cannot answer anybody. */
const CANNOT_ANSWER = new Set([502, 503, 504]);

export function openTransport({ room, url, key, deadlineMs, guard, metrics }: AuthorityAddress): Transport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 64,
    connect: { timeout: Math.ceil(deadlineMs / 3) },
    // its own timers count in whole seconds; the deadline is exact
    headersTimeout: 0,
    bodyTimeout: 0,
    // an authority that keeps connections for less says so, and is believed
    keepAliveMaxTimeout: keepAlive.gateway,
  });
  const breaker = new Breaker(guard);
  let requests = 0;
  let bytesAtOnce = 0;

  /** Each attempt is signed anew: an authority answers no request id twice. */
  const headers = ({ isMutation, exchange }: Ask, body: Buffer, trace: AskTrace | undefined): string[] => {
    const { correlationId, token } = exchange;
    const purpose = exchange.purpose ?? '';
    const idempotencyKey = isMutation ? (exchange.idempotencyKey ?? '') : '';
    const requestId = randomUUID();
    const lines = ['content-type', 'application/json', 'accept', 'application/json'];
    // without it, any coding would be welcome
    lines.push('accept-encoding', 'identity');
    lines.push(header.requestId, requestId, header.correlationId, correlationId);
    if (token !== null) lines.push('authorization', `Bearer ${token}`);
    if (token !== null && key !== null) {
      const asked = { room, requestId, correlationId, purpose, idempotencyKey, token, body };
      lines.push(header.signature, signRequest(key, asked, Date.now()));
    }
    if (trace) lines.push('traceparent', trace.traceparent);
    if (purpose) lines.push(header.purpose, purpose);
    if (idempotencyKey) lines.push(header.idempotencyKey, idempotencyKey);
    return lines;
  };

  const notAsked = (why: string) => {
    metrics?.authority(room, 'not asked', 0);
    return new AuthoritySilent('AUTHORITY_UNAVAILABLE', why);
  };

  return {
    room,
    get requests() {
      return requests;
    },
    get breaker() {
      return breaker.state;
    },
    close: () => pool.destroy(),
    ask: async (ask) => {
      const { isMutation, exchange } = ask;
      if (requests >= guard.mostRequests) throw notAsked('has too many requests');
      const tell = breaker.enter();
      if (!tell) throw notAsked('has failed several times');
      const began = performance.now();
      // a mutation is not given up early: what came of it would not be known
      const left = isMutation ? deadlineMs : exchange.answerBy - began;
      const deadline = new Deadline(Math.min(deadlineMs, left), exchange.deadline);
      const trace = exchange.trace?.asks(room);
      const body = Buffer.from(ask.body);
      let taken = 0;
      const takes = (bytes: number) => {
        if (bytesAtOnce + bytes > limits.repliesAtOnceBytes || !exchange.received.takes(room, bytes))
          return false;
        taken += bytes;
        bytesAtOnce += bytes;
        return true;
      };
      const once = () =>
        post(pool, { path: pathname + search, headers: headers(ask, body, trace), body, deadline, takes });
      let outcome: Outcome = 'answered';
      requests += 1;
      try {
        const { status, bytes } = await once().catch((fault: NoReply) => {
          if (isMutation || fault.hadBegun || deadline.isOver || !NO_CONNECTION.has(fault.word)) throw fault;
          return once();
        });
        if (CANNOT_ANSWER.has(status)) outcome = 'silent';
        return bytes;
      } catch (fault) {
        const { word } = fault as NoReply;
        exchange.received.drops(room, taken);
        if (!deadline.isOver) {
          outcome = word === TOO_LARGE ? TOO_LARGE : 'silent';
          throw new AuthoritySilent('AUTHORITY_UNAVAILABLE', word);
        }
        outcome = exchange.deadline.isOver || left < deadlineMs ? 'given up' : 'late';
        throw new AuthoritySilent('TIMEOUT', 'deadline');
      } finally {
        requests -= 1;
        bytesAtOnce -= taken;
        deadline.clear();
        tell(outcome);
        metrics?.authority(room, outcome, performance.now() - began);
        trace?.ends(outcome);
      }
    },
  };
}
