import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** What the gateway vouches for when it calls a subgraph: this body, now, once, for this caller and purpose. */
export interface SignedRequest {
  readonly room: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly purpose: string;
  readonly idempotencyKey: string;
  readonly token: string;
  readonly body: Buffer | string;
}

/** Header names; `answerWithin` to the gateway only, the others also from it to a subgraph. Absent purpose and idempotency key are sent as absent headers. */
export const header = {
  requestId: 'x-request-id',
  correlationId: 'x-correlation-id',
  purpose: 'x-purpose',
  idempotencyKey: 'idempotency-key',
  answerWithin: 'x-answer-within',
  signature: 'x-nrm-signature',
} as const;

/** A signature is good for this long, in milliseconds, before and after the subgraph's own time. */
export const SIGNATURE_WINDOW_MS = 30_000;

const digest = (data: Buffer | string) => hash('sha256', data);

const mac = (key: Buffer, at: number, r: SignedRequest): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        'nrm1',
        at,
        r.room,
        r.requestId,
        r.correlationId,
        r.purpose,
        r.idempotencyKey,
        digest(r.token),
        digest(r.body),
      ]),
    )
    .digest('base64url');

/** `t=<milliseconds>,v1=<base64url HMAC-SHA-256>` */
export const signRequest = (key: Buffer, request: SignedRequest, at: number): string =>
  `t=${at},v1=${mac(key, at, request)}`;

export function signatureHolds(key: Buffer, signature: string, request: SignedRequest, now: number): boolean {
  const parts = /^t=(\d{1,16}),v1=([A-Za-z0-9_-]{43})$/.exec(signature);
  if (!parts?.[1] || !parts[2]) return false;
  const at = Number(parts[1]);
  if (Math.abs(now - at) > SIGNATURE_WINDOW_MS) return false;
  return timingSafeEqual(Buffer.from(mac(key, at, request)), Buffer.from(parts[2]));
}
