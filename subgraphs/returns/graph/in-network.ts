import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

const SQL = `SELECT s.fact_id AS "factId", coalesce(o.kind = 'NETWORK', false) AS "inNetwork"
  FROM reintegration_support s
  LEFT JOIN return_programme p ON p.id = s.programme_id
  LEFT JOIN return_organisation o ON o.id = p.organisation_id
  WHERE s.fact_id = ANY($1)`;

/** Whether a version of a support is in a programme of a network. */
export const inNetwork = (db: DataSource) =>
  new DataLoader<string, boolean | null>(async (factIds) => {
    const rows: { factId: string; inNetwork: boolean }[] = await db.query(SQL, [factIds]);
    const found = new Map(rows.map((row) => [row.factId, row.inNetwork]));
    return factIds.map((id) => found.get(id) ?? null);
  });
