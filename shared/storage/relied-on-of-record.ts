import DataLoader from 'dataloader';
import type { DataSource, EntityManager } from 'typeorm';
import type { LegalFactRow } from './legal-fact.row.ts';
import { ReliedOnFactRow } from './relied-on-fact.row.ts';
import { columnsOf, underKeys } from './rows-of.ts';

/** A fact, and the version of the record whose decision rested on it. */
export type ReliedOnByVersion = ReliedOnFactRow & { readonly forVersion: number };

/** By a version of a record: what it and every version before it relied on. */
export type ReliedOnLoader = DataLoader<string, readonly ReliedOnByVersion[]>;

/**
 * Loads what records relied on: one statement for all records of a kind. A later version says nothing of what the earlier ones
 * rested on, and takes nothing of it back.
 */
export function reliedOnLoaders(db: DataSource): (row: new () => LegalFactRow) => ReliedOnLoader {
  const loaders = new Map<new () => LegalFactRow, ReliedOnLoader>();
  return (row) => {
    const known = loaders.get(row);
    if (known) return known;
    const loader = reliedOnLoader(db, row);
    loaders.set(row, loader);
    return loader;
  };
}

const reliedOnLoader = (db: DataSource, row: new () => LegalFactRow): ReliedOnLoader =>
  new DataLoader(async (keys) => underKeys(keys, await reliedOnOf(db.manager, row, keys), 'shownFactId'));

/** What these versions of one kind of record, by their fact ids, and those before them relied on; the earliest first. */
export function reliedOnOf(
  tx: EntityManager,
  row: new () => LegalFactRow,
  factIds: readonly string[],
): Promise<(ReliedOnByVersion & { shownFactId: string })[]> {
  const table = tx.connection.getMetadata(row).tableName;
  const sql = `SELECT ${columnsOf(tx.connection, ReliedOnFactRow, 'f')}, v.version AS "forVersion", shown.fact_id AS "shownFactId"
    FROM ${table} shown
    JOIN ${table} v ON v.id = shown.id AND v.version <= shown.version
    JOIN relied_on_fact f ON f.decision_fact_id = v.fact_id
    WHERE shown.fact_id = ANY($1)
    ORDER BY v.version, f.room, f.topic, f.as_of, f.id`;
  return tx.query(sql, [factIds]);
}
