import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { casesOfPerson } from './cases-of-person.ts';

const SINCE = `SELECT LEAST(min(c.opened_on), min(r.referred_on))::text AS since
  FROM nrm_case c LEFT JOIN referral r ON r.case_id = c.id WHERE c.id = ANY($1)`;

/** The day on which the person was first referred, or a case of hers was opened: nothing was agreed on her before. */
export async function knownSince(tx: EntityManager, caseId: string): Promise<Day> {
  const [row]: { since: Day }[] = await tx.query(SINCE, [await casesOfPerson(tx, caseId)]);
  if (!row) throw new Error('a case that was never opened');
  return row.since;
}
