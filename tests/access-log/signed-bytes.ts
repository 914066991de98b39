import { randomUUID } from 'node:crypto';
import { header, type SignedRequest, signRequest } from '../../shared/request-signature.ts';
import type { Door } from '../harness/ask.ts';

/** A request as it goes over the wire, to be sent again or tampered with. */
export interface Bytes {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Signing {
  readonly key?: Buffer;
  readonly at?: number;
  readonly requestId?: string;
  readonly idempotencyKey?: string;
  readonly said?: Partial<SignedRequest>;
}

/** What the gateway would send; `signing` for one that is signed by another key, at another time or for other facts. */
export function signedBytes(
  { name, url, key }: Door,
  token: string,
  asked: { readonly query: string; readonly variables?: object },
  signing: Signing = {},
): Bytes {
  const body = JSON.stringify(asked);
  const facts = {
    requestId: signing.requestId ?? randomUUID(),
    correlationId: randomUUID(),
    purpose: 'IMMIGRATION',
    token,
    body,
  };
  const { idempotencyKey = '' } = signing;
  const said = { room: name, idempotencyKey, ...facts, ...signing.said };
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      [header.requestId]: facts.requestId,
      [header.correlationId]: facts.correlationId,
      [header.purpose]: facts.purpose,
      ...(idempotencyKey && { [header.idempotencyKey]: idempotencyKey }),
      [header.signature]: signRequest(signing.key ?? key, said, signing.at ?? Date.now()),
    },
  };
}

export async function send({ url, headers, body }: Bytes) {
  const response = await fetch(url, { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as { data?: unknown; errors?: unknown }) };
}
