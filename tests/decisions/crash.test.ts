import pg from 'pg';
import type { DataSource } from 'typeorm';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';
import { inShort, outcomeOf, toGrant } from './asking.ts';
import { decision, immigrationFile } from './on-file.ts';
import { entriesInShort, tracesOn } from './traces.ts';

let databases: Databases;
let graph: Processes;
let dis: DataSource;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  const unheard = Object.fromEntries(
    ['CMM', 'NEC', 'RETURNS'].map((room) => [`${room}_DATABASE_URL`, 'postgres://nobody@127.0.0.1:9/none']),
  );
  graph = await startProcesses(databases, { without: ['cmm', 'nec', 'returns'], variables: unheard });
  dis = await disDataSource(databases.variables.DIS_DATABASE_URL ?? '').initialize();
});
afterAll(async () => {
  await graph?.stop();
  await dis?.destroy();
  await databases?.drop();
});

/** What is selected after the decision keeps the reply back for as long as this table is locked. */
const QUERY = `mutation ($caseId: ID!) { grantReflectionPeriod(input: { caseId: $caseId }) {
  __typename ... on ReflectionPeriod { id case { immigration { person { givenName } } } }
} }`;

async function whileReplyIsHeld<T>(work: () => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: databases.variables.DIS_MIGRATION_DATABASE_URL });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE person IN ACCESS EXCLUSIVE MODE');
    return await work();
  } finally {
    await owner.end();
  }
}

const committed = async (caseId: string) => {
  while ((await tracesOn(dis, caseId)).periods.length === 0)
    await new Promise((done) => setTimeout(done, 20));
};

test('a process that is killed between commit and reply has decided once: the retry is told what it decided', async () => {
  const caseId = await immigrationFile(dis);
  await decision(dis, caseId, 'DIS');
  const idempotencyKey = 'sent-until-answered';
  const asked = { ...toGrant(caseId, { idempotencyKey }), query: QUERY, variables: { caseId } };

  const first = await whileReplyIsHeld(async () => {
    const reply = graph.ask('dis-caseworker', asked);
    await committed(caseId);
    await graph.rooms.dis.end('SIGKILL');
    return reply;
  });
  expect(inShort(first)).toBe('AUTHORITY_UNAVAILABLE');

  await graph.rooms.dis.start();
  const retried = { ...toGrant(caseId, { idempotencyKey }), query: QUERY, variables: { caseId } };
  const second = await graph.ask('dis-caseworker', retried);
  const { periods, notices } = await tracesOn(dis, caseId);
  expect([periods.length, notices.length]).toEqual([1, 1]);
  expect(outcomeOf(second)).toMatchObject({ __typename: 'ReflectionPeriod', id: periods[0]?.id });
  expect(await entriesInShort(dis, asked.correlationId)).toEqual(['CREATE DONE']);
  expect(await entriesInShort(dis, retried.correlationId)).toEqual(['READ REPEATED']);
});

test('a process that is killed before the commit has decided nothing, and holds nothing', async () => {
  const caseId = await immigrationFile(dis);
  await decision(dis, caseId, 'DIS');
  const idempotencyKey = 'cut-off';
  const asked = toGrant(caseId, { idempotencyKey });
  const holder = dis.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
  const reply = graph.ask('dis-caseworker', asked);
  const waits = `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
  while ((await dis.query(waits))[0].waiting === 0) await new Promise((done) => setTimeout(done, 20));
  await graph.rooms.dis.end('SIGKILL');
  await holder.rollbackTransaction();
  await holder.release();
  expect(inShort(await reply)).toBe('AUTHORITY_UNAVAILABLE');
  expect((await tracesOn(dis, caseId)).periods).toEqual([]);
  expect(await entriesInShort(dis, asked.correlationId)).toEqual([]);

  await graph.rooms.dis.start();
  const retried = await graph.ask('dis-caseworker', toGrant(caseId, { idempotencyKey }));
  expect(inShort(retried)).toBe('ReflectionPeriod');
});
