import pg from 'pg';
import { pino } from 'pino';
import { DataSource, type DataSourceOptions } from 'typeorm';

// Law counts in calendar days: a date column is the text of a day, never an instant in this machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** Within the time the gateway gives an authority. */
const STATEMENT_TIMEOUT_MS = 2_500;

/** The table that remembers which migrations have run. */
export const MIGRATIONS = 'schema_migration';

/** A room's own database. Nothing is synchronised: the schema is what the migrations made. */
export const roomDataSource = (
  url: string,
  {
    entities,
    migrations,
  }: { readonly entities: readonly Function[]; readonly migrations: readonly Function[] },
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: MIGRATIONS,
    migrationsTransactionMode: 'each',
    poolSize: 10,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: 5_000, keepAlive: true },
    poolErrorHandler: (fault: Error) =>
      pino({ name: 'database' }).warn({ fault: fault.name }, 'a connection was lost'),
  } as DataSourceOptions);

/** Whether the database is as far as this code. Only looks: the application may not make anything. */
export async function isMigrated(db: DataSource): Promise<boolean> {
  const [{ exists }] = await db.query('SELECT to_regclass($1) IS NOT NULL AS exists', [MIGRATIONS]);
  if (!exists) return false;
  const done: { name: string }[] = await db.query(`SELECT name FROM ${MIGRATIONS}`);
  const names = new Set(done.map(({ name }) => name));
  return db.migrations.every((migration) => names.has(migration.constructor.name));
}
