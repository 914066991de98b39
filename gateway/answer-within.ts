import type { IncomingMessage } from 'node:http';
import { header } from '../shared/request-signature.ts';
import { turnAway } from './turn-away.ts';

/**
 * For how long the caller wants authorities to be waited for, in milliseconds: then it is told what is there, and who is
 * missing. It only ever shortens the time that each of them has.
 */
export function answerWithin(request: IncomingMessage): number {
  const given = request.headers[header.answerWithin]?.toString();
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw turnAway('BAD_USER_INPUT', 'The header X-Answer-Within is a number of milliseconds.', 400);
}
