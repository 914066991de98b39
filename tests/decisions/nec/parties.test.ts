import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { justiceFile } from '../on-file.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor } from './deciding.ts';
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

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);

async function newFile(): Promise<string> {
  const caseId = randomUUID();
  await justiceFile(nec.db, caseId);
  return caseId;
}

const OF_COURT = { authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Indictment of 3 November' };
const CASE = { number: 'SS 1', court: 'Retten i Udby', role: 'DEFENDANT' };

test('a court is admitted by police or prosecution, decides, and is released: then it is an outsider again', async () => {
  const caseId = await newFile();
  expect((await tries(court, 'openCourtCase', { caseId, ...CASE })).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  await does(police, 'admitToJusticeFile', {
    caseId,
    authority: 'PROSECUTION',
    purposes: ['PROSECUTION'],
    basis: 'Case sent to the prosecution service',
  });
  const admitted = await tries(prosecutor, 'admitToJusticeFile', { caseId, ...OF_COURT });
  expect(admitted).toMatchObject({ told: 'CaseParty', entries: ['CREATE DONE'] });
  expect(admitted.outcome).toMatchObject({ ...OF_COURT, organisation: null, endedAt: null });
  expect(await noticesOf(nec.db, caseId)).toEqual(['ADMITTED_TO_CASE PROSECUTION', 'ADMITTED_TO_CASE COURT']);
  await does(court, 'openCourtCase', { caseId, ...CASE });
  expect((await tries(police, 'admitToJusticeFile', { caseId, ...OF_COURT })).told).toBe('CONFLICT');

  const released = await tries(police, 'releaseFromJusticeFile', { caseId, authority: 'COURT' });
  expect(released).toMatchObject({ told: 'CaseParty', entries: ['UPDATE DONE'] });
  expect(released.outcome.endedAt).not.toBeNull();
  expect((await tries(court, 'openCourtCase', { caseId, ...CASE, number: 'SS 2' })).told).toBe(
    'FORBIDDEN_OR_NOT_FOUND',
  );
  expect((await tries(police, 'releaseFromJusticeFile', { caseId, authority: 'COURT' })).told).toBe(
    'CONFLICT',
  );
  await does(police, 'admitToJusticeFile', { caseId, ...OF_COURT });
});

test('of an NGO one organisation is admitted, and another beside it', async () => {
  const caseId = await newFile();
  const ngo = {
    caseId,
    authority: 'NGO',
    purposes: ['ASSISTANCE', 'ASSISTANCE'],
    basis: 'Companion at the hearing',
  };
  for (const organisation of ['Reden', 'HopeNow'])
    expect(await does(police, 'admitToJusticeFile', { ...ngo, organisation })).toMatchObject({
      organisation,
      purposes: ['ASSISTANCE'],
    });
  await does(police, 'releaseFromJusticeFile', { caseId, authority: 'NGO', organisation: 'Reden' });
  const rows = await nec.db.query(
    'SELECT organisation, ended_at IS NULL AS stands FROM case_party WHERE case_id = $1 ORDER BY organisation',
    [caseId],
  );
  expect(rows).toEqual([
    { organisation: 'HopeNow', stands: true },
    { organisation: 'Reden', stands: false },
  ]);
});

test.each([
  ['input.authority', { authority: 'DIS' }],
  ['input.authority', { authority: 'STATISTICS_OFFICE' }],
  ['input.organisation', { authority: 'NGO', purposes: ['ASSISTANCE'] }],
  ['input.organisation', { organisation: 'Retten i Udby' }],
  ['input.organisation', { authority: 'MUNICIPALITY', organisation: 'Udby', purposes: ['CHILD_PROTECTION'] }],
  ['input.purposes', { purposes: [] }],
  ['input.purposes', { purposes: ['COURT_PROCEEDINGS', 'INVESTIGATION'] }],
  ['input.basis', { basis: ' ' }],
  ['input.basis', { basis: 'x'.repeat(201) }],
])('%s that cannot be is named, and nobody is admitted (%j)', async (argument, given) => {
  const caseId = await newFile();
  const before = await onRecord(nec.db);
  const { told, messages } = await tries(police, 'admitToJusticeFile', { caseId, ...OF_COURT, ...given });
  expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining(`"${argument}"`)]]);
  expect(await onRecord(nec.db)).toEqual(before);
});

test('whoever has no such right, and whatever case there is not, ends alike', async () => {
  const known = await openedFile(nec.db);
  for (const [who, caseId] of [
    ['cmm-caseworker', known],
    ['dis-caseworker', known],
    ['auditor', known],
    [prosecutor, randomUUID()],
  ] as const)
    expect([who, (await tries(who, 'admitToJusticeFile', { caseId, ...OF_COURT })).told]).toEqual([
      who,
      'FORBIDDEN_OR_NOT_FOUND',
    ]);
  expect(
    (await tries(police, 'releaseFromJusticeFile', { caseId: randomUUID(), authority: 'COURT' })).told,
  ).toBe('FORBIDDEN_OR_NOT_FOUND');
});
