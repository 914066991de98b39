import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { WhereItLeads } from '../../../shared/law/return-eligible.ts';
import { whereItLeads } from '../actions/citizenship-of.ts';

// the country stands on the return: the one it had for as long as that version of the plan was in force
const SQL = `SELECT p.fact_id AS "factId", s.citizenship,
    coalesce(p.recorded_at < s.citizenship_registered_at, false) AS "registeredSince", (
    SELECT r.destination_country FROM voluntary_return r
    WHERE r.id = p.return_id AND (p.superseded_at IS NULL OR r.recorded_at < p.superseded_at)
    ORDER BY r.version DESC LIMIT 1) AS country
  FROM return_plan p LEFT JOIN person s ON s.case_id = p.case_id
  WHERE p.fact_id = ANY($1)`;

interface Row {
  readonly factId: string;
  readonly citizenship: string | null;
  readonly country: string | null;
  readonly registeredSince: boolean;
}

interface LeadsTo extends WhereItLeads {
  /** Whether the citizenship was registered, or set right, after that version of the plan. */
  readonly registeredSince: boolean;
}

/** By the version of a plan: what the law asks of its country, never which it is. */
export const planLeadsTo = (db: DataSource) =>
  new DataLoader<string, LeadsTo>(async (factIds) => {
    const rows: Row[] = await db.query(SQL, [factIds]);
    const found = new Map(
      rows.map((row) => [
        row.factId,
        { ...whereItLeads(row.country, row, null), registeredSince: row.registeredSince },
      ]),
    );
    return factIds.map(
      (id) => found.get(id) ?? { ...whereItLeads(null, null, null), registeredSince: false },
    );
  });
