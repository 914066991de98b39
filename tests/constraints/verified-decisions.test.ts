import type { DataSource } from 'typeorm';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { necDataSource } from '../../subgraphs/nec/storage/data-source.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { type Columns, identificationDecision, newIds } from './violations.ts';

/** Whether the facts of a decision on identification could be had, in each room that decides. */

const ROOMS: readonly [room: RoomName, body: string, dataSource: (url: string) => DataSource][] = [
  ['cmm', 'CMM', cmmDataSource],
  ['dis', 'DIS', disDataSource],
  ['nec', 'COURT', necDataSource],
];

describe.each(ROOMS)('%s', (room, body, dataSource) => {
  let databases: Databases;
  let db: DataSource;
  beforeAll(async () => {
    databases = await freshDatabases(room);
    const owner = databases.variables[`${room.toUpperCase()}_MIGRATION_DATABASE_URL`] ?? '';
    db = await dataSource(owner).initialize();
  });
  afterAll(async () => {
    await db?.destroy();
    await databases?.drop();
  });

  const insert = async (changes: Columns = {}) => {
    const columns = { ...identificationDecision(body)(newIds()), ...changes };
    const places = Object.keys(columns).map((_, at) => `$${at + 1}`);
    await db.query(
      `INSERT INTO identification_decision (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(columns),
    );
    return columns;
  };

  test.each([
    ['verification_is_known', { verification: 'PERHAPS' }],
    ['waits_unless_it_protects', { outcome: 'NOT_IDENTIFIED', verification: 'UNVERIFIED' }],
  ])('%s', (constraint, changes) =>
    expect(insert(changes)).rejects.toMatchObject({ constraint: `identification_decision_${constraint}` }),
  );

  test('what was decided before, on silence or not, says so from then on', async () => {
    while (await hasColumn()) await db.undoLastMigration();
    const [silent, told] = [await insert(), await insert()];
    for (const { fact_id, case_id } of [silent, told])
      await db.query(
        `INSERT INTO relied_on_fact (id, decision_fact_id, case_id, room, topic, answered, as_of)
         VALUES (gen_random_uuid(), $1, $2, 'CMM', 'CITIZENSHIP', $3, now())`,
        [fact_id, case_id, fact_id === told.fact_id],
      );
    await db.runMigrations();
    const found = await db.query('SELECT fact_id, verification FROM identification_decision ORDER BY 2');
    expect(found).toEqual([
      { fact_id: silent.fact_id, verification: 'UNVERIFIED' },
      { fact_id: told.fact_id, verification: 'VERIFIED' },
    ]);
  });

  const hasColumn = async (): Promise<boolean> =>
    (
      await db.query(
        `SELECT FROM information_schema.columns WHERE table_name = 'identification_decision' AND column_name = 'verification'`,
      )
    ).length > 0;
});
