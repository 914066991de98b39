import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Cluster, roomNames, startCluster } from '../../dev/cluster.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { runningClusterVariables } from '../../dev/running-cluster.ts';

const dataDir = join(temporaryDataFolder(), 'with a space');
let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster({ dataDir, durable: false });
});

afterAll(async () => {
  await cluster.stop();
  rmSync(join(dataDir, '..'), { recursive: true, force: true });
});

const variable = (name: string) => cluster.variables[name] ?? '';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const inDatabase = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

describe.each(roomNames.map((room) => [room, room.toUpperCase()]))('the database of %s', (room, prefix) => {
  it.each([
    ['', 'app'],
    ['CHAIN_', 'chain'],
  ])('lets the user named by %sDATABASE_URL in, but has it create nothing', async (infix, user) => {
    const url = variable(`${prefix}_${infix}DATABASE_URL`);
    expect(await ask(url, 'SELECT current_user AS user, current_database() AS database')).toEqual([
      { user: `${room}_${user}`, database: `nrm_${room}` },
    ]);
    for (const sql of [
      'CREATE TABLE trespass (id int)',
      'CREATE TEMPORARY TABLE trespass (id int)',
      'CREATE SCHEMA trespass',
      'CREATE DATABASE trespass',
      'CREATE ROLE trespass',
      'SELECT lo_create(0)',
    ]) {
      await expect(ask(url, sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('keeps out every user of every other authority', async () => {
    for (const other of roomNames.filter((name) => name !== room).map((name) => name.toUpperCase())) {
      for (const infix of ['', 'MIGRATION_', 'CHAIN_']) {
        const url = inDatabase(variable(`${other}_${infix}DATABASE_URL`), `nrm_${room}`);
        await expect(ask(url, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
      }
    }
  });

  it('lets its owner make tables and rely on btree_gist', async () => {
    const url = variable(`${prefix}_MIGRATION_DATABASE_URL`);
    await ask(url, 'CREATE EXTENSION IF NOT EXISTS btree_gist');
    await ask(url, 'CREATE TABLE probe (id int, EXCLUDE USING gist (id WITH =))');
    await expect(ask(variable(`${prefix}_DATABASE_URL`), 'SELECT * FROM probe')).rejects.toMatchObject({
      code: '42501',
    });
  });
});

it('keeps everybody out of the databases that come with PostgreSQL', async () => {
  for (const database of ['postgres', 'template1']) {
    const url = inDatabase(variable('CMM_DATABASE_URL'), database);
    await expect(ask(url, 'SELECT 1')).rejects.toMatchObject({ code: '42501' });
  }
});

it('listens on loopback only and asks for passwords', async () => {
  const [row] = await ask(
    cluster.superuserUrl,
    `SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS sockets,
            (SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules) AS methods`,
  );
  expect(row).toEqual({ at: '127.0.0.1', sockets: '', methods: ['scram-sha-256'] });
});

it('keeps its passwords to its owner', () => {
  for (const file of ['postgres-password', 'database-passwords.json', 'cluster-variables.json']) {
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  }
});

it('finds its data and its users again at a second start', async () => {
  await ask(variable('CMM_MIGRATION_DATABASE_URL'), 'CREATE TABLE kept AS SELECT 42 AS answer');
  const before = new URL(variable('CMM_DATABASE_URL')).password;
  await cluster.stop();
  cluster = await startCluster({ dataDir, durable: false });
  expect(await ask(variable('CMM_MIGRATION_DATABASE_URL'), 'SELECT answer FROM kept')).toEqual([
    { answer: 42 },
  ]);
  expect(new URL(variable('CMM_DATABASE_URL')).password).toBe(before);
});

it('tells tools beside it where it is, as long as it runs', async () => {
  expect(runningClusterVariables(dataDir)).toEqual(cluster.variables);
  expect(() => runningClusterVariables(join(dataDir, 'elsewhere'))).toThrow(
    'no database runs on the data folder',
  );
});

it('is not started twice on the same data', async () => {
  await expect(startCluster({ dataDir, durable: false })).rejects.toThrow(
    `it already runs (pid ${process.pid}) on the data folder ${dataDir}`,
  );
});
