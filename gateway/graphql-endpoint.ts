import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { BodyTooLarge, readBody } from '../shared/http-body.ts';
import { KeysUnreachable, type VerifyToken } from '../shared/tokens.ts';
import { answerType } from './answer-type.ts';
import { answerWithin } from './answer-within.ts';
import { authenticate } from './authenticate.ts';
import { Deadline } from './deadline.ts';
import type { Exchange } from './exchange.ts';
import { traceOf } from './finish-answer.ts';
import type { Graph } from './graph.ts';
import { readGraphQLRequest } from './graphql-request.ts';
import { answerJson, answerText } from './http-answer.ts';
import { limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { type Ended, logOperation } from './operation-log.ts';
import { knownCode, publicError } from './public-error.ts';
import { Received } from './received.ts';
import { statedPurpose } from './stated-purpose.ts';
import type { Tracing } from './trace.ts';
import { statusOf, turnAway } from './turn-away.ts';

export interface EndpointOptions {
  readonly graph: Graph;
  /** Null: the gateway is open. Nobody is asked who they are, and no limit is held. */
  readonly verifyToken: VerifyToken | null;
  readonly operationDeadlineMs: number;
  readonly metrics: Metrics | null;
  readonly tracing: Tracing | null;
  readonly log: Logger;
}

/** `/graphql`: who asks, for what purpose, within the limits; then the graph. Each step may end the request. */
export const graphqlEndpoint =
  (options: EndpointOptions) =>
  async (request: IncomingMessage, response: ServerResponse, correlationId: string): Promise<void> => {
    const began = performance.now();
    const deadline = new Deadline(options.operationDeadlineMs);
    let exchange: Exchange | undefined;
    let gone = false;
    let turned: readonly string[] = [];
    response.once('close', () => {
      gone = !response.writableFinished;
      if (gone) deadline.giveUp();
    });
    try {
      exchange = await openExchange(request, correlationId, began, deadline, options);
      const answer = await ask(options.graph, request, exchange, options.verifyToken === null);
      if (!gone) answerText(response, answer);
    } catch (fault) {
      if (!gone) turned = turnedAway(request, response, fault, exchange, correlationId, options.log);
    } finally {
      deadline.clear();
      const status = gone ? 'client gone' : response.statusCode;
      const ms = performance.now() - began;
      const ended: Ended = { exchange, codes: exchange?.codes ?? turned, status, ms };
      logOperation(options.log, correlationId, ended);
      options.metrics?.operation(ended);
      exchange?.trace?.ends({ ...exchange, status });
    }
  };

async function openExchange(
  request: IncomingMessage,
  correlationId: string,
  began: number,
  deadline: Deadline,
  { verifyToken, tracing }: EndpointOptions,
): Promise<Exchange> {
  const known = verifyToken && (await authenticate(request, verifyToken));
  // a query text in an address would stand in the logs of everything on the way
  if (request.method !== 'POST') throw turnAway('BAD_USER_INPUT', 'Operations are sent with POST.', 405);
  const purpose = known && statedPurpose(request, known.caller);
  const idempotencyKey = request.headers['idempotency-key']?.toString();
  return {
    correlationId,
    isOpen: verifyToken === null,
    caller: known?.caller ?? null,
    token: known?.token ?? null,
    purpose,
    idempotencyKey,
    deadline,
    answerBy: began + answerWithin(request),
    received: new Received(),
    trace: tracing?.begin(correlationId, began, request.headers.traceparent?.toString()) ?? null,
    silent: new Map(),
    operation: null,
    encoding: 'utf8',
    codes: [],
  };
}

/** Of variables, where no limit is held but the stack's. */
const DEEPEST = 1_000;

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i;

async function ask(graph: Graph, request: IncomingMessage, exchange: Exchange, isOpen: boolean) {
  const { headers } = request;
  const { 'content-encoding': coding = 'identity' } = headers;
  if (coding !== 'identity')
    throw turnAway('BAD_USER_INPUT', 'A request body is sent as it is, not compressed.', 415);
  const body = await readBody(request, isOpen ? limits.replyBytes : limits.bodyBytes);
  const isJson = JSON_TYPE.test(headers['content-type'] ?? '');
  const asked = isJson ? readGraphQLRequest(body, isOpen ? DEEPEST : limits.valueDepth) : null;
  return graph.answer({ asked, headers, exchange });
}

function turnedAway(
  request: IncomingMessage,
  response: ServerResponse,
  fault: unknown,
  exchange: Exchange | undefined,
  correlationId: string,
  log: Logger,
): readonly string[] {
  const error = asError(fault);
  const status = statusOf(error);
  if (fault instanceof KeysUnreachable)
    log.error({ correlationId, cause: fault.word }, 'the key set of the issuer cannot be had');
  else if (status >= 500) log.error({ correlationId, fault: traceOf(fault) }, 'a fault was masked');
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  if (status === 405) response.setHeader('allow', 'POST');
  const told = publicError(error.toJSON(), { correlationId, isOpen: false });
  const codes = [knownCode(told)];
  if (exchange) exchange.codes = codes;
  answerJson(response, status, { errors: [told] }, answerType(request));
  return codes;
}

function asError(fault: unknown): GraphQLError {
  if (fault instanceof BodyTooLarge) {
    return turnAway('LIMIT_EXCEEDED', `A request body may hold at most ${fault.mostBytes / 1024} KiB.`, 413);
  }
  if (fault instanceof KeysUnreachable)
    return turnAway('ISSUER_UNAVAILABLE', 'The access token cannot be checked now. It may well hold.', 503);
  return fault instanceof GraphQLError
    ? fault
    : new GraphQLError('fault', { extensions: { code: 'INTERNAL' } });
}
