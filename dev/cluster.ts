import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { Room } from '../shared/vocabulary.ts';
import { type PostgresOptions, startPostgres } from './embedded-postgres/start-postgres.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** The addresses of a room's database: for its application, for its migrations and for its audit chain. */
const users = { app: '', owner: 'MIGRATION_', chain: 'CHAIN_' } as const;
type User = keyof typeof users;

export interface Cluster {
  /** `CMM_DATABASE_URL`, `CMM_MIGRATION_DATABASE_URL`, `CMM_CHAIN_DATABASE_URL` and so on, for the four rooms. */
  readonly variables: Readonly<Record<string, string>>;
  /** For tests that make databases of their own. Nothing that serves requests may have it. */
  readonly superuserUrl: string;
  readonly dataFolder: string;
  readonly stop: () => Promise<void>;
}

export const roomNames = Object.keys(Room).map((room) => room.toLowerCase());

/** Kept beside the data, for tools that ask a cluster which another process started. */
export const variablesFile = (dataFolder: string) => join(dataFolder, 'cluster-variables.json');

/** Starts PostgreSQL with a database for each of the four authorities, each under users of its own. */
export async function startCluster(options: PostgresOptions): Promise<Cluster> {
  const postgres = await startPostgres(options);
  try {
    const { port, dataFolder, stop } = postgres;
    const urlOf = (user: string, password: string, database: string) =>
      `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
    const superuser = (database: string) => urlOf('postgres', postgres.superuserPassword, database);
    const passwords = keptPasswords(dataFolder);
    await bootstrap(superuser, passwords);
    const variables: Record<string, string> = {};
    for (const room of roomNames) {
      for (const [user, infix] of Object.entries(users)) {
        const role = `${room}_${user}`;
        variables[`${room.toUpperCase()}_${infix}DATABASE_URL`] = urlOf(
          role,
          passwords[role] ?? '',
          `nrm_${room}`,
        );
      }
    }
    writePrivateFile(variablesFile(dataFolder), JSON.stringify(variables));
    return { variables, superuserUrl: superuser('postgres'), dataFolder, stop };
  } catch (fault) {
    await postgres.stop();
    throw fault;
  }
}

/** Made once and kept, so that whoever noted an address can use it again after a restart on the same port. */
function keptPasswords(dataFolder: string): Record<string, string> {
  const file = join(dataFolder, 'database-passwords.json');
  const kept: Record<string, string> = JSON.parse(readPrivateFile(file) ?? '{}');
  const roles = roomNames.flatMap((room) => Object.keys(users).map((user) => `${room}_${user as User}`));
  if (roles.every((role) => kept[role])) return kept;
  for (const role of roles) kept[role] ??= randomBytes(24).toString('base64url');
  writePrivateFile(file, JSON.stringify(kept));
  return kept;
}

async function bootstrap(
  urlOf: (database: string) => string,
  passwords: Record<string, string>,
): Promise<void> {
  await asSuperuser(urlOf('postgres'), async (query) => {
    for (const [role, password] of Object.entries(passwords)) {
      const known = await query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      await query(
        `${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
         PASSWORD ${pg.escapeLiteral(password)}`,
      );
    }
    for (const room of roomNames) {
      const known = await query('SELECT FROM pg_database WHERE datname = $1', [`nrm_${room}`]);
      if (!known.rowCount) await query(`CREATE DATABASE nrm_${room} OWNER ${room}_owner`);
      await query(`GRANT CONNECT ON DATABASE nrm_${room} TO ${room}_app, ${room}_chain`);
    }
    for (const database of ['postgres', 'template1', ...roomNames.map((room) => `nrm_${room}`)]) {
      await query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    }
  });
  for (const room of roomNames) {
    await asSuperuser(urlOf(`nrm_${room}`), async (query) => {
      await query(`ALTER SCHEMA public OWNER TO ${room}_owner`);
      await query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
      await query(`GRANT USAGE ON SCHEMA public TO ${room}_app, ${room}_chain`);
      // Large objects belong to no schema: whoever may call these could store what no table's rights govern.
      await query(
        'REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC',
      );
      await query('CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public');
    });
  }
}

async function asSuperuser(url: string, work: (query: pg.Client['query']) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client.query.bind(client) as pg.Client['query']);
  } finally {
    await client.end();
  }
}
