import type { DataSource } from 'typeorm';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { newIds, type ValidRows, type Violation } from './violations.ts';

interface Migrated {
  readonly room: RoomName;
  readonly dataSource: (url: string) => DataSource;
  readonly rows: ValidRows;
  /** Tables that a valid row of another stands on. */
  readonly standsOn: Readonly<Record<string, readonly string[]>>;
  readonly violations: readonly Violation[];
}

// what PostgreSQL names by itself is not meant to be told apart
const NAMED = `
  SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'u', 'x', 'f', 'p')
    AND conname !~ '_(pkey|fkey|not_null)$' AND conrelid <> 'schema_migration'::regclass
  UNION SELECT relname FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE indisunique AND relnamespace = 'public'::regnamespace AND relname !~ '_pkey$'
      AND indrelid <> 'schema_migration'::regclass`;

/** Every named constraint of a room's database has rows that break it and nothing else; and its migrations go both ways. */
export function holdsItsConstraints({ room, dataSource, rows, standsOn, violations }: Migrated): void {
  let databases: Databases;
  let db: DataSource;
  beforeAll(async () => {
    databases = await freshDatabases(room);
    // as the owner: rights are tested elsewhere
    db = await dataSource(
      databases.variables[`${room.toUpperCase()}_MIGRATION_DATABASE_URL`] ?? '',
    ).initialize();
  });
  afterAll(async () => {
    await db?.destroy();
    await databases?.drop();
  });

  const insert = (table: string, columns: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(columns);
    const places = names.map((_, at) => `$${at + 1}`);
    return db.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(columns),
    );
  };
  const valid = (table: string, ids: ReturnType<typeof newIds>) => {
    const columns = rows[table];
    if (!columns) throw new Error(`there is no valid row of ${table}`);
    return columns(ids);
  };

  test.each(violations)('%s', async (constraint, broken) => {
    const ids = newIds();
    const all = broken(ids);
    for (const [table, changes] of all.slice(0, -1))
      await insert(table, { ...valid(table, ids), ...changes });
    const [table, changes] = all.at(-1) ?? ['', {}];
    await expect(insert(table, { ...valid(table, ids), ...changes })).rejects.toMatchObject({ constraint });
  });

  test.each(Object.keys(rows))('a row of %s that breaks none of them is taken', async (table) => {
    const ids = newIds();
    for (const each of [...(standsOn[table] ?? []), table]) await insert(each, valid(each, ids));
  });

  /** Takes back all but so many migrations, looks, and brings them forth again. */
  const backTo = async <Seen>(migrations: number, look: () => Promise<Seen>): Promise<Seen> => {
    for (let left = db.migrations.length; left > migrations; left -= 1) await db.undoLastMigration();
    const seen = await look();
    await db.runMigrations();
    return seen;
  };

  // what later migrations add is broken in tests of their own
  test('there is no named constraint beyond those in the first migration', async () => {
    const named = await backTo<{ name: string }[]>(1, () => db.query(NAMED));
    const broken = new Set(violations.map(([constraint]) => constraint));
    expect(named.map(({ name }) => name).sort()).toEqual([...broken].sort());
  });

  test('the migrations go back to nothing, and forth again', async () => {
    const tables = async () => {
      const found: { name: string }[] = await db.query(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      );
      return found.map(({ name }) => name);
    };
    const before = await tables();
    expect(await backTo(0, tables)).toEqual(['schema_migration']);
    expect(await tables()).toEqual(before);
  });
}
