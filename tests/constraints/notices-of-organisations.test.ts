import type { DataSource } from 'typeorm';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { necDataSource } from '../../subgraphs/nec/storage/data-source.ts';
import { returnsDataSource } from '../../subgraphs/returns/storage/data-source.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { type Columns, newIds, sharedRows } from './violations.ts';

/** To which organisation a notice is addressed, in every room. */

const ROOMS: readonly [room: RoomName, dataSource: (url: string) => DataSource][] = [
  ['cmm', cmmDataSource],
  ['dis', disDataSource],
  ['nec', necDataSource],
  ['returns', returnsDataSource],
];

describe.each(ROOMS)('%s', (room, dataSource) => {
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

  const insert = (changes: Columns) => {
    const columns = { ...sharedRows.notice?.(newIds()), ...changes };
    const places = Object.keys(columns).map((_, at) => `$${at + 1}`);
    return db.query(
      `INSERT INTO notice (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(columns),
    );
  };

  test('names one of a body that is several, and of no other', async () => {
    const constraint = 'notice_organisation_of_several';
    await expect(insert({ organisation: 'hopenow' })).rejects.toMatchObject({ constraint });
    await insert({ recipient: 'NGO', organisation: 'hopenow' });
    await insert({ recipient: 'MUNICIPALITY', organisation: 'Odense' });
  });

  test('names none in what was told before it was recorded', async () => {
    while (await hasColumn()) await db.undoLastMigration();
    await db.query('DELETE FROM notice');
    await insert({ recipient: 'NGO' });
    await db.runMigrations();
    expect(await db.query('SELECT recipient, organisation FROM notice')).toEqual([
      { recipient: 'NGO', organisation: null },
    ]);
  });

  const hasColumn = async (): Promise<boolean> =>
    (
      await db.query(
        `SELECT FROM information_schema.columns WHERE table_name = 'notice' AND column_name = 'organisation'`,
      )
    ).length > 0;
});
