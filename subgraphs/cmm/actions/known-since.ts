import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';

/** Of the case and of those that were merged into it: of one person they are all. */
const SINCE = `WITH RECURSIVE hers AS (
    SELECT id, opened_on FROM nrm_case WHERE id = $1
    UNION SELECT c.id, c.opened_on FROM nrm_case c JOIN hers h ON c.merged_into_id = h.id)
  SELECT LEAST(min(h.opened_on), min(r.referred_on))::text AS since
  FROM hers h LEFT JOIN referral r ON r.case_id = h.id`;

/** The day on which the person was first referred, or her case was opened: nothing was agreed on her before. */
export async function knownSince(tx: EntityManager, caseId: string): Promise<Day> {
  const [row]: { since: Day }[] = await tx.query(SINCE, [caseId]);
  if (!row) throw new Error('a case that was never opened');
  return row.since;
}
