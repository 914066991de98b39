import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { header, signRequest } from '../../shared/request-signature.ts';
import type { RoomName } from './databases.ts';
import { tokenOf } from './tokens.ts';

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: string;
  readonly idempotencyKey?: string;
  readonly requestId?: string;
  readonly correlationId?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly data: any;
  readonly errors: readonly (GraphQLFormattedError & { readonly extensions: Record<string, unknown> })[];
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client reads them
  readonly extensions: any;
}

/** Where a room answers, and the key that its gateway signs with. */
export interface Door {
  readonly name: RoomName;
  readonly url: string;
  readonly key: Buffer;
}

/** Asks a room as its gateway does. */
export async function signedRequest({ name, url, key }: Door, token: string, asked: Asked): Promise<Answer> {
  const body = JSON.stringify({ query: asked.query, variables: asked.variables });
  const { requestId = randomUUID(), correlationId = randomUUID() } = asked;
  const { purpose = '', idempotencyKey = '' } = asked;
  const said = { room: name, requestId, correlationId, purpose, idempotencyKey, token, body };
  return post(url, body, {
    authorization: `Bearer ${token}`,
    [header.requestId]: requestId,
    [header.correlationId]: correlationId,
    [header.signature]: signRequest(key, said, Date.now()),
    ...stated(asked),
  });
}

/** Asks the graph as a client does. `who` is a persona, or a token. */
export async function askGraph(url: string, who: string, asked: Asked): Promise<Answer> {
  return post(url, JSON.stringify({ query: asked.query, variables: asked.variables }), {
    authorization: `Bearer ${await asToken(who)}`,
    ...(asked.correlationId ? { [header.correlationId]: asked.correlationId } : {}),
    ...stated(asked),
  });
}

const minted = new Map<string, Promise<string>>();

/** A token is made of three parts; no persona's name has a dot. A persona keeps its token for the length of a test file. */
export function asToken(who: string): Promise<string> {
  if (who.includes('.')) return Promise.resolve(who);
  const token = minted.get(who) ?? tokenOf(who);
  minted.set(who, token);
  return token;
}

const stated = ({ purpose, idempotencyKey }: Asked) => ({
  ...(purpose ? { [header.purpose]: purpose } : {}),
  ...(idempotencyKey ? { [header.idempotencyKey]: idempotencyKey } : {}),
});

async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const { data, errors = [], extensions } = (await response.json()) as Answer;
  return { status: response.status, headers: response.headers, data, errors, extensions };
}
