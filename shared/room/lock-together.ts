import type { EntityManager } from 'typeorm';

/**
 * Holds all of these until the decision commits, each by its id; `of` parts kinds of locks that may have the same. They are taken
 * in one order, and those of a kind at once: nobody waits in a circle.
 */
export const lockTogether = (tx: EntityManager, ids: readonly string[], of = 0): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock(hashtextextended(id, $2)) FROM unnest($1::text[]) AS id', [
    [...new Set(ids)].sort(),
    of,
  ]);
