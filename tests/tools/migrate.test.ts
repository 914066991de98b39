import { execFile } from 'node:child_process';
import type { DataSource } from 'typeorm';
import { compiled } from '../../dev/checkout.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { ago, immigrationFile, period } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const migrate = (env: NodeJS.ProcessEnv) =>
  new Promise<Ended>((ended) => {
    const options = { env: { PATH: process.env.PATH, ...env } };
    execFile(process.execPath, [compiled('tools/migrate.ts')], options, (fault, out, err) =>
      ended({ code: typeof fault?.code === 'number' ? fault.code : 0, out, err }),
    );
  });

let databases: Databases;
let owner: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  owner = await disDataSource(databases.variables.DIS_MIGRATION_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await owner.destroy();
  await databases.drop();
});

const tables = async () => {
  const rows: { name: string }[] = await owner.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY name`,
  );
  return rows.map(({ name }) => name);
};

test('takes back what it made, and makes it again; of two at once, one waits and finds nothing to do', async () => {
  const made = await tables();
  for (const _ of owner.migrations) await owner.undoLastMigration();
  expect(await tables()).toEqual(['schema_migration']);

  const both = await Promise.all([migrate(databases.variables), migrate(databases.variables)]);
  expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
    { code: 0, err: '' },
    { code: 0, err: '' },
  ]);
  const ran = owner.migrations.map(({ constructor: { name } }) => name).join(', ');
  expect(both.map(({ out }) => out).sort()).toEqual([
    `migrate: dis: ${ran}; rights granted to dis_app and dis_chain\n`,
    'migrate: dis: nothing new to run; rights granted to dis_app and dis_chain\n',
  ]);
  expect(await tables()).toEqual(made);
});

test('grants exactly the rights of the room, whatever was granted before', async () => {
  const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];
  await owner.query('GRANT INSERT, UPDATE, DELETE ON access_entry TO dis_app');
  await migrate(databases.variables);
  const held = await owner.query(
    `SELECT held FROM unnest($1::text[]) AS held WHERE has_table_privilege('dis_app', 'access_entry', held)`,
    [rights],
  );
  expect(held).toEqual([{ held: 'SELECT' }]);
  // what it adds it does not date
  const notFilled = await owner.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = 'access_entry'::regclass AND attnum > 0
     AND NOT has_column_privilege('dis_app', 'access_entry', attname, 'INSERT')`,
  );
  expect(notFilled).toEqual([{ attname: 'recorded_at' }]);
});

test('grants to nobody but the application where no chain is named', async () => {
  const { DIS_CHAIN_DATABASE_URL: _, ...others } = databases.variables;
  expect((await migrate(others)).out).toContain('rights granted to dis_app\n');
});

const VERSION = 'fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions';
const NEW = "gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}'";

test('takes back what let more be recorded, and leaves what was', async () => {
  const [one, other] = [await immigrationFile(owner), await immigrationFile(owner)];
  const { factId, capEndsOn } = await period(owner, one, 130);
  await owner.query(
    `INSERT INTO departure_deadline (${VERSION}, ground, set_on, leave_by, period_fact_id, cap_ends_on, aside_until)
     VALUES (${NEW}, 'REFLECTION_PERIOD_ENDS', $2, $3, $4, $5, $3)`,
    [one, ago(130), ago(0), factId, capEndsOn],
  );
  await owner.query(
    `INSERT INTO departure_deadline (${VERSION}, ground, set_on, leave_by, set_aside_on, set_aside_by)
     VALUES (${NEW}, 'PROCEEDINGS_COMPLETED', $2, $2, $2, 'MERGED_CASE')`,
    [other, ago(5)],
  );
  const applied = `INSERT INTO permit_application (${VERSION}, kind, applicant, received_on, outcome, decided_on, renews_fact_id)
    VALUES (${NEW}, 'PROTECTION', 'PERSON', $2, 'GRANTED', $2, $3) RETURNING fact_id AS "factId"`;
  const [application] = await owner.query(applied, [one, ago(5), null]);
  const [permit] = await owner.query(
    `INSERT INTO residence_permit (${VERSION}, kind, application_fact_id, valid_from, valid_to, verification)
     VALUES (${NEW}, 'PROTECTION', $2, $3, $4, 'VERIFIED') RETURNING fact_id AS "factId"`,
    [one, application.factId, ago(5), ago(-5)],
  );
  await owner.query(applied, [other, ago(5), permit.factId]);
  const added = 4;
  for (let each = 0; each < added; each += 1) await owner.undoLastMigration();
  expect(await owner.runMigrations()).toHaveLength(added);
  expect(await owner.query('SELECT FROM departure_deadline')).toHaveLength(2);
});

describe('stops with one line', () => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(databases.variables.DIS_MIGRATION_DATABASE_URL ?? '');
    change(url);
    return { ...databases.variables, DIS_MIGRATION_DATABASE_URL: url.href };
  };

  test.each([
    ['no database to migrate: set at least one of CMM_MIGRATION_DATABASE_URL, ', () => ({})],
    ['DIS_DATABASE_URL is missing: ', () => ({ ...databases.variables, DIS_DATABASE_URL: '' })],
    [
      'DIS_MIGRATION_DATABASE_URL: must be a postgres:// address',
      () => ({ DIS_MIGRATION_DATABASE_URL: 'MARKER4711' }),
    ],
    [
      'DIS_DATABASE_URL: must name its user',
      () => ({ ...databases.variables, DIS_DATABASE_URL: 'postgres://127.0.0.1/x' }),
    ],
    ['dis: the database refuses this user', () => changed((url) => (url.password = 'MARKER4711'))],
    ['dis: the database does not exist', () => changed((url) => (url.pathname = '/nowhere'))],
    ['dis: the database does not answer', () => changed((url) => (url.port = '9'))],
  ])('%s', async (line, env) => {
    const { code, out, err } = await migrate(env());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.startsWith(`migrate: ${line}`)).toBe(true);
    expect(err.split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/MARKER4711|postgres:\/\/\w/);
  });
});
