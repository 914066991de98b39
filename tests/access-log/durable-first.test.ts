import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { toGrant } from '../decisions/asking.ts';
import { decision, immigrationFile } from '../decisions/on-file.ts';
import { tracesOn } from '../decisions/traces.ts';
import type { Answer, Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { asOwner } from './as-owner.ts';
import { countEntries, entriesOfOperation } from './entries.ts';

let databases: Databases;
let dis: OpenRoom;
let caseId: string;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  caseId = await immigrationFile(dis.db);
  await decision(dis.db, caseId, 'DIS');
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const file = (id = caseId): Asked => ({
  query: 'query ($id: ID!) { immigrationFile(caseId: $id) { openedOn } }',
  variables: { id },
  purpose: 'IMMIGRATION',
});
const ask = (asked: Asked) => dis.ask('dis-caseworker', asked);

const everyKind: readonly [what: string, asked: () => Asked][] = [
  ['a read', () => file()],
  ['a list', () => ({ ...file(), query: '{ immigrationFiles { nodes { openedOn } } }', variables: {} })],
  ['introspection', () => ({ query: '{ __schema { queryType { name } } }' })],
  ['_service', () => ({ query: '{ _service { sdl } }' })],
  ['a denial', () => file(randomUUID())],
  ['a malformed request', () => ({ query: '{' })],
  ['a decision', () => toGrant(caseId)],
];

describe('while the entry cannot be written', () => {
  test.each(everyKind)('the answer to %s waits for it', async (_what, asked) => {
    let answered = false;
    const answer = await whileLocked(async (owner) => {
      const reply = ask(asked()).then((it) => {
        answered = true;
        return it;
      });
      await someoneWaits(owner);
      expect(answered).toBe(false);
      return { reply };
    });
    expect((await answer.reply).status).toBe(200);
  });
});

describe('when the entry is not written', () => {
  beforeAll(() =>
    asOwner(databases, 'dis', (owner) => owner.query('REVOKE INSERT ON access_entry FROM dis_app')),
  );
  afterAll(() =>
    asOwner(databases, 'dis', (owner) => owner.query('GRANT INSERT ON access_entry TO dis_app')),
  );

  test.each(everyKind)('%s is answered with no data', async (_what, asked) => {
    const before = await tracesOn(dis.db, caseId);
    const answer = await ask(asked());
    expect(told(answer)).toEqual({ status: 503, data: undefined, code: 'AUTHORITY_UNAVAILABLE' });
    expect(await tracesOn(dis.db, caseId)).toEqual(before);
  });

  test.each([
    ['a token that does not hold', () => dis.ask('no.such.token', file())],
    ['a purpose that may not be stated', () => ask({ ...file(), purpose: 'AUDIT' })],
  ])('%s is not even told so', async (_what, reply) => {
    expect(told(await reply())).toEqual({ status: 503, data: undefined, code: 'AUTHORITY_UNAVAILABLE' });
  });
});

test('once the log can be written again, it is answered again', async () => {
  expect((await ask(file())).data).toEqual({ immigrationFile: { openedOn: expect.any(String) } });
});

test('many reads at once share commits, and none is lost', async () => {
  const before = await countEntries(dis.db);
  const correlationId = randomUUID();
  const { replies } = await whileLocked(async () => {
    dis.statements.take();
    const sent = Array.from({ length: 40 }, () => ask({ ...file(), correlationId }));
    // the first commit is held while the entries of the others gather
    for (let read = 0; read < 40; read += dis.statements.take().length) await turns();
    return { replies: sent };
  });
  const answers = await Promise.all(replies);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  expect(await countEntries(dis.db)).toBe(before + 40);
  const entries = await entriesOfOperation(dis.db, correlationId);
  expect(new Set(entries.map(({ request_id }) => request_id)).size).toBe(40);
  // rows of one commit carry the number of one transaction
  const [{ commits }] = await dis.db.query(
    'SELECT count(DISTINCT xmin::text)::int AS commits FROM access_entry WHERE correlation_id = $1',
    [correlationId],
  );
  expect(commits).toBeLessThan(20);
});

test('a read is not held up by another whose request was sent twice', async () => {
  const requestId = randomUUID();
  await ask({ ...file(), requestId });
  const answers = await Promise.all([ask({ ...file(), requestId }), ask(file()), ask(file())]);
  expect(answers.map(({ status }) => status)).toEqual([401, 200, 200]);
});

test('a room that is told to stop answers what it has begun, and keeps its entries', async () => {
  const stopping = await openTestRoom('dis', databases);
  const correlationId = randomUUID();
  const held = await whileLocked(async (owner) => {
    const reply = stopping.ask('dis-caseworker', { ...file(), correlationId });
    await someoneWaits(owner);
    return { reply, stopped: stopping.stop() };
  });
  expect((await held.reply).status).toBe(200);
  await held.stopped;
  expect(await entriesOfOperation(dis.db, correlationId)).toHaveLength(1);
});

const told = ({ status, data, errors }: Answer) => ({ status, data, code: errors[0]?.extensions.code });

/** Nobody can add to the log, everybody can read it. */
async function whileLocked<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const done = await asOwner(databases, 'dis', async (owner) => {
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE access_entry IN EXCLUSIVE MODE');
    return work(owner);
  });
  return done;
}

async function someoneWaits(owner: pg.Client): Promise<void> {
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'access_entry'::regclass`;
  while ((await owner.query(waiting)).rowCount === 0) await turns();
}

const turns = () => new Promise((done) => setTimeout(done, 10));
