import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** Statements that do not depend on what is asked: transactions, session variables, the access log's flush. */
const OVERHEAD =
  /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SET |SELECT set_config\(|INSERT INTO access_entry )/i;

const INSUFFICIENT_PRIVILEGE = '42501';

export interface Statements {
  /** Those sent since the last time, in order. */
  readonly take: () => string[];
  /** What the database said of those that went beyond its user's rights since the last time, whoever caught it. */
  readonly takeForbidden: () => string[];
}

/** Is told of every SQL statement that goes to the room's database from now on; no answer where the sender wants to be called back. */
export function hearStatements(
  db: DataSource,
  hear: (client: object, sql: string, values: unknown, answer: Promise<unknown> | undefined) => void,
): void {
  const heard = new WeakSet<object>();
  const pool = (db.driver as unknown as { readonly master: pg.Pool }).master;
  pool.on('acquire', (client) => {
    if (heard.has(client)) return;
    heard.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown> | undefined;
    const heardQuery = (...given: unknown[]) => {
      const [first, values] = given;
      const sql = typeof first === 'string' ? first : (first as { text: string }).text;
      const answer = query(...given);
      hear(client, sql, values, answer);
      return answer;
    };
    client.query = heardQuery as typeof client.query;
  });
}

/** Notes every SQL statement that goes to the room's database from now on. */
export function countStatements(db: DataSource): Statements {
  const sent: string[] = [];
  const forbidden: string[] = [];
  hearStatements(db, (_client, sql, _values, answer) => {
    if (!OVERHEAD.test(sql)) sent.push(sql);
    answer?.catch((fault: pg.DatabaseError) => {
      if (fault.code === INSUFFICIENT_PRIVILEGE) forbidden.push(`${fault.message}: ${sql}`);
    });
  });
  return { take: () => sent.splice(0), takeForbidden: () => forbidden.splice(0) };
}
