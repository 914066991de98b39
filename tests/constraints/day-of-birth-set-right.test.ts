import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { newReference } from '../../subgraphs/cmm/reference.ts';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { PersonRow } from '../../subgraphs/cmm/storage/person.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/** When the day of birth was set right, and what is taken for it where that was not kept apart yet. */

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  db = await cmmDataSource(databases.variables.CMM_MIGRATION_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const SET_RIGHT = '2026-03-04T10:00:00.000Z';

/** A person as the columns of before have her, corrected once. */
async function corrected(profileChangedAt: string | null): Promise<string> {
  const caseId = randomUUID();
  await db.query(
    `INSERT INTO nrm_case (id, reference, status, opened_on, version) VALUES ($1, $2, 'OPEN', '2026-01-01', 1)`,
    [caseId, newReference()],
  );
  await db.query(
    `INSERT INTO person (case_id, gender, citizenship_group, profile_changed_at, version)
     VALUES ($1, 'FEMALE', 'NON_EU', $2, 2)`,
    [caseId, profileChangedAt],
  );
  return caseId;
}

test('is with the rest of what the law asks about her, never without', async () => {
  const caseId = await corrected(null);
  const constraint = 'person_day_of_birth_changes_with_the_profile';
  await expect(
    db.query('UPDATE person SET born_on_changed_at = now() WHERE case_id = $1', [caseId]),
  ).rejects.toMatchObject({ constraint });
});

test('is taken to be when any of it was, where that alone was kept', async () => {
  while (await isKeptApart()) await db.undoLastMigration();
  const [profile, name] = [await corrected(SET_RIGHT), await corrected(null)];
  await db.runMigrations();
  const setRight = async (caseId: string) =>
    (await db.manager.findOneByOrFail(PersonRow, { caseId })).bornOnChangedAt;
  expect(await setRight(profile)).toEqual(new Date(SET_RIGHT));
  expect(await setRight(name)).toBeNull();
});

const isKeptApart = async (): Promise<boolean> =>
  (
    await db.query(
      `SELECT FROM information_schema.columns WHERE table_name = 'person' AND column_name = 'born_on_changed_at'`,
    )
  ).length > 0;
