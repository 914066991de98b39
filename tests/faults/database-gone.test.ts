import type { Answer } from '../harness/ask.ts';
import { asOperator } from './operator.ts';
import { type Seeded, startSeeded } from './seeded.ts';
import { expectSound, type Neighbour, neighbours, WHOLE, without } from './whole-case.ts';

let graph: Seeded;
let whole: Answer;
const ask = () => graph.ask('cmm-coordinator', WHOLE);

const databaseOf = (room: Neighbour | 'cmm') =>
  new URL(graph.databases.variables[`${room.toUpperCase()}_DATABASE_URL`] ?? '').pathname.slice(1);

/** The server goes on, and this database lets nobody in. */
const close = (room: Neighbour | 'cmm') =>
  asOperator(async (client) => {
    await client.query(`ALTER DATABASE ${databaseOf(room)} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      databaseOf(room),
    ]);
  });
const open = (room: Neighbour | 'cmm') =>
  asOperator((client) => client.query(`ALTER DATABASE ${databaseOf(room)} ALLOW_CONNECTIONS true`));

beforeAll(async () => {
  graph = await startSeeded();
  whole = await ask();
});
afterAll(() => graph.stop());

const codesOf = ({ errors }: Answer) => [
  ...new Set(errors.map(({ extensions: { subgraph, code } }) => `${subgraph} ${code}`)),
];

test.each(neighbours)(
  'without its database %s tells nothing, the others everything; with it, all again',
  async (name) => {
    await close(name);
    const partly = await ask();
    expectSound(partly);
    expect(codesOf(partly)).toEqual([`${name} AUTHORITY_UNAVAILABLE`]);
    expect(partly.data.case).toMatchObject(without(whole, [name]));
    await open(name);
    expect(await ask()).toMatchObject({ errors: [], data: whole.data });
  },
);

test('without its database CMM leaves the others’ doors open', async () => {
  await close('cmm');
  const partly = await graph.ask('cmm-coordinator', {
    ...WHOLE,
    query: 'query Both($id: ID!) { case(id: $id) { reference } immigrationFile(caseId: $id) { openedOn } }',
  });
  expectSound(partly);
  expect(codesOf(partly)).toEqual(['cmm AUTHORITY_UNAVAILABLE']);
  expect(partly.data).toEqual({
    case: null,
    immigrationFile: { openedOn: whole.data.case.immigration.openedOn },
  });
  const year = await graph.ask('statistician', {
    query: '{ statistics(year: 2022) { year casework { referrals } returns { offered } } }',
  });
  expect(codesOf(year)).toEqual(['cmm AUTHORITY_UNAVAILABLE']);
  expect(year.data.statistics).toEqual({
    year: 2022,
    casework: null,
    returns: { offered: expect.any(Number) },
  });
  await open('cmm');
  expect(await ask()).toMatchObject({ errors: [], data: whole.data });
});

test('a table that cannot be read costs what stands in it, in time, and is told as unavailable', async () => {
  const began = Date.now();
  const partly = await asOperator(
    async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE reflection_period IN ACCESS EXCLUSIVE MODE');
      return ask();
    },
    `/${databaseOf('dis')}`,
  );
  expect(Date.now() - began).toBeLessThan(12_000);
  expectSound(partly);
  expect(codesOf(partly)).toEqual(['dis TIMEOUT']);
  expect(partly.data.case).toMatchObject({
    ...without(whole, ['dis']),
    immigration: { openedOn: whole.data.case.immigration.openedOn, reflectionPeriods: null },
  });
});

test('no log, no data: when the access log cannot be written, nothing goes out', async () => {
  const partly = await asOperator(
    async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE access_entry IN ACCESS EXCLUSIVE MODE');
      return ask();
    },
    `/${databaseOf('returns')}`,
  );
  expectSound(partly);
  expect(partly.data.case).toMatchObject(without(whole, ['returns']));
  expect(await ask()).toMatchObject({ errors: [], data: whole.data });
});
