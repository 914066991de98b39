import type { IncomingMessage } from 'node:http';
import { isUuid } from '../case-id.ts';
import { readBody } from '../http-body.ts';
import { header, signatureHolds } from '../request-signature.ts';
import type { Room } from '../vocabulary.ts';

/** A request that the gateway signed, taken apart. */
export interface Signed {
  readonly requestId: string;
  readonly correlationId: string;
  readonly purpose: string | null;
  readonly idempotencyKey: string | null;
  readonly token: string;
  readonly operation: {
    readonly query: string;
    readonly variables?: Record<string, unknown>;
    readonly operationName?: string;
  };
}

/** Beyond what the gateway sends for the largest page of entities, and for a year with thirty thousand decisions. */
const LARGEST_BODY = 8 * 1024 * 1024;

const one = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** The request, if the gateway signed exactly this one, now, for this room; else null, whatever it was. */
export async function readSigned(
  request: IncomingMessage,
  room: Room,
  key: Buffer,
  now: Date,
): Promise<Signed | null> {
  if (request.method !== 'POST' || request.url !== '/graphql') return null;
  const body = await readBody(request, LARGEST_BODY);
  const token = /^Bearer (.+)$/.exec(one(request, 'authorization'))?.[1] ?? '';
  const facts = {
    requestId: one(request, header.requestId),
    correlationId: one(request, header.correlationId),
    purpose: one(request, header.purpose),
    idempotencyKey: one(request, header.idempotencyKey),
    token,
  };
  const said = { ...facts, room: room.toLowerCase(), body };
  if (!signatureHolds(key, one(request, header.signature), said, now.getTime())) return null;
  if (!isUuid(facts.requestId) || !isUuid(facts.correlationId)) return null;
  const operation = JSON.parse(body.toString('utf8'));
  if (typeof operation?.query !== 'string') return null;
  return {
    ...facts,
    purpose: facts.purpose || null,
    idempotencyKey: facts.idempotencyKey || null,
    operation: {
      query: operation.query,
      ...(operation.variables ? { variables: operation.variables } : {}),
      ...(operation.operationName ? { operationName: operation.operationName } : {}),
    },
  };
}
