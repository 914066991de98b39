import type { DataSource } from 'typeorm';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { necDataSource } from '../../subgraphs/nec/storage/data-source.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { type Columns, identificationDecision, newIds } from './violations.ts';

/** Whether the facts of a decision on identification could be had, and its place among those of its day, in each room that decides. */

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
    const whole: Columns = { ...identificationDecision(body)(newIds()), ...changes };
    const columns = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
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
    ['first_recorded_by_its_first_version', { first_recorded_at: '2026-03-01T08:00:00Z' }],
    ['first_recorded_by_its_first_version', { version: 2, first_recorded_at: '2026-03-01T10:00:00Z' }],
  ])('%s', (constraint, changes) =>
    expect(insert(changes)).rejects.toMatchObject({ constraint: `identification_decision_${constraint}` }),
  );

  test('what was confirmed before keeps its place among those of its day', async () => {
    while (await has('first_recorded_at')) await db.undoLastMigration();
    const at = (hour: string) => ({ first_recorded_at: undefined, recorded_at: `2026-03-01T${hour}:00:00Z` });
    const confirmed = await insert({ ...at('09'), superseded_at: '2026-03-01T11:00:00Z' });
    await insert({ ...at('11'), id: confirmed.id, case_id: confirmed.case_id, version: 2 });
    await insert(at('10'));
    await db.runMigrations();
    const found = await db.query(
      `SELECT version, to_char(first_recorded_at AT TIME ZONE 'UTC', 'HH24') AS hour FROM identification_decision
       ORDER BY first_recorded_at, version`,
    );
    expect(found).toEqual([
      { version: 1, hour: '09' },
      { version: 2, hour: '09' },
      { version: 1, hour: '10' },
    ]);
    await db.query('DELETE FROM identification_decision');
  });

  test('what was decided before, on silence or not, says so from then on', async () => {
    while (await has('verification')) await db.undoLastMigration();
    const before = { first_recorded_at: undefined };
    const [silent, told] = [await insert(before), await insert(before)];
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

  const has = async (column: string): Promise<boolean> =>
    (
      await db.query(
        `SELECT FROM information_schema.columns WHERE table_name = 'identification_decision' AND column_name = $1`,
        [column],
      )
    ).length > 0;
});
