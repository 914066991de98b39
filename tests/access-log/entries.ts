import type { DataSource } from 'typeorm';

/** An entry of the access log as it stands in the database, column by column. */
export type StoredEntry = Readonly<Record<string, unknown>>;

export const entriesOfOperation = (db: DataSource, correlationId: string): Promise<StoredEntry[]> =>
  db.query('SELECT * FROM access_entry WHERE correlation_id = $1 ORDER BY part, recorded_at', [
    correlationId,
  ]);

export async function countEntries(db: DataSource): Promise<number> {
  const [{ count }] = await db.query('SELECT count(*)::int AS count FROM access_entry');
  return count;
}
