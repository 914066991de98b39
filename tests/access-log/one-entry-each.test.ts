import { randomUUID } from 'node:crypto';
import { toExtend, toGrant } from '../decisions/asking.ts';
import { decision, immigrationFile, party, period } from '../decisions/on-file.ts';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { tokenOf } from '../harness/tokens.ts';
import { countEntries, entriesOfOperation } from './entries.ts';
import { send, signedBytes } from './signed-bytes.ts';

const [known, other, policed] = [randomUUID(), randomUUID(), randomUUID()];
const periodId = randomUUID();

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

const FILE = `query Look($id: ID!) { file: immigrationFile(caseId: $id) { openedOn person { givenName } } }`;
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { immigration { openedOn } } } }`;
const representations = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Case', id })) });
const IMMIGRATION = { purpose: 'IMMIGRATION' };
const INVESTIGATION = { purpose: 'INVESTIGATION' };
const DIS = 'dis-caseworker';

type Row = readonly [what: string, who: string, asked: Asked, entry: Readonly<Record<string, unknown>>];
const requests: readonly Row[] = [
  [
    'a door',
    DIS,
    { ...IMMIGRATION, query: FILE, variables: { id: known } },
    {
      kind: 'READ',
      outcome: 'ANSWERED',
      operation: 'Look',
      case_ids: [known],
      coordinates: [
        'ImmigrationFile.openedOn',
        'ImmigrationFile.person',
        'ImmigrationPerson.givenName',
        'Query.immigrationFile',
      ],
      withheld: [],
    },
  ],
  [
    'a field that is kept back',
    'nec-investigator',
    { ...INVESTIGATION, query: FILE, variables: { id: policed } },
    { kind: 'READ', outcome: 'WITHHELD', case_ids: [policed], withheld: ['ImmigrationFile.person'] },
  ],
  [
    'a case that is not shown',
    'nec-investigator',
    { ...INVESTIGATION, query: FILE, variables: { id: known } },
    { kind: 'DENY', outcome: 'FORBIDDEN_OR_NOT_FOUND', case_ids: [known], withheld: [] },
  ],
  [
    'a list',
    DIS,
    { ...IMMIGRATION, query: '{ immigrationFiles { nodes { openedOn } } }' },
    {
      kind: 'SEARCH',
      outcome: 'ANSWERED',
      case_ids: expect.arrayContaining([known, other, policed]),
      operation: null,
    },
  ],
  [
    'a list that is not for this body',
    'nec-investigator',
    { ...INVESTIGATION, query: '{ reflectionPeriods { nodes { id } } }' },
    { kind: 'DENY', outcome: 'FORBIDDEN_OR_NOT_FOUND', case_ids: [] },
  ],
  [
    'entities, one of which is not shown',
    'nec-investigator',
    { ...INVESTIGATION, query: ENTITIES, variables: representations(known, policed) },
    {
      kind: 'READ',
      outcome: 'WITHHELD',
      case_ids: [policed],
      withheld: ['Case.immigration'],
      coordinates: ['Case.immigration', 'ImmigrationFile.openedOn', 'Query._entities'],
    },
  ],
  [
    'introspection',
    DIS,
    { query: '{ __schema { queryType { name } } }' },
    {
      kind: 'READ',
      outcome: 'ANSWERED',
      case_ids: [],
      coordinates: ['__Schema.queryType', '__Type.name'],
      purpose: null,
    },
  ],
  [
    "federation's own question",
    DIS,
    { query: '{ _service { sdl } }' },
    { kind: 'READ', outcome: 'ANSWERED', case_ids: [], coordinates: ['Query._service', '_Service.sdl'] },
  ],
  [
    'no purpose',
    DIS,
    { query: FILE, variables: { id: known } },
    { kind: 'DENY', outcome: 'PURPOSE_REQUIRED', case_ids: [] },
  ],
  [
    'a purpose that the role may not state',
    DIS,
    { purpose: 'AUDIT', query: FILE, variables: { id: known } },
    { kind: 'DENY', outcome: 'PURPOSE_REQUIRED', case_ids: [], purpose: null, authority: 'DIS' },
  ],
  [
    'no token that holds',
    'not.a.token',
    { ...IMMIGRATION, query: FILE, variables: { id: known } },
    { kind: 'DENY', outcome: 'UNAUTHENTICATED', subject: null, authority: null, roles: [], case_ids: [] },
  ],
  [
    'text that is no GraphQL',
    DIS,
    { ...IMMIGRATION, query: '{ immigrationFile(' },
    { kind: 'READ', outcome: 'BAD_USER_INPUT', coordinates: [] },
  ],
  [
    'a field that is not there',
    DIS,
    { ...IMMIGRATION, query: '{ immigrationFyle }' },
    { kind: 'READ', outcome: 'BAD_USER_INPUT', coordinates: [] },
  ],
  [
    'a variable that does not fit',
    DIS,
    { ...IMMIGRATION, query: FILE, variables: { id: { no: 'id' } } },
    { kind: 'READ', outcome: 'BAD_USER_INPUT', case_ids: [] },
  ],
  [
    'an id that is none',
    DIS,
    { ...IMMIGRATION, query: FILE, variables: { id: 'nonsense' } },
    { kind: 'READ', outcome: 'BAD_USER_INPUT', case_ids: [] },
  ],
  [
    'a decision that policy leaves to others',
    'auditor',
    toGrant(known, { purpose: 'AUDIT' }),
    { kind: 'DENY', outcome: 'FORBIDDEN_OR_NOT_FOUND', case_ids: [] },
  ],
  [
    'a decision on a case that is not shown',
    'nec-investigator',
    toGrant(known, INVESTIGATION),
    {
      kind: 'DENY',
      outcome: 'FORBIDDEN_OR_NOT_FOUND',
      case_ids: [known],
      operation: 'grantReflectionPeriod',
    },
  ],
  [
    'a refusal',
    'nec-investigator',
    toGrant(policed, INVESTIGATION),
    { kind: 'REFUSE', outcome: 'REFLECTION_GRANT', case_ids: [policed], operation: 'grantReflectionPeriod' },
  ],
  [
    'a conflict',
    DIS,
    toExtend({ caseId: other, periodId, expectedVersion: 9, ground: 'SPECIAL_REASONS' }),
    { kind: 'UPDATE', outcome: 'CONFLICT', case_ids: [other] },
  ],
  [
    'a grant',
    DIS,
    toGrant(known),
    { kind: 'CREATE', outcome: 'DONE', case_ids: [known], operation: 'grantReflectionPeriod' },
  ],
  [
    'an extension',
    DIS,
    toExtend({ caseId: other, periodId, expectedVersion: 1, ground: 'SPECIAL_REASONS', reasonsStated: true }),
    { kind: 'UPDATE', outcome: 'DONE', case_ids: [other], operation: 'extendReflectionPeriod' },
  ],
];

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
