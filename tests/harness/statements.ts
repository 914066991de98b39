import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** Statements that do not depend on what is asked: transactions, session variables, the access log's flush. */
const OVERHEAD =
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET |SELECT set_config\(|INSERT INTO access_entry )/i;

export interface Statements {
  /** Those sent since the last time, in order. */
  readonly take: () => string[];
}

/** Notes every SQL statement that goes to the room's database from now on. */
export function countStatements(db: DataSource): Statements {
  const sent: string[] = [];
  const noted = new WeakSet<object>();
  const pool = (db.driver as unknown as { readonly master: pg.Pool }).master;
  pool.on('acquire', (client) => {
    if (noted.has(client)) return;
    noted.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const note = (...given: unknown[]) => {
      const [first] = given;
      const sql = typeof first === 'string' ? first : (first as { text: string }).text;
      if (!OVERHEAD.test(sql)) sent.push(sql);
      return query(...given);
    };
    client.query = note as typeof client.query;
  });
  return { take: () => sent.splice(0) };
}
