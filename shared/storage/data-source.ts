import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { pino } from 'pino';

// Law counts in calendar days: a date column is the text of a day, never an instant in this machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** Within the time the gateway gives an authority. */
const STATEMENT_TIMEOUT_MS = 2_500;

/** A room's own database. Nothing is synchronised: the schema is what the migrations made. */
export const roomDataSource = (
  url: string,
  { entities, migrations }: { readonly entities: readonly Function[]; readonly migrations: readonly Function[] },
): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    poolSize: 10,
    extra: { statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: 2_000, keepAlive: true },
    poolErrorHandler: (fault: Error) => pino({ name: 'database' }).warn({ fault: fault.name }, 'a connection was lost'),
  } as DataSourceOptions);
