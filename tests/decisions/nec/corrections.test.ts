import { addDays, addHours, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
import { openedFile } from './file.ts';

/** What courts recorded wrongly of awards, legal assistance and hearings, and set right. */

let databases: Databases;
let nec: OpenRoom;
const start = new Date('2026-11-18T09:00:00.000Z');
let now = start;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases, { now: () => now });
});
afterAll(async () => {
  await nec?.stop();
  await databases?.drop();
});
beforeEach(() => {
  now = start;
});

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);
const today = dayOf(start);
const ago = (days: number) => addDays(today, -days);
const at = (hours: number) => addHours(start, hours).toISOString();
const amount = { amount: '35000.50', currency: 'DKK' };

async function trial(role: string, on?: string) {
  const caseId = on ?? (await openedFile(nec.db));
  const said = { number: 'SS 12/2026', court: 'Retten i Udby', role, openedOn: ago(20) };
  const { id: courtCaseId } = await does(court, 'openCourtCase', { caseId, ...said });
  return { caseId, courtCaseId };
}

describe('an award that was recorded wrongly', () => {
  async function awarded() {
    const { caseId, courtCaseId } = await trial('INJURED_PARTY');
    const said = { route: 'CRIMINAL', amount, awardedOn: ago(5) };
    const { id: awardId } = await does(court, 'awardRestitution', { caseId, courtCaseId, ...said });
    return { caseId, courtCaseId, on: { caseId, awardId, expectedVersion: 1 } };
  }
  const stored = (id: string) =>
    nec.db.query(
      `SELECT court_case_id AS "courtCaseId", kind, route, amount, currency, awarded_on AS "awardedOn"
       FROM award WHERE id = $1 ORDER BY version`,
      [id],
    );

  test('is set right as another version, also once the court case has ended; the one before stays readable', async () => {
    const { caseId, courtCaseId, on } = await awarded();
    await does(court, 'closeCourtCase', { caseId, courtCaseId, expectedVersion: 1 });
    const paid = { amount: '3500.00', currency: 'EUR' };
    const tried = await tries(court, 'correctAward', { ...on, amount: paid, awardedOn: ago(6) });
    expect(tried).toMatchObject({ told: 'Award', outcome: { version: 2 }, entries: ['UPDATE DONE'] });
    const before = { courtCaseId, kind: 'RESTITUTION', route: 'CRIMINAL', ...amount, awardedOn: ago(5) };
    expect(await stored(on.awardId)).toEqual([before, { ...before, ...paid, awardedOn: ago(6) }]);
    const rules = ['RESTITUTION_COMPENSATION@RESTITUTION-CRIMINAL'];
    expect(await versionsOf(nec.db, 'award', on.awardId)).toEqual([
      { version: 1, body: 'COURT', rules, stands: false },
      { version: 2, body: 'COURT', rules, stands: true },
    ]);
    expect(await noticesOf(nec.db, caseId)).toEqual([]);
  });

  test('is set right as the other kind, by another route, in another court case of hers', async () => {
    const { caseId, on } = await awarded();
    const { courtCaseId } = await trial('CLAIMANT', caseId);
    const civil = { kind: 'COMPENSATION', route: 'CIVIL', courtCaseId };
    expect((await tries(court, 'correctAward', { ...on, ...civil })).told).toBe('Award');
    expect((await stored(on.awardId))[1]).toMatchObject(civil);
  });

  test.each([
    ['NOT_THE_DECIDER', prosecutor, {}],
    ['NOT_THE_DECIDER', 'dis-caseworker', {}],
    ['NOT_BY_THIS_ROUTE', court, { route: 'CIVIL' }],
    ['NOT_IN_THIS_CASE', court, { kind: 'COMPENSATION', route: 'CIVIL' }],
  ])('stays as it is where the law says %s: %s', async (reason, who, changes) => {
    const { on } = await awarded();
    const before = await onRecord(nec.db);
    const tried = await tries(who, 'correctAward', { ...on, awardedOn: ago(6), ...changes });
    expect(tried).toMatchObject({
      told: `Refused ${reason}`,
      entries: ['REFUSE RESTITUTION_COMPENSATION'],
    });
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('stays as it is where another version was read, the day does not fit, or the court case is of another case', async () => {
    const { caseId, courtCaseId, on } = await awarded();
    await does(court, 'closeCourtCase', { caseId, courtCaseId, expectedVersion: 1, closedOn: ago(2) });
    const { courtCaseId: elsewhere } = await trial('INJURED_PARTY');
    const before = await onRecord(nec.db);
    for (const [changes, told] of [
      [{ amount, expectedVersion: 2 }, 'CONFLICT'],
      [{ awardedOn: ago(21) }, 'BAD_USER_INPUT'],
      [{ awardedOn: ago(1) }, 'BAD_USER_INPUT'],
      [{ awardedOn: ago(-1) }, 'BAD_USER_INPUT'],
      [{ amount: { ...amount, amount: '0' } }, 'BAD_USER_INPUT'],
      [{}, 'BAD_USER_INPUT'],
      [{ courtCaseId: elsewhere }, 'FORBIDDEN_OR_NOT_FOUND'],
    ] as const)
      expect((await tries(court, 'correctAward', { ...on, ...changes })).told).toBe(told);
    expect(await onRecord(nec.db)).toEqual(before);
  });
});

describe('legal assistance that was recorded wrongly', () => {
  async function requested() {
    const on = await trial('WITNESS');
    const { id } = await does(prosecutor, 'requestLegalAssistance', { ...on, requestedOn: ago(3) });
    return { id, on };
  }

  test('is set right as another version: when she asked, and when it was granted', async () => {
    const { id, on } = await requested();
    const tried = await tries(court, 'correctLegalAssistance', {
      ...on,
      expectedVersion: 1,
      requestedOn: ago(9),
    });
    expect(tried).toMatchObject({
      outcome: { id, version: 2, requestedOn: ago(9) },
      entries: ['UPDATE DONE'],
    });
    await does(court, 'appointLegalAssistance', { ...on, expectedVersion: 2 });
    await does(court, 'closeCourtCase', { ...on, expectedVersion: 1 });
    const granted = { ...on, expectedVersion: 3, grantedOn: ago(8) };
    expect((await tries(court, 'correctLegalAssistance', granted)).outcome).toMatchObject({
      version: 4,
      requestedOn: ago(9),
      grantedOn: ago(8),
    });
    expect(await versionsOf(nec.db, 'legal_assistance', id)).toMatchObject([
      { body: 'PROSECUTION', stands: false },
      { body: 'COURT', stands: false },
      { body: 'COURT', stands: false },
      { body: 'COURT', stands: true, rules: ['LEGAL_ASSISTANCE@UPON-REQUEST'] },
    ]);
    // the courts keep it themselves: nobody has to tell them
    expect(await noticesOf(nec.db, on.caseId)).toEqual(['LEGAL_ASSISTANCE_REQUESTED COURT']);
  });

  test('stays as it is where the law, the version or the day says no', async () => {
    const { on } = await requested();
    const set = { ...on, expectedVersion: 1, requestedOn: ago(9) };
    const unasked = await trial('WITNESS');
    const had = await requested();
    await does(court, 'appointLegalAssistance', { ...had.on, expectedVersion: 1 });
    await does(court, 'closeCourtCase', { ...had.on, expectedVersion: 1 });
    const given = { ...had.on, expectedVersion: 2 };
    const before = await onRecord(nec.db);
    for (const [who, input, told] of [
      [prosecutor, set, 'Refused NOT_THE_DECIDER'],
      [police, set, 'Refused NOT_THE_DECIDER'],
      [court, { ...set, ...unasked }, 'Refused NOT_REQUESTED'],
      [court, { ...given, grantedOn: ago(4) }, 'Refused NOT_REQUESTED'],
      [court, { ...set, expectedVersion: 2 }, 'CONFLICT'],
      [court, { ...set, grantedOn: ago(1) }, 'CONFLICT'],
      [court, { ...set, requestedOn: ago(-1) }, 'BAD_USER_INPUT'],
      [court, { ...on, expectedVersion: 1 }, 'BAD_USER_INPUT'],
    ] as const)
      expect((await tries(who, 'correctLegalAssistance', input)).told).toBe(told);
    // of a trial that has ended nothing is granted afterwards
    now = addHours(start, 48);
    expect((await tries(court, 'correctLegalAssistance', { ...given, grantedOn: ago(-1) })).told).toBe(
      'Refused NO_TRIAL',
    );
    expect(await onRecord(nec.db)).toEqual(before);
  });
});

describe('a hearing that was recorded wrongly', () => {
  async function scheduled(courtNote: string | null = null) {
    const { caseId, courtCaseId } = await trial('WITNESS');
    const said = { caseId, courtCaseId, beginsAt: at(2), courtNote };
    const { id: hearingId } = await does(court, 'scheduleHearing', said);
    const corrects = (expectedVersion: number, changes: object) =>
      tries(court, 'correctHearing', { caseId, hearingId, expectedVersion, ...changes });
    return { caseId, courtCaseId, hearingId, corrects };
  }

  test('as cancelled or held is set right, with its time and note', async () => {
    const { caseId, hearingId, corrects } = await scheduled('Door 3');
    await does(court, 'cancelHearing', { caseId, hearingId, expectedVersion: 1 });
    const again = await corrects(2, { status: 'SCHEDULED' });
    expect(again).toMatchObject({
      outcome: { version: 3, status: 'SCHEDULED', beginsAt: at(2), courtNote: 'Door 3' },
      entries: ['UPDATE DONE'],
    });
    now = addHours(start, 4);
    await does(court, 'recordHearingHeld', { caseId, hearingId, expectedVersion: 3 });
    const earlier = await corrects(4, { beginsAt: at(-30), courtNote: null });
    expect(earlier.outcome).toMatchObject({ version: 5, status: 'HELD', beginsAt: at(-30), courtNote: null });
    expect((await corrects(5, { status: 'CANCELLED' })).outcome).toMatchObject({ status: 'CANCELLED' });
  });

  test('stays as it is where that cannot have been', async () => {
    const { caseId, courtCaseId, corrects } = await scheduled();
    for (const [changes, told] of [
      [{ status: 'HELD' }, 'CONFLICT'],
      [{ beginsAt: at(-24 * 21) }, 'BAD_USER_INPUT'],
      [{ courtNote: 'x'.repeat(2001) }, 'BAD_USER_INPUT'],
      [{}, 'BAD_USER_INPUT'],
      [{ status: null, beginsAt: null }, 'BAD_USER_INPUT'],
    ] as const)
      expect((await corrects(1, changes)).told).toBe(told);
    expect((await corrects(2, { status: 'CANCELLED' })).told).toBe('CONFLICT');
    await does(court, 'closeCourtCase', { caseId, courtCaseId, expectedVersion: 1 });
    now = addHours(start, 48);
    // it was cancelled with the court case
    expect(await corrects(2, { status: 'SCHEDULED' })).toMatchObject({
      messages: ['The court case is closed.'],
    });
    expect(await corrects(2, { status: 'HELD', beginsAt: at(30) })).toMatchObject({
      messages: [expect.stringContaining('"input.beginsAt"')],
    });
    expect((await corrects(2, { status: 'HELD', beginsAt: at(1) })).outcome).toMatchObject({
      status: 'HELD',
    });
  });

  test('is set right by courts alone', async () => {
    const { caseId, hearingId } = await scheduled();
    const input = { caseId, hearingId, expectedVersion: 1, status: 'CANCELLED' };
    for (const who of [police, prosecutor, 'cmm-caseworker'])
      expect((await tries(who, 'correctHearing', input)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});
