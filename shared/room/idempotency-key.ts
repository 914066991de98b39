import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import { conflict } from '../graph-error.ts';
import type { StoredOutcome } from '../storage/idempotency.row.ts';
import type { RequestContext } from './context.ts';

interface Kept {
  readonly inputDigest: string;
  readonly outcome: StoredOutcome;
  readonly recordedAt: Date;
}

type Sender = Pick<RequestContext, 'caller' | 'request'>;

/** Twice under one key is once for whom, and of what. */
export const scopeOf = ({ caller, request }: Sender, mutation: string) => [
  caller.issuer,
  caller.subject,
  mutation,
  request.idempotencyKey,
];

async function keptUnder(
  db: Pick<EntityManager, 'query'>,
  scope: readonly (string | null)[],
): Promise<Kept | null> {
  const [kept]: Kept[] = await db.query(
    `SELECT input_digest AS "inputDigest", outcome, recorded_at AS "recordedAt" FROM idempotency
     WHERE issuer = $1 AND subject = $2 AND mutation = $3 AND key = $4`,
    [...scope],
  );
  return kept ?? null;
}

/** The moment of the request that was decided under this one's key. Null: there was none. */
export async function firstDecidedAt(context: RequestContext, mutation: string): Promise<Date | null> {
  const kept = await keptUnder(context.room.db.manager, scopeOf(context, mutation));
  return kept?.recordedAt ?? null;
}

export interface ClaimedKey {
  readonly before: StoredOutcome | null;
  readonly settle: (outcome: StoredOutcome) => Promise<unknown>;
}

export const stillWorkedOn = () => conflict('The same request is still being worked on. Ask again shortly.');

/** Twice is once: the key is held for the length of the transaction, and remembered with what came of it. */
export async function claimKey(
  tx: EntityManager,
  context: RequestContext,
  { mutation, input }: { readonly mutation: string; readonly input: object },
): Promise<ClaimedKey | null> {
  if (context.request.idempotencyKey === null) return null;
  const scope = scopeOf(context, mutation);
  const digest = createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest('hex');
  // what is kept already is only read, by any number at once
  if (!context.repeats && !(await isFree(tx, scope))) throw stillWorkedOn();
  const before = await keptUnder(tx, scope);
  // forgotten since it was read as a repeated one: nothing is decided by the clock of that day
  if (context.repeats && !before) throw stillWorkedOn();
  if (before && before.inputDigest !== digest)
    // decided since it was read: another day may have been filled in
    throw context.repeats ? conflict('This idempotency key was used for another request.') : stillWorkedOn();
  return {
    before: before?.outcome ?? null,
    settle: (outcome) =>
      tx.query(
        `INSERT INTO idempotency (issuer, subject, mutation, key, input_digest, outcome, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [...scope, digest, JSON.stringify(outcome), context.now],
      ),
  };
}

/** Held from here on to the end of the transaction. */
async function isFree(tx: EntityManager, scope: readonly (string | null)[]): Promise<boolean> {
  const [{ free }] = await tx.query('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 1)) AS free', [
    JSON.stringify(scope),
  ]);
  return free;
}
