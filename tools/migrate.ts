import 'reflect-metadata';
import pg from 'pg';
import { BootError } from '../shared/env.ts';
import { bootFault } from '../shared/lifecycle.ts';
import { grantRights } from '../shared/storage/privileges.ts';
import { type Migrating, readMigrateEnv } from './migrate-env.ts';

/** Any number that nobody else locks in these databases. */
const LOCK = 1_790_000_000;

/** As the owner: runs what has not run, then grants its users exactly their rights. */
async function migrate({ database, ownerUrl, users }: Migrating): Promise<string> {
  return alone(ownerUrl, async () => {
    const db = database.dataSource(ownerUrl);
    // serving must be quick; migrating takes its time
    db.setOptions({ extra: { ...db.options.extra, statement_timeout: 0 } });
    await db.initialize();
    try {
      const ran = await db.runMigrations();
      await grantRights(db, database.rights, users);
      const names = ran.map(({ name }) => name).join(', ') || 'nothing new to run';
      return `${database.name}: ${names}; rights granted to ${users.application}${users.chain ? ` and ${users.chain}` : ''}`;
    } finally {
      await db.destroy();
    }
  });
}

/** One migration of a database at a time: another waits, and then finds nothing left to do. */
async function alone<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

async function migrateAll(): Promise<void> {
  for (const migrating of readMigrateEnv()) {
    const said = await migrate(migrating).catch((fault: unknown) => {
      throw new BootError(`${migrating.database.name}: ${bootFault(fault)}`);
    });
    process.stdout.write(`migrate: ${said}\n`);
  }
}

try {
  await migrateAll();
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`migrate: ${fault.message}\n`);
  process.exitCode = 1;
}
