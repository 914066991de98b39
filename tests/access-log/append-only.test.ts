import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

/** What the log may not suffer at the hands of the process that writes it. */

let databases: Databases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases?.drop());

const entry = `INSERT INTO access_entry (id, request_id, part, correlation_id, roles, kind, case_ids, coordinates, withheld, outcome)
  VALUES (gen_random_uuid(), '${randomUUID()}', 0, gen_random_uuid(), '{}', 'READ', '{}', '{}', '{}', 'ANSWERED')`;

const forbidden = [
  `UPDATE access_entry SET outcome = 'ANSWERED'`,
  `UPDATE access_entry SET recorded_at = recorded_at - interval '1 day'`,
  `INSERT INTO access_entry (id, recorded_at, request_id, part, correlation_id, roles, kind, case_ids, coordinates, withheld, outcome)
    VALUES (gen_random_uuid(), '2020-01-01', gen_random_uuid(), 0, gen_random_uuid(), '{}', 'READ', '{}', '{}', '{}', 'ANSWERED')`,
  'DELETE FROM access_entry',
  'TRUNCATE access_entry',
  'DROP TABLE access_entry',
  'ALTER TABLE access_entry DISABLE TRIGGER ALL',
  'ALTER TABLE access_entry DROP CONSTRAINT access_entry_request_answered_once',
  `INSERT INTO access_chain (sequence, entry_id, previous_digest, digest) SELECT 1, id, '', '' FROM access_entry`,
  'DELETE FROM access_chain',
  `CREATE RULE quiet AS ON INSERT TO access_entry DO INSTEAD NOTHING`,
  'CREATE TABLE another_log (id int)',
];

describe.each(rooms.map(({ name }) => name))('at %s', (room) => {
  let application: pg.Client;
  let chain: pg.Client;
  beforeAll(async () => {
    const connect = async (kind: string) => {
      const client = new pg.Client({
        connectionString: databases.variables[`${room.toUpperCase()}_${kind}`],
      });
      await client.connect();
      return client;
    };
    application = await connect('DATABASE_URL');
    chain = await connect('CHAIN_DATABASE_URL');
    await application.query(entry);
  });
  afterAll(() => Promise.all([application?.end(), chain?.end()]));

  test.each(forbidden)('the application may not: %s', async (sql) => {
    // insufficient privilege
    await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('the application may read what it added', async () => {
    const { rows } = await application.query('SELECT outcome FROM access_entry');
    expect(rows).toEqual([{ outcome: 'ANSWERED' }]);
  });

  test('who chains the entries may read them, and neither add nor change any', async () => {
    expect((await chain.query('SELECT id FROM access_entry')).rowCount).toBe(1);
    for (const sql of [entry, ...forbidden.filter((it) => !it.startsWith('INSERT INTO access_chain'))])
      await expect(chain.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});
