import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { header } from '../shared/request-signature.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One id for everything that is done for one request, in every log: the client's, if it is one, else a new one. */
export function correlationId(request: IncomingMessage): string {
  const given = request.headers[header.correlationId];
  return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID();
}
