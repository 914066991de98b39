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

/** A case that was merged, and the one that goes on in its place. */
export interface GoesOn {
  readonly id: string;
  readonly goesOnId: string;
}

const GOES_ON = `WITH RECURSIVE step AS (
    SELECT id, merged_into_id AS into_id FROM nrm_case WHERE id = ANY($1) AND merged_into_id IS NOT NULL
    UNION SELECT s.id, c.merged_into_id FROM step s JOIN nrm_case c ON c.id = s.into_id WHERE c.merged_into_id IS NOT NULL)
  SELECT s.id, s.into_id AS "goesOnId" FROM step s JOIN nrm_case c ON c.id = s.into_id AND c.merged_into_id IS NULL`;

/** Which case goes on in place of those of these that were merged, by however many steps. One statement. */
export const casesGoingOn = (
  db: Pick<DataSource | EntityManager, 'query'>,
  ids: readonly string[],
): Promise<GoesOn[]> => db.query(GOES_ON, [ids]);
