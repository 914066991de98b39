import type { DataSource, EntityManager } from 'typeorm';

/** A case that was merged into another, by one step or several, and since when it leads there. */
export interface MergedCase {
  readonly intoId: string;
  readonly id: string;
  readonly since: Date;
}

const MERGED = `WITH RECURSIVE step AS (
    SELECT c.id, c.merged_into_id AS into_id, coalesce(m.recorded_at, c.closed_on) AS since
    FROM nrm_case c LEFT JOIN case_closure m ON m.case_id = c.id AND m.reason = 'MERGED' AND m.superseded_at IS NULL
    WHERE c.merged_into_id IS NOT NULL),
  merged AS (
    SELECT into_id, id, since FROM step WHERE into_id = ANY($1)
    UNION SELECT m.into_id, s.id, greatest(m.since, s.since) FROM merged m JOIN step s ON s.into_id = m.id)
  SELECT into_id AS "intoId", id, since FROM merged ORDER BY since, id`;

/** Every case that was merged into one of these: what was given in it was given to the same person. One statement. */
export const mergedCases = (
  db: Pick<DataSource | EntityManager, 'query'>,
  intoIds: readonly string[],
): Promise<MergedCase[]> => db.query(MERGED, [intoIds]);
