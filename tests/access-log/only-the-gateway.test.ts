import { randomBytes, randomUUID } from 'node:crypto';
import { header, SIGNATURE_WINDOW_MS } from '../../shared/request-signature.ts';
import { anotherLike } from '../decisions/officials.ts';
import { immigrationFile } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { countEntries } from './entries.ts';
import { type Bytes, send, signedBytes } from './signed-bytes.ts';

let databases: Databases;
let dis: OpenRoom;
let returns: OpenRoom;
let caseId: string;
let token: string;
let anothersToken: string;
beforeAll(async () => {
  databases = await freshDatabases('dis', 'returns');
  dis = await openTestRoom('dis', databases);
  returns = await openTestRoom('returns', databases);
  caseId = await immigrationFile(dis.db);
  token = await tokenOf('dis-caseworker');
  anothersToken = await anotherLike('dis-caseworker');
});
afterAll(async () => {
  await Promise.all([dis?.stop(), returns?.stop()]);
  await databases?.drop();
});

type Asked = { readonly query: string; readonly variables?: object };
const questions: readonly [what: string, asked: () => Asked][] = [
  ['_service', () => ({ query: '{ _service { sdl } }' })],
  [
    '_entities',
    () => ({
      query:
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { immigration { openedOn } } } }',
      variables: { of: [{ __typename: 'Case', id: caseId }] },
    }),
  ],
  ['introspection', () => ({ query: '{ __schema { types { name } } }' })],
  [
    'a door',
    () => ({
      query: 'query ($id: ID!) { immigrationFile(caseId: $id) { openedOn } }',
      variables: { id: caseId },
    }),
  ],
  [
    'a decision',
    () => ({
      query: 'mutation ($id: ID!) { grantReflectionPeriod(input: { caseId: $id }) { __typename } }',
      variables: { id: caseId },
    }),
  ],
];

const withHeader = (bytes: Bytes, name: string, value: string): Bytes => ({
  ...bytes,
  headers: { ...bytes.headers, [name]: value },
});
const without = (bytes: Bytes, name: string): Bytes => {
  const { [name]: _, ...headers } = bytes.headers;
  return { ...bytes, headers };
};
const signed = (asked: Asked, signing: Parameters<typeof signedBytes>[3] = {}) =>
  signedBytes(dis, token, asked, { idempotencyKey: randomUUID(), ...signing });

const forgeries: readonly [what: string, of: (asked: Asked) => Bytes][] = [
  ['without a signature', (asked) => without(signed(asked), header.signature)],
  ['with an empty signature', (asked) => withHeader(signed(asked), header.signature, '')],
  ['signed by a key that nobody has', (asked) => signed(asked, { key: randomBytes(32) })],
  ["signed by another room's key", (asked) => signed(asked, { key: returns.key })],
  ['signed for another room', (asked) => signed(asked, { said: { room: 'returns' } })],
  ['signed too long ago', (asked) => signed(asked, { at: Date.now() - SIGNATURE_WINDOW_MS - 2_000 })],
  ['signed in the future', (asked) => signed(asked, { at: Date.now() + SIGNATURE_WINDOW_MS + 2_000 })],
  [
    'signed now, dated otherwise',
    (asked) => {
      const bytes = signed(asked);
      const dated = bytes.headers[header.signature]?.replace(/^t=\d+/, `t=${Date.now() - 1_000}`) ?? '';
      return withHeader(bytes, header.signature, dated);
    },
  ],
  ['with another body', (asked) => ({ ...signed(asked), body: JSON.stringify({ ...asked, more: 1 }) })],
  ['with a body that means the same', (asked) => ({ ...signed(asked), body: `${JSON.stringify(asked)} ` })],
  ['with another purpose', (asked) => withHeader(signed(asked), header.purpose, 'REFERRAL')],
  ['with its purpose taken out', (asked) => without(signed(asked), header.purpose)],
  ['with another idempotency key', (asked) => withHeader(signed(asked), header.idempotencyKey, 'mine')],
  ['with its idempotency key taken out', (asked) => without(signed(asked), header.idempotencyKey)],
  [
    "with somebody else's token",
    (asked) => withHeader(signed(asked), 'authorization', `Bearer ${anothersToken}`),
  ],
  ['with its token taken out', (asked) => without(signed(asked), 'authorization')],
  ['with another request id', (asked) => withHeader(signed(asked), header.requestId, randomUUID())],
  ['with another correlation id', (asked) => withHeader(signed(asked), header.correlationId, randomUUID())],
];

describe.each(questions)('%s', (_question, asked) => {
  test('is answered when it is signed', async () => {
    const answer = await send(signed(asked()));
    expect(answer).toMatchObject({ status: 200, data: expect.anything() });
  });

  test.each(forgeries)('is not answered %s', async (_what, forged) => {
    const before = await countEntries(dis.db);
    const answer = await send(forged(asked()));
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.data).toBeUndefined();
    expect(await countEntries(dis.db)).toBe(before);
  });
});

test.each([
  ['another method', (url: string) => fetch(`${url}?query={__typename}`)],
  ['another address', (url: string) => fetch(url.replace('/graphql', '/'), { method: 'POST', body: '{}' })],
  ['an empty body', (url: string) => fetch(url, { method: 'POST' })],
])('%s is turned away like everything else', async (_what, reach) => {
  const response = await reach(dis.url);
  expect([response.status, Object.keys((await response.json()) as object)]).toEqual([401, ['errors']]);
});
