import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
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
const today = dayOf(new Date());
const ago = (days: number) => addDays(today, -days);
const OFFICER = { authority: 'POLICE', official: 'officer-1' };

async function witness(testifies = true, statedOn = today) {
  const caseId = await openedFile(nec.db);
  await does(police, 'recordWitnessParticipation', { caseId, testifies, statedOn });
  return caseId;
}

test('whether she testifies is recorded, and anew only by who has read what stands', async () => {
  const caseId = await openedFile(nec.db);
  const said = {
    caseId,
    testifies: true,
    testifiesFrom: ago(-7),
    collaboratesWithPolice: true,
    statedOn: ago(1),
  };
  const first = await tries(police, 'recordWitnessParticipation', said);
  expect(first).toMatchObject({ told: 'WitnessParticipation', entries: ['UPDATE DONE'] });
  expect(first.outcome).toMatchObject({ version: 1, testifies: true, testifiesFrom: ago(-7) });
  const before = await onRecord(nec.db);
  for (const expectedVersion of [null, 2])
    expect((await tries(prosecutor, 'recordWitnessParticipation', { ...said, expectedVersion })).told).toBe(
      'CONFLICT',
    );
  expect(await onRecord(nec.db)).toEqual(before);
  const no = { caseId, testifies: false, expectedVersion: 1 };
  expect(await does(prosecutor, 'recordWitnessParticipation', no)).toMatchObject({
    version: 2,
    testifiesFrom: null,
    collaboratesWithPolice: null,
  });
  expect(await noticesOf(nec.db, caseId)).toEqual([]);
});

test('a witness gets a contact, another one who follows, and none is ended while she testifies', async () => {
  const caseId = await witness(true, ago(5));
  const first = await tries(police, 'assignWitnessContact', { caseId, ...OFFICER, assignedOn: ago(5) });
  expect(first).toMatchObject({ told: 'WitnessContact', entries: ['CREATE DONE'] });
  const follows = { contactId: first.outcome.id, expectedVersion: 1 };
  const clerk = { caseId, authority: 'COURT', official: 'clerk-1' };
  const stale = { ...clerk, follows: { ...follows, expectedVersion: 2 } };
  expect((await tries(court, 'assignWitnessContact', stale)).told).toBe('CONFLICT');
  const second = await does(court, 'assignWitnessContact', { ...clerk, follows });
  expect(await versionsOf(nec.db, 'witness_contact', first.outcome.id)).toMatchObject([
    { version: 1, rules: ['WITNESS_CONTACT@WHO-TESTIFIES'], stands: false },
    { version: 2, stands: true },
  ]);
  const [{ endedOn }] = await nec.db.query(
    'SELECT ended_on AS "endedOn" FROM witness_contact WHERE id = $1 AND superseded_at IS NULL',
    [first.outcome.id],
  );
  expect(endedOn).toBe(today);

  const ending = { caseId, contactId: second.id, expectedVersion: 1 };
  const before = await onRecord(nec.db);
  expect(await tries(police, 'endWitnessContact', ending)).toMatchObject({
    told: 'Refused STILL_NEEDED',
    entries: ['REFUSE WITNESS_CONTACT'],
  });
  expect(await onRecord(nec.db)).toEqual(before);
  await does(police, 'recordWitnessParticipation', { caseId, testifies: false, expectedVersion: 1 });
  expect((await tries(police, 'endWitnessContact', { ...ending, expectedVersion: 2 })).told).toBe('CONFLICT');
  const ended = await tries(police, 'endWitnessContact', ending);
  expect(ended).toMatchObject({ outcome: { version: 2, endedOn: today }, entries: ['UPDATE DONE'] });
  expect((await tries(police, 'endWitnessContact', { ...ending, expectedVersion: 2 })).told).toBe('CONFLICT');
  expect(await noticesOf(nec.db, caseId)).toEqual([]);
});

test.each([
  ['it was stated, before she testifies', { statedOn: ago(9), testifiesFrom: ago(3) }, 9],
  ['she testifies, which was stated later', { statedOn: ago(3), testifiesFrom: ago(9) }, 9],
])('a contact is one since %s, and no earlier', async (_, said, since) => {
  const caseId = await openedFile(nec.db);
  await does(police, 'recordWitnessParticipation', { caseId, testifies: true, ...said });
  // stated anew, of today: that takes nothing back of what was known before
  await does(police, 'recordWitnessParticipation', { caseId, testifies: true, expectedVersion: 1 });
  const before = await onRecord(nec.db);
  for (const assignedOn of [ago(since + 1), '1990-01-01', '1900-01-01']) {
    const tried = await tries(police, 'assignWitnessContact', { caseId, ...OFFICER, assignedOn });
    expect([tried.told, tried.messages]).toEqual([
      'BAD_USER_INPUT',
      [expect.stringContaining('"input.assignedOn"')],
    ]);
  }
  expect(await onRecord(nec.db)).toEqual(before);
  await does(police, 'assignWitnessContact', { caseId, ...OFFICER, assignedOn: ago(since) });
});

describe('WITNESS_CONTACT refuses', () => {
  const rows: readonly [reason: string, arrange: () => Promise<string>, input?: object][] = [
    ['NOT_TESTIFYING', () => openedFile(nec.db)],
    ['NOT_TESTIFYING', () => witness(false)],
    ['NOT_A_CONTACT', () => witness(), { authority: 'NGO' }],
    ['ALREADY_ASSIGNED', assigned],
  ];
  async function assigned() {
    const caseId = await witness();
    await does(police, 'assignWitnessContact', { caseId, ...OFFICER });
    return caseId;
  }
  test.each(rows)('%s', async (reason, arrange, input = {}) => {
    const caseId = await arrange();
    const before = await onRecord(nec.db);
    const tried = await tries(police, 'assignWitnessContact', { caseId, ...OFFICER, ...input });
    expect(tried).toMatchObject({ told: `Refused ${reason}`, entries: ['REFUSE WITNESS_CONTACT'] });
    expect(await onRecord(nec.db)).toEqual(before);
  });
});

test.each([
  [
    'input.testifiesFrom',
    'recordWitnessParticipation',
    { testifies: false, testifiesFrom: ago(1), expectedVersion: 1 },
  ],
  [
    'input.testifiesFrom',
    'recordWitnessParticipation',
    { testifies: true, testifiesFrom: '1989-12-31', expectedVersion: 1 },
  ],
  [
    'input.statedOn',
    'recordWitnessParticipation',
    { testifies: true, statedOn: ago(-1), expectedVersion: 1 },
  ],
  ['input.official', 'assignWitnessContact', { ...OFFICER, official: '\0' }],
  ['input.official', 'assignWitnessContact', { ...OFFICER, official: 'o'.repeat(201) }],
  ['input.assignedOn', 'assignWitnessContact', { ...OFFICER, assignedOn: ago(-1) }],
  [
    'input.follows.contactId',
    'assignWitnessContact',
    { ...OFFICER, follows: { contactId: '00000000-0000-4000-8000-000000000000', expectedVersion: 1 } },
  ],
])('%s that makes no sense is named, and nothing is written (%s)', async (argument, mutation, input) => {
  const caseId = await witness();
  const before = await onRecord(nec.db);
  const { told, messages } = await tries(police, mutation, { caseId, ...input });
  expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining(`"${argument}"`)]]);
  expect(await onRecord(nec.db)).toEqual(before);
});
