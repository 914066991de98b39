import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { checkout } from '../../dev/checkout.ts';
import { type Postgres, startPostgres } from '../../dev/embedded-postgres/start-postgres.ts';

/** A PostgreSQL in which nothing has been made, and what the image's entry point does in it for a container. */
export interface FreshServer {
  readonly port: number;
  /** Makes the database that these variables name, and has the file of its users read there. */
  readonly prepare: (environment: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startFreshServer(): Promise<FreshServer> {
  const server = await startPostgres({ durable: false });
  const prepare = async (environment: Readonly<Record<string, string>>) => {
    const database = environment.POSTGRES_DB ?? '';
    await asSuperuser(server, 'postgres', `CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    const users = readFileSync(join(checkout, 'containers/database-users.sql'), 'utf8');
    await asSuperuser(server, database, asPsqlReads(users, environment));
  };
  // containers have a server each; here they share one, and its catalogue takes one change at a time
  let last = Promise.resolve();
  return {
    port: server.port,
    prepare: (environment) => {
      last = last.then(() => prepare(environment));
      return last;
    },
    stop: server.stop,
  };
}

async function asSuperuser(
  { port, superuserPassword }: Postgres,
  database: string,
  sql: string,
): Promise<void> {
  const url = `postgres://postgres:${superuserPassword}@127.0.0.1:${port}/${database}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The statements that psql, which does not come with the embedded server, makes of the few things of its own that we use. */
export function asPsqlReads(text: string, environment: Readonly<Record<string, string>>): string {
  const variables = new Map([['DBNAME', environment.POSTGRES_DB ?? '']]);
  const known = (name: string) => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`psql knows no variable ${name}`);
    return value;
  };
  const lines = text.split('\n').map((line) => {
    if (!line.startsWith('\\')) return line;
    const [, get, from] = /^\\getenv (\w+) (\w+)$/.exec(line) ?? [];
    const [, set, parts] = /^\\set (\w+) ([\w: ]+)$/.exec(line) ?? [];
    if (get && from && environment[from] !== undefined) variables.set(get, environment[from]);
    else if (set && parts)
      variables.set(
        set,
        parts
          .split(' ')
          .map((part) => (part.startsWith(':') ? known(part.slice(1)) : part))
          .join(''),
      );
    else throw new Error(`psql would do something else: ${line}`);
    return '';
  });
  return lines
    .join('\n')
    .replaceAll(/:"(\w+)"/g, (_quoted, name: string) => pg.escapeIdentifier(known(name)))
    .replaceAll(/:'(\w+)'/g, (_quoted, name: string) => pg.escapeLiteral(known(name)));
}
