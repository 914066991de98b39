import type { IncomingMessage } from 'node:http';
import type { Caller } from '../shared/caller.ts';
import type { VerifyToken } from '../shared/tokens.ts';
import { turnAway } from './turn-away.ts';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/** Who is asking. Without a token that holds, nothing on the graph is answered, its schema included. */
export async function authenticate(
  request: IncomingMessage,
  verifyToken: VerifyToken,
): Promise<{ readonly caller: Caller; readonly token: string }> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const caller = token ? await verifyToken(token) : null;
  if (!token || !caller) {
    throw turnAway(
      'UNAUTHENTICATED',
      'An access token that holds is needed: Authorization: Bearer <token>.',
      401,
    );
  }
  return { caller, token };
}
