import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, justiceFile } from '../on-file.ts';
import { court, deciderIn, noticesOf, onRecord, police, prosecutor } from './deciding.ts';
import { openedFile } from './file.ts';

let databases: Databases;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases);
});
afterAll(async () => {
  await nec?.stop();
  await databases?.drop();
});

const decides = deciderIn(() => nec);
const registers = (who: string, input: object) => decides(who, 'registerJusticePerson', input);
const numbered = (caseId: string) => `P ${caseId.slice(0, 8)}`;

test('the police register her, and the prosecution sets it right without touching the police’s number', async () => {
  const caseId = await openedFile(nec.db);
  const policeReference = numbered(caseId);
  const known = { caseId, gender: 'FEMALE', givenName: ' Quebec ', bornOn: ago(9_000), policeReference };
  const registered = await registers(police, known);
  expect(registered.outcome).toMatchObject({
    version: 1,
    gender: 'FEMALE',
    givenName: 'Quebec',
    familyName: null,
    bornOn: ago(9_000),
    policeReference,
  });
  expect(registered.entries).toEqual(['CREATE DONE']);

  const corrected = { caseId, expectedVersion: 1, citizenship: 'ug', givenName: null };
  const came = await registers(prosecutor, corrected);
  expect(came.outcome).toMatchObject({
    version: 2,
    citizenship: 'UG',
    givenName: null,
    policeReference: null,
  });
  expect(came.entries).toEqual(['UPDATE DONE']);
  const [{ police_reference: kept }] = await nec.db.query(
    'SELECT police_reference FROM person WHERE case_id = $1',
    [caseId],
  );
  expect(kept).toBe(policeReference);
  expect(await noticesOf(nec.db, caseId)).toEqual([]);

  const before = await onRecord(nec.db);
  for (const stale of [known, corrected, { ...corrected, expectedVersion: 3 }])
    expect(await registers(police, stale)).toMatchObject({
      told: 'CONFLICT',
      entries: [expect.stringMatching(/^(CREATE|UPDATE) CONFLICT$/)],
    });
  expect(await onRecord(nec.db)).toEqual(before);
});

test('a police reference is of one person: also of two cases at the same moment', async () => {
  const [first, second] = [await openedFile(nec.db), await openedFile(nec.db)];
  const policeReference = numbered(first);
  const came = await Promise.all(
    [first, second].map((caseId) => registers(police, { caseId, policeReference })),
  );
  expect(came.map(({ told }) => told).sort()).toEqual(['CONFLICT', 'JusticePerson']);
  const later = await openedFile(nec.db);
  expect((await registers(police, { caseId: later, policeReference })).told).toBe('CONFLICT');
});

test.each([
  [police, 'input.caseId', { caseId: 'none', gender: 'FEMALE' }],
  [police, 'input.bornOn', { bornOn: ago(-1) }],
  [police, 'input.citizenship', { citizenship: 'uganda' }],
  [police, 'input.givenName', { givenName: ' ' }],
  [police, 'input.policeReference', { policeReference: 'p'.repeat(41) }],
  [prosecutor, 'input.policeReference', { gender: 'FEMALE', policeReference: 'P 1' }],
  [prosecutor, 'input.policeReference', { gender: 'FEMALE', policeReference: null }],
  [police, 'input', { expectedVersion: 1 }],
])('%s: bad input names %s, and registers nobody', async (who, argument, changes) => {
  const caseId = await openedFile(nec.db);
  const { told, messages } = await registers(who, { caseId, ...changes });
  expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining(`"${argument}"`)]]);
  expect(await nec.db.query('SELECT 1 FROM person WHERE case_id = $1', [caseId])).toEqual([]);
});

test('nobody else does, nor the prosecution in a case that does not admit it', async () => {
  const caseId = await openedFile(nec.db);
  for (const who of [court, 'dis-caseworker', 'cmm-caseworker', 'returns-caseworker', 'auditor'])
    expect([who, (await registers(who, { caseId, gender: 'MALE' })).told]).toEqual([
      who,
      'FORBIDDEN_OR_NOT_FOUND',
    ]);
  const closed = randomUUID();
  await justiceFile(nec.db, closed);
  expect((await registers(prosecutor, { caseId: closed, gender: 'MALE' })).told).toBe(
    'FORBIDDEN_OR_NOT_FOUND',
  );
});
