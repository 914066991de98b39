import type { IncomingMessage } from 'node:http';
import type { Caller } from '../shared/caller.ts';
import { header } from '../shared/request-signature.ts';
import { purposesOf } from '../shared/roles.ts';
import type { Purpose } from '../shared/vocabulary.ts';
import { turnAway } from './turn-away.ts';

/** Why the caller asks. A role with one purpose need not say it; one with several gets no case data without. */
export function statedPurpose(request: IncomingMessage, caller: Caller): Purpose | null {
  const purposes = purposesOf(caller);
  const given = request.headers[header.purpose];
  if (given === undefined) return purposes.length === 1 ? (purposes[0] ?? null) : null;
  const stated = purposes.find((purpose) => purpose === given);
  if (stated) return stated;
  const may = purposes.length > 0 ? `one of ${purposes.join(', ')}` : 'left out: this role may state none';
  throw turnAway('PURPOSE_REQUIRED', `For this caller the header X-Purpose must be ${may}.`);
}
