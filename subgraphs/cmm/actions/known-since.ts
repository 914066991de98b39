import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { casesOfPerson } from './cases-of-person.ts';

const SINCE = `SELECT LEAST(min(c.opened_on), min(r.referred_on))::text AS since
  FROM nrm_case c LEFT JOIN referral r ON r.case_id = c.id WHERE c.id = ANY($1)`;

/** The day on which the person was first referred, or a case of hers was opened. */
async function knownSince(tx: EntityManager, caseId: string): Promise<Day> {
  const [row]: { since: Day }[] = await tx.query(SINCE, [await casesOfPerson(tx, caseId)]);
  if (!row) throw new Error('a case that was never opened');
  return row.since;
}

/** Nothing is agreed, offered or given in the mechanism before the person was referred to it. */
export async function demandReferred(
  tx: EntityManager,
  caseId: string,
  argument: string,
  day: Day | null,
): Promise<void> {
  if (day !== null && day < (await knownSince(tx, caseId)))
    throw badInput(argument, 'is before the person was referred');
}
