import { randomUUID } from 'node:crypto';
import { decision, immigrationFile, party, period } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { countEntries, entriesOfOperation } from './entries.ts';
import { FILE, known, other, periodId, policed, requests } from './every-kind.ts';
import { send, signedBytes } from './signed-bytes.ts';

const DIS = 'dis-caseworker';
const IMMIGRATION = { purpose: 'IMMIGRATION' };

let databases: Databases;
let dis: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  for (const caseId of [known, other, policed]) await immigrationFile(dis.db, { caseId });
  await decision(dis.db, known, 'DIS');
  await period(dis.db, other, 10, { id: periodId });
  await party(dis.db, policed, 'POLICE', ['INVESTIGATION']);
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

test.each(requests)('%s leaves one entry, by %s', async (_what, who, asked, entry) => {
  const before = await countEntries(dis.db);
  const { correlationId = randomUUID() } = asked;
  const requestId = randomUUID();
  await dis.ask(who, { ...asked, correlationId, requestId });
  expect(await entriesOfOperation(dis.db, correlationId)).toEqual([
    expect.objectContaining({ request_id: requestId, part: 0, ...entry }),
  ]);
  expect(await countEntries(dis.db)).toBe(before + 1);
});

test('an entry says who, when and by which client', async () => {
  const correlationId = randomUUID();
  const since = Date.now();
  await dis.ask(DIS, { ...IMMIGRATION, query: FILE, variables: { id: known }, correlationId });
  const [entry] = await entriesOfOperation(dis.db, correlationId);
  expect(entry).toMatchObject({
    issuer: 'urn:nrm-graph:test-issuer',
    subject: expect.stringMatching(/^dev-[0-9a-f]{16}$/),
    authority: 'DIS',
    organisation: null,
    roles: ['caseworker'],
    client: 'test',
    purpose: 'IMMIGRATION',
  });
  const recordedAt = new Date(String(entry?.recorded_at)).getTime();
  expect(recordedAt).toBeGreaterThan(since - 60_000);
  expect(recordedAt).toBeLessThan(Date.now() + 60_000);
});

test('two decisions in one request leave an entry each', async () => {
  const correlationId = randomUUID();
  const query = `mutation ($a: ID!, $b: ID!) {
    one: grantReflectionPeriod(input: { caseId: $a }) { __typename }
    two: grantReflectionPeriod(input: { caseId: $b }) { __typename }
  }`;
  const variables = { a: policed, b: randomUUID() };
  await dis.ask(DIS, { ...IMMIGRATION, query, variables, correlationId });
  expect(await entriesOfOperation(dis.db, correlationId)).toMatchObject([
    { part: 0, case_ids: [variables.a] },
    { part: 1, kind: 'DENY', case_ids: [variables.b] },
  ]);
});

test('what is not from the gateway is not in the log: anybody could fill it', async () => {
  const before = await countEntries(dis.db);
  const unsigned = signedBytes({ ...dis, key: Buffer.alloc(32) }, await tokenOf(DIS), {
    query: '{ __typename }',
  });
  expect((await send(unsigned)).status).toBe(401);
  expect(await countEntries(dis.db)).toBe(before);
});
