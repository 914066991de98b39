import { randomUUID } from 'node:crypto';
import { toGrant } from '../decisions/asking.ts';
import { decision, immigrationFile } from '../decisions/on-file.ts';
import { tracesOn } from '../decisions/traces.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { countEntries } from './entries.ts';
import { send, signedBytes } from './signed-bytes.ts';

let databases: Databases;
let dis: OpenRoom;
let replica: OpenRoom;
let caseId: string;
let token: string;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  replica = await openTestRoom('dis', databases);
  caseId = await immigrationFile(dis.db);
  await decision(dis.db, caseId, 'DIS');
  token = await tokenOf('dis-caseworker');
});
afterAll(async () => {
  await Promise.all([dis?.stop(), replica?.stop()]);
  await databases?.drop();
});

const read = () => ({
  query: 'query ($id: ID!) { immigrationFile(caseId: $id) { openedOn } }',
  variables: { id: caseId },
});
const UNAUTHENTICATED = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

test('the same bytes twice are answered once', async () => {
  const bytes = signedBytes(dis, token, read());
  expect(await send(bytes)).toMatchObject({ status: 200, data: { immigrationFile: {} } });
  const again = await send(bytes);
  expect(again).toMatchObject(UNAUTHENTICATED);
  expect(again.data).toBeUndefined();
});

test.each([
  ['a read', read],
  ['introspection', () => ({ query: '{ __schema { queryType { name } } }' })],
  ['_service', () => ({ query: '{ _service { sdl } }' })],
  ['a malformed request', () => ({ query: '{' })],
])('%s sent ten times at the same moment, to two replicas, is answered once', async (_what, asked) => {
  const before = await countEntries(dis.db);
  const requestId = randomUUID();
  const toEach = [dis, replica].map((room) => signedBytes(room, token, asked(), { requestId }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => toEach.map(send)).flat());
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(9);
  expect(await countEntries(dis.db)).toBe(before + 1);
});

describe('a decision whose bytes are sent three times at once', () => {
  const decide = async (idempotencyKey?: string) => {
    const id = await immigrationFile(dis.db);
    await decision(dis.db, id, 'DIS');
    const before = await countEntries(dis.db);
    const { query, variables = {} } = toGrant(id);
    const bytes = signedBytes(dis, token, { query, variables }, idempotencyKey ? { idempotencyKey } : {});
    const answers = await Promise.all([send(bytes), send(bytes), send(bytes)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect(await countEntries(dis.db)).toBe(before + 1);
    const [answered] = answers.filter(({ status }) => status === 200);
    return { answered: JSON.stringify(answered), periods: (await tracesOn(dis.db, id)).periods };
  };

  test('is taken once', async () => {
    const { answered, periods } = await decide();
    expect(periods).toHaveLength(1);
    expect(answered).toContain(periods[0]?.id);
  });

  test('is taken once or, where the copies meet over one key, not at all: what is answered is what was done', async () => {
    const { answered, periods } = await decide(randomUUID());
    if (periods.length === 0) expect(answered).toContain('CONFLICT');
    else expect(answered).toContain(periods[0]?.id);
  });
});
