import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/** What DIS gave before it was marked: on silence or not, it says so from then on. */

let databases: Databases;
let db: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  db = await disDataSource(databases.variables.DIS_MIGRATION_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await db?.destroy();
  await databases?.drop();
});

const FACT = `INTO %s (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions`;
const VALUES = `VALUES ($1, gen_random_uuid(), 1, $2, now(), 'dev-somebody', 'DIS', '{}'`;
const insert = (table: string, columns: string, values: string) =>
  `INSERT ${FACT.replace('%s', table)}, ${columns}) ${VALUES}, ${values})`;

/** Asylum, a work permit and a permit for protection of one person, and whether CMM answered before each. */
async function given(answered: boolean): Promise<string> {
  const caseId = randomUUID();
  await db.query(`INSERT INTO immigration_file (case_id, opened_on) VALUES ($1, '2026-01-01')`, [caseId]);
  const granted = `'2026-01-10', 'GRANTED', '2026-01-20'`;
  for (const sql of [
    insert('asylum_application', 'lodged_on, outcome, decided_on', granted),
    insert('work_permit', 'received_on, outcome, decided_on, valid_from', `${granted}, '2026-01-20'`),
    insert(
      'permit_application',
      'received_on, outcome, decided_on, kind, applicant',
      `${granted}, 'PROTECTION', 'PERSON'`,
    ),
  ]) {
    const factId = randomUUID();
    await db.query(sql, [factId, caseId]);
    await db.query(
      `INSERT INTO relied_on_fact (id, decision_fact_id, case_id, room, topic, answered, as_of)
       VALUES (gen_random_uuid(), $1, $2, 'CMM', 'CITIZENSHIP', $3, now())`,
      [factId, caseId, answered],
    );
    if (sql.includes('permit_application'))
      await db.query(
        insert(
          'residence_permit',
          'kind, application_fact_id, valid_from, valid_to',
          `'PROTECTION', '${factId}', '2026-01-20', '2026-12-31'`,
        ),
        [randomUUID(), caseId],
      );
  }
  return caseId;
}

const TABLES = ['asylum_application', 'work_permit', 'residence_permit'];

test.each(TABLES)('%s', async (table) => {
  while (await isMarked()) await db.undoLastMigration();
  const [silent, told] = [await given(false), await given(true)];
  await db.runMigrations();
  const found = await db.query(
    `SELECT case_id, verification FROM ${table} WHERE case_id = ANY($1) ORDER BY verification`,
    [[silent, told]],
  );
  expect(found).toEqual([
    { case_id: silent, verification: 'UNVERIFIED' },
    { case_id: told, verification: 'VERIFIED' },
  ]);
});

const isMarked = async (): Promise<boolean> =>
  (
    await db.query(
      `SELECT FROM information_schema.columns WHERE table_name = 'work_permit' AND column_name = 'verification'`,
    )
  ).length > 0;
