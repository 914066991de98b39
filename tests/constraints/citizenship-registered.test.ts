import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { returnsDataSource } from '../../subgraphs/returns/storage/data-source.ts';
import { PersonRow } from '../../subgraphs/returns/storage/person.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/** Since when a citizenship stands as it is registered for the journey, and what is taken for it where that was not kept yet. */

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('returns');
  db = await returnsDataSource(databases.variables.RETURNS_MIGRATION_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

/** A person as the columns of before have her. */
async function registered(citizenship: string | null): Promise<string> {
  const caseId = randomUUID();
  await db.query(`INSERT INTO return_file (case_id, opened_on) VALUES ($1, '2026-01-01')`, [caseId]);
  const person = `INSERT INTO person (case_id, gender, citizenship, version) VALUES ($1, 'FEMALE', $2, 1)`;
  await db.query(person, [caseId, citizenship]);
  return caseId;
}

test('is taken to be registered since whatever stood by then, for it may have been', async () => {
  while (await isKept()) await db.undoLastMigration();
  const [known, unknown] = [await registered('UG'), await registered(null)];
  await db.runMigrations();
  const since = async (caseId: string) =>
    (await db.manager.findOneByOrFail(PersonRow, { caseId })).citizenshipRegisteredAt;
  expect(await since(known)).toBeInstanceOf(Date);
  expect(await since(unknown)).toBeNull();
});

const isKept = async (): Promise<boolean> =>
  (
    await db.query(
      `SELECT FROM information_schema.columns WHERE table_name = 'person' AND column_name = 'citizenship_registered_at'`,
    )
  ).length > 0;
