import { BootError, postgresUrl, readEnv } from '../shared/env.ts';
import { databases, type RoomDatabase } from '../subgraphs/databases.ts';

/** A room whose database is to be migrated, and for whom. */
export interface Migrating {
  readonly database: RoomDatabase;
  readonly ownerUrl: string;
  /** The database users that are granted what they need, and nothing else. */
  readonly users: { readonly application: string; readonly chain: string | null };
}

/** The rooms whose owners we were told. */
export function readMigrateEnv(env: NodeJS.ProcessEnv = process.env): Migrating[] {
  const migrating = databases.flatMap((database) => {
    const prefix = database.name.toUpperCase();
    const read = (infix: string) => {
      const variable = `${prefix}_${infix}DATABASE_URL`;
      return readEnv({ [variable]: postgresUrl.optional() }, env)[variable];
    };
    const ownerUrl = read('MIGRATION_');
    if (!ownerUrl) return [];
    const application = userOf(`${prefix}_DATABASE_URL`, read(''));
    if (!application)
      throw new BootError(`${prefix}_DATABASE_URL is missing: it names the user who is granted rights`);
    return {
      database,
      ownerUrl,
      users: { application, chain: userOf(`${prefix}_CHAIN_DATABASE_URL`, read('CHAIN_')) },
    };
  });
  if (migrating.length > 0) return migrating;
  const names = databases.map(({ name }) => `${name.toUpperCase()}_MIGRATION_DATABASE_URL`);
  throw new BootError(`no database to migrate: set at least one of ${names.join(', ')}`);
}

function userOf(variable: string, url: string | undefined): string | null {
  if (!url) return null;
  const user = decodeURIComponent(new URL(url).username);
  if (!user) throw new BootError(`${variable}: must name its user`);
  return user;
}
