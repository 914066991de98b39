import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, immigrationFile, party } from '../on-file.ts';
import { allOn, deciding, inShort } from './deciding.ts';

let databases: Databases;
let dis: OpenRoom;
let decide: ReturnType<typeof deciding>;
beforeAll(async () => {
  databases = await freshDatabases('dis');
  dis = await openTestRoom('dis', databases);
  decide = deciding(dis, dis.db);
});
afterAll(async () => {
  await dis?.stop();
  await databases?.drop();
});

const numbered = (caseId: string) => `U ${caseId.slice(0, 8)}`;

test('the person is registered, set right by the version that was read, and found by her citizenship', async () => {
  const caseId = await immigrationFile(dis.db);
  const alienNumber = numbered(caseId);
  const said = { gender: 'FEMALE', bornOn: ago(4_000), alienNumber };
  const known = { ...said, caseId, givenName: ' Quebec ' };
  const registered = await decide('registerImmigrationPerson', known);
  expect(registered.outcome).toMatchObject({
    ...said,
    version: 1,
    givenName: 'Quebec',
    familyName: null,
    citizenship: null,
  });
  expect(registered.entries).toEqual(['CREATE DONE']);

  const corrected = { caseId, expectedVersion: 1, citizenship: 'ug', givenName: null };
  const came = await decide('registerImmigrationPerson', corrected);
  expect(came.outcome).toMatchObject({
    version: 2,
    gender: 'FEMALE',
    givenName: null,
    citizenship: 'UG',
    alienNumber,
  });
  expect(came.entries).toEqual(['UPDATE DONE']);
  const { data } = await dis.ask('dis-caseworker', {
    query:
      '{ immigrationFiles(filter: { citizenship: "UG", child: true }) { nodes { person { version } } } }',
    purpose: 'IMMIGRATION',
  });
  expect(data.immigrationFiles.nodes).toEqual([{ person: { version: 2 } }]);

  const before = await allOn(dis.db, caseId);
  for (const stale of [known, corrected, { ...corrected, expectedVersion: 3 }]) {
    const late = await decide('registerImmigrationPerson', stale);
    expect([inShort(late), late.entries]).toEqual([
      'CONFLICT',
      [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
    ]);
  }
  expect(await allOn(dis.db, caseId)).toEqual(before);
});

test('what is not said of her is not known, and nobody is told of it', async () => {
  const caseId = await immigrationFile(dis.db);
  await party(dis.db, caseId, 'SIRI', ['IMMIGRATION']);
  const { outcome } = await decide('registerImmigrationPerson', { caseId, familyName: 'Quebec' });
  expect(outcome).toMatchObject({ gender: 'UNKNOWN', bornOn: null, alienNumber: null });
  expect((await allOn(dis.db, caseId)).notice).toEqual([]);
});

test('an alien number is of one person: also of two cases at the same moment', async () => {
  const [first, second] = [await immigrationFile(dis.db), await immigrationFile(dis.db)];
  const alienNumber = numbered(first);
  const came = await Promise.all(
    [first, second].map((caseId) => decide('registerImmigrationPerson', { caseId, alienNumber })),
  );
  expect(came.map(inShort).sort()).toEqual(['CONFLICT', 'ImmigrationPerson']);
  const held = await dis.db.query('SELECT 1 FROM person WHERE alien_number = $1', [alienNumber]);
  expect(held).toHaveLength(1);
  const later = await immigrationFile(dis.db);
  expect(inShort(await decide('registerImmigrationPerson', { caseId: later, alienNumber }))).toBe('CONFLICT');
  expect((await allOn(dis.db, later)).person).toEqual([]);
});

test.each([
  ['input.caseId', { caseId: 'none', gender: 'FEMALE' }],
  ['input.bornOn', { bornOn: ago(-1) }],
  ['input.citizenship', { citizenship: 'uganda' }],
  ['input.givenName', { givenName: ' ' }],
  ['input.familyName', { familyName: 'q'.repeat(201) }],
  ['input.alienNumber', { alienNumber: '1'.repeat(41) }],
  ['input', {}],
  ['input', { expectedVersion: 1 }],
])('bad input names %s, and registers nobody', async (argument, changes) => {
  const caseId = await immigrationFile(dis.db);
  const came = await decide('registerImmigrationPerson', { caseId, ...changes });
  expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', argument]);
  expect((await allOn(dis.db, caseId)).person).toEqual([]);
});

test('DIS alone registers her', async () => {
  const caseId = await immigrationFile(dis.db);
  for (const body of ['SIRI', 'POLICE', 'RETURN_AGENCY'] as const)
    await party(dis.db, caseId, body, ['IMMIGRATION', 'INVESTIGATION', 'RETURN']);
  for (const who of ['siri-officer', 'cmm-caseworker', 'nec-investigator', 'returns-caseworker'])
    expect(inShort(await decide('registerImmigrationPerson', { caseId, gender: 'MALE' }, { who }))).toBe(
      'FORBIDDEN_OR_NOT_FOUND',
    );
  expect((await allOn(dis.db, caseId)).person).toEqual([]);
});

test('once is once, whatever was set right in between', async () => {
  const caseId = await immigrationFile(dis.db);
  const idempotencyKey = randomUUID();
  const input = { caseId, gender: 'FEMALE' };
  await decide('registerImmigrationPerson', input, { idempotencyKey });
  await decide('registerImmigrationPerson', { caseId, gender: 'MALE', expectedVersion: 1 });
  const again = await decide('registerImmigrationPerson', input, { idempotencyKey });
  expect([again.outcome.version, again.outcome.gender, again.entries]).toEqual([
    2,
    'MALE',
    ['READ REPEATED'],
  ]);
});
