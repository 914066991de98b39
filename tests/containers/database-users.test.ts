import pg from 'pg';
import { readCompose } from './compose-file.ts';
import { asPsqlReads, type FreshServer, startFreshServer } from './fresh-server.ts';
import { productionVariables, secretsAsDocumented } from './surroundings.ts';

const secrets = secretsAsDocumented();
const { services } = readCompose({ ...secrets, ...productionVariables });
const environment = services['dis-database']?.environment ?? {};
const passwords = { dis_owner: secrets.DIS_OWNER_PASSWORD, dis_app: secrets.DIS_APP_PASSWORD };
type User = keyof typeof passwords;

let server: FreshServer;
beforeAll(async () => {
  server = await startFreshServer();
  await server.prepare(environment);
});
afterAll(() => server.stop());

async function ask(user: User, sql: string, database = 'nrm_dis'): Promise<unknown[]> {
  const url = `postgres://${user}:${passwords[user]}@127.0.0.1:${server.port}/${database}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
const refused = { code: '42501' };

test('the application gets into its database and makes nothing there', async () => {
  expect(await ask('dis_app', 'SELECT current_user AS user, current_database() AS database')).toEqual([
    { user: 'dis_app', database: 'nrm_dis' },
  ]);
  for (const sql of [
    'CREATE TABLE trespass (id int)',
    'CREATE TEMPORARY TABLE trespass (id int)',
    'CREATE SCHEMA trespass',
    'CREATE DATABASE trespass',
    'CREATE ROLE trespass',
    'SELECT lo_create(0)',
  ]) {
    await expect(ask('dis_app', sql)).rejects.toMatchObject(refused);
  }
});

test('the owner makes tables, and the extension that migrations need, in this database only', async () => {
  await ask('dis_owner', 'CREATE EXTENSION btree_gist');
  await ask('dis_owner', 'CREATE TABLE probe (id int, EXCLUDE USING gist (id WITH =))');
  await expect(ask('dis_app', 'SELECT * FROM probe')).rejects.toMatchObject(refused);
  for (const sql of ['CREATE DATABASE trespass', 'CREATE ROLE trespass']) {
    await expect(ask('dis_owner', sql)).rejects.toMatchObject(refused);
  }
});

test.each(['postgres', 'template1'])('nobody gets into %s, which comes with PostgreSQL', async (database) => {
  for (const user of ['dis_app', 'dis_owner'] as const) {
    await expect(ask(user, 'SELECT 1', database)).rejects.toMatchObject(refused);
  }
});

test('a password that is not given stops it, and so does whatever psql would read in another way', () => {
  expect(() => asPsqlReads('\\getenv app_password APP_PASSWORD', {})).toThrow('psql would do something else');
  expect(() => asPsqlReads('\\! cat /etc/passwd', environment)).toThrow('psql would do something else');
  expect(() => asPsqlReads(`SELECT :'nothing'`, environment)).toThrow('psql knows no variable nothing');
  expect(asPsqlReads(`\\set a x _y\nSELECT :'a', :"a"`, environment)).toBe(`\nSELECT 'x_y', "x_y"`);
});
