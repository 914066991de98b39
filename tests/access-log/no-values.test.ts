import { randomUUID } from 'node:crypto';
import { decision, immigrationFile, period } from '../decisions/on-file.ts';
import type { Asked } from '../harness/ask.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { asOwner } from './as-owner.ts';

/** Stands wherever a caller or a record can have a value. Cases are named in the log, and nothing else. */
const MARK = 'Marker4711';
const MARKED_ID = '4711aaaa-4711-4711-8711-471147114711';
const MARKED_DAY = '1947-11-04';
const caseId = '0c0ffee0-0000-4000-8000-000000000001';
/** So long that no random id, digest or moment of an entry holds it by chance. */
const MARKED_VERSION = 1_471_147_114;
const values = [MARK, MARKED_ID, MARKED_DAY, String(MARKED_VERSION)];

let databases: Databases;
let dis: OpenRoom;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('dis', 'nec');
  [dis, nec] = await Promise.all([openTestRoom('dis', databases), openTestRoom('nec', databases)]);
  await immigrationFile(dis.db, { caseId });
  await dis.db.query(
    `INSERT INTO person (case_id, given_name, family_name, born_on, gender, alien_number, version) VALUES ($1, $2, $2, $3, 'FEMALE', $2, 1)`,
    [caseId, MARK, MARKED_DAY],
  );
  await decision(dis.db, caseId, 'DIS');
  await period(dis.db, caseId, 60, { id: MARKED_ID });
});
afterAll(async () => {
  await Promise.all([dis?.stop(), nec?.stop()]);
  await databases?.drop();
});

const IMMIGRATION = { purpose: 'IMMIGRATION' };
const EXTEND =
  'mutation ($in: ExtendReflectionPeriodInput!) { extendReflectionPeriod(input: $in) { __typename } }';

const REGISTER =
  'mutation ($in: RegisterImmigrationPersonInput!) { registerImmigrationPerson(input: $in) { __typename } }';

const requests: readonly Asked[] = [
  {
    query: `query ($${MARK}: ID!) { ${MARK}: immigrationFile(caseId: $${MARK}) { person { ${MARK}: givenName bornOn alienNumber } } }`,
    variables: { [MARK]: caseId },
  },
  { query: `{ immigrationFile(caseId: "${MARK}") { openedOn } }` },
  {
    query: `query ($id: ID!) { immigrationFile(caseId: $id) { openedOn } }`,
    variables: { id: MARK, [MARK]: MARK },
  },
  {
    query: `query ($on: Date) { immigrationFiles(filter: { openedFrom: $on, openedTo: "${MARKED_DAY}" }) { nodes { openedOn } } }`,
    variables: { on: MARKED_DAY },
  },
  { query: `{ reflectionPeriods(after: "${MARK}") { nodes { id } } }` },
  { query: `{ reflectionPeriods(filter: { state: ${MARK} }) { nodes { id } } }` },
  {
    query: `fragment ${MARK} on ImmigrationFile { openedOn } query ($id: ID!) { immigrationFile(caseId: $id) { ...${MARK} } }`,
    variables: { id: caseId },
  },
  { query: `{ ${MARK} }` },
  { query: `${MARK} {` },
  {
    query: EXTEND,
    variables: {
      in: { caseId, periodId: MARKED_ID, expectedVersion: MARKED_VERSION, ground: 'SPECIAL_REASONS' },
    },
  },
  {
    query: EXTEND,
    variables: {
      in: {
        caseId,
        periodId: MARKED_ID,
        expectedVersion: 1,
        ground: 'SPECIAL_REASONS',
        until: MARKED_DAY,
        requestedOn: MARKED_DAY,
      },
    },
  },
  {
    query: EXTEND,
    variables: {
      in: { caseId, periodId: MARKED_ID, expectedVersion: 1, ground: 'SPECIAL_REASONS', reasonsStated: true },
    },
    idempotencyKey: MARK,
  },
  {
    query: EXTEND,
    variables: { in: { caseId, periodId: MARK, expectedVersion: 1, ground: MARK } },
    idempotencyKey: MARK,
  },
  {
    query: REGISTER,
    variables: {
      in: { caseId, expectedVersion: 1, givenName: MARK, bornOn: MARKED_DAY, alienNumber: MARK },
    },
    idempotencyKey: MARK,
  },
  {
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Case { id } } }`,
    variables: { of: [{ __typename: 'Case', id: MARK, [MARK]: MARK }] },
  },
];

test('no entry holds a value of the caller or of a record, whatever was asked and however it went', async () => {
  for (const asked of requests) await dis.ask('dis-caseworker', { ...IMMIGRATION, ...asked });
  await dis.ask('dis-caseworker', { purpose: MARK, query: '{ __typename }' });
  await dis.ask(`${MARK}.${MARK}.${MARK}`, { ...IMMIGRATION, query: '{ __typename }' });
  const unit = `{ investigations(filter: { unit: "${MARK}" }) { nodes { unit } } }`;
  await nec.ask('nec-investigator', { purpose: 'INVESTIGATION', query: unit });

  const rooms = [
    [dis, requests.length + 2],
    [nec, 1],
  ] as const;
  for (const [room, count] of rooms) {
    const rows: { row: string }[] = await room.db.query(
      'SELECT to_jsonb(e)::text AS row FROM access_entry e',
    );
    expect(rows).toHaveLength(count);
    for (const { row } of rows) for (const value of values) expect(row).not.toContain(value);
  }
});

test('a request that is remembered under its key holds no value either', async () => {
  const rows: { row: string }[] = await asOwner(
    databases,
    'dis',
    async (owner) => (await owner.query(`SELECT input_digest || outcome::text AS row FROM idempotency`)).rows,
  );
  expect(rows).toHaveLength(2);
  for (const { row } of rows) expect(row).not.toContain(MARK);
});

test('an operation name that is very long is cut', async () => {
  const name = `N${randomUUID().replaceAll('-', '').repeat(20)}`;
  const correlationId = randomUUID();
  await dis.ask('dis-caseworker', { ...IMMIGRATION, query: `query ${name} { __typename }`, correlationId });
  const [entry] = await dis.db.query('SELECT operation FROM access_entry WHERE correlation_id = $1', [
    correlationId,
  ]);
  expect(entry.operation).toBe(name.slice(0, 128));
});
