import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { badInputPlugin } from '../../shared/bad-input.ts';
import { readBody } from '../../shared/http-body.ts';
import { header, signatureHolds } from '../../shared/request-signature.ts';
import { type RoomName, sampleSchema } from './sample-authorities.ts';

export interface Seen {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A real subgraph on a real port that answers nothing without the gateway's signature, and that can misbehave. */
export class StubAuthority {
  readonly seen: Seen[] = [];
  misbehave: Misbehaviour | undefined;
  readonly #requestIds = new Set<string>();
  readonly #graph: ApolloServer;
  #server: Server | undefined;
  #port = 0;

  constructor(
    readonly name: RoomName,
    readonly key: Buffer,
  ) {
    this.#graph = new ApolloServer({
      schema: sampleSchema(name),
      plugins: [badInputPlugin(), ApolloServerPluginInlineTraceDisabled()],
      includeStacktraceInErrorResponses: true,
      stopOnTerminationSignals: false,
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/graphql`;
  }

  /** The first time on a free port; then, as an authority that comes back, on the same. */
  async up(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async down(): Promise<void> {
    const closed = new Promise((done) => (this.#server ? this.#server.close(done) : done(undefined)));
    this.#server?.closeAllConnections();
    this.#server = undefined;
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 1024 * 1024);
    const { query, variables = {} } = JSON.parse(body.toString()) as Seen;
    this.seen.push({ headers: request.headers, query, variables });
    if (this.misbehave) return this.misbehave(request, response);
    if (!this.#isSigned(request.headers, body)) {
      return send(response, 401, { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    const { body: answer, http } = await this.#graph.executeOperation({ query, variables });
    send(response, http.status ?? 200, answer.kind === 'single' ? answer.singleResult : {});
  }

  #isSigned(headers: IncomingHttpHeaders, body: Buffer): boolean {
    const text = (name: string) => String(headers[name] ?? '');
    const requestId = text(header.requestId);
    if (this.#requestIds.has(requestId)) return false;
    this.#requestIds.add(requestId);
    const signed = {
      room: this.name,
      requestId,
      correlationId: text(header.correlationId),
      purpose: text(header.purpose),
      idempotencyKey: text(header.idempotencyKey),
      token: text('authorization').slice('Bearer '.length),
      body,
    };
    return signatureHolds(this.key, text(header.signature), signed, Date.now());
  }
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Takes the request and never says a word. */
export const hang: Misbehaviour = () => undefined;
/** Drops the connection. */
export const reset: Misbehaviour = (request) => void request.socket.destroy();
export const html: Misbehaviour = (_request, response) =>
  void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway at 10.0.0.7</html>');
export const garbage: Misbehaviour = (_request, response) =>
  void response.writeHead(200).end('\u0000{{{not json');
export const halfReply: Misbehaviour = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
  response.write('{"data":{"_entities":[', () => request.socket.destroy());
};
/** More than anyone can read, as fast as it goes. */
export const flood: Misbehaviour = (_request, response) => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ');
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = () => response.write(megabyte, (gone) => gone || response.destroyed || setImmediate(pour));
  pour();
};
/** Begins an answer and never ends it. */
export const trickle: Misbehaviour = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drip = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(drip));
};
export const answer =
  (body: unknown, status = 200): Misbehaviour =>
  (_request, response) =>
    send(response, status, body);
