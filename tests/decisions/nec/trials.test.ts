import { addDays, addHours, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
import { openedFile } from './file.ts';

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

async function trial(role = 'DEFENDANT', changes: object = {}) {
  const caseId = await openedFile(nec.db);
  const said = { number: 'SS 12/2026', court: 'Retten i Udby', role, openedOn: ago(20), ...changes };
  const { id: courtCaseId } = await does(court, 'openCourtCase', { caseId, ...said });
  return { caseId, courtCaseId };
}

const found = {
  outcome: 'IDENTIFIED',
  forms: ['FORCED_CRIMINALITY'],
  gender: 'FEMALE',
  ageGroup: 'ADULT',
  citizenshipGroup: 'NON_EU',
};
const amount = { amount: '35000.5', currency: 'DKK' };

describe('a court case', () => {
  test('is opened once in a role, has hearings, and is closed once', async () => {
    const { caseId, courtCaseId } = await trial();
    const again = { caseId, number: 'SS 12/2026', court: 'Retten i Udby', role: 'DEFENDANT' };
    expect(await tries(prosecutor, 'openCourtCase', again)).toMatchObject({ told: 'CONFLICT' });
    await does(prosecutor, 'openCourtCase', { ...again, role: 'INJURED_PARTY' });

    const on = { caseId, courtCaseId };
    const at = (hours: number) => addHours(start, hours).toISOString();
    expect(await tries(court, 'scheduleHearing', { ...on, beginsAt: '9999-12-31T08:00:00Z' })).toMatchObject({
      told: 'BAD_USER_INPUT',
      messages: ['The argument "input.beginsAt" lies more than 20 years ahead.'],
    });
    const scheduled = await tries(court, 'scheduleHearing', { ...on, beginsAt: at(2), courtNote: 'Door 3' });
    expect(scheduled).toMatchObject({ told: 'Hearing', entries: ['CREATE DONE'] });
    expect(scheduled.outcome).toMatchObject({ version: 1, status: 'SCHEDULED', courtNote: 'Door 3' });
    const hearingId = scheduled.outcome.id;
    const hearing = (expectedVersion: number) => ({ caseId, hearingId, expectedVersion });
    expect(await tries(court, 'recordHearingHeld', hearing(1))).toMatchObject({ told: 'CONFLICT' });
    const moved = await tries(court, 'moveHearing', { ...hearing(1), beginsAt: at(3) });
    expect(moved).toMatchObject({ outcome: { version: 2, beginsAt: at(3) }, entries: ['UPDATE DONE'] });
    now = addHours(start, 4);
    expect(await tries(court, 'recordHearingHeld', hearing(1))).toMatchObject({ told: 'CONFLICT' });
    const held = await tries(court, 'recordHearingHeld', hearing(2));
    expect(held).toMatchObject({ outcome: { version: 3, status: 'HELD', courtNote: 'Door 3' } });
    expect(await tries(court, 'cancelHearing', hearing(3))).toMatchObject({ told: 'CONFLICT' });
    const { id: other } = await does(court, 'scheduleHearing', { ...on, beginsAt: at(9) });
    await does(court, 'cancelHearing', { caseId, hearingId: other, expectedVersion: 1 });

    const closed = await tries(court, 'closeCourtCase', { ...on, expectedVersion: 1 });
    expect(closed).toMatchObject({ told: 'CourtCase', outcome: { version: 2, closedOn: today } });
    expect(await versionsOf(nec.db, 'court_case', courtCaseId)).toMatchObject([
      { stands: false },
      { stands: true },
    ]);
    expect(await tries(court, 'closeCourtCase', { ...on, expectedVersion: 2 })).toMatchObject({
      told: 'CONFLICT',
    });
    expect(await tries(court, 'scheduleHearing', { ...on, beginsAt: at(9) })).toMatchObject({
      told: 'CONFLICT',
    });
    expect(await noticesOf(nec.db, caseId)).toEqual([]);
  });

  test('that is closed leaves nobody to come: hearings still ahead are cancelled with it, what has begun is for the court to say', async () => {
    const on = await trial('WITNESS');
    const { courtCaseId: elsewhere } = await trial('WITNESS');
    const at = (hours: number) => addHours(start, hours).toISOString();
    const schedules = async (hours: number): Promise<string> =>
      (await does(court, 'scheduleHearing', { ...on, beginsAt: at(hours) })).id;
    const [begun, ahead, later, off] = [
      await schedules(1),
      await schedules(5),
      await schedules(9),
      await schedules(12),
    ];
    const hearing = (hearingId: string, expectedVersion: number) => ({
      caseId: on.caseId,
      hearingId,
      expectedVersion,
    });
    await does(court, 'cancelHearing', hearing(off, 1));
    now = addHours(start, 4);
    const input = { ...on, expectedVersion: 1, closedOn: ago(3) };
    const query = `mutation ($input: CloseCourtCaseInput!) { closeCourtCase(input: $input) {
      ... on CourtCase { version closedOn hearings { id status version } } } }`;
    const asked = { query, variables: { input }, purpose: 'COURT_PROCEEDINGS', idempotencyKey: 'closes' };
    const answer = {
      version: 2,
      closedOn: ago(3),
      hearings: [
        { id: begun, status: 'SCHEDULED', version: 1 },
        { id: ahead, status: 'CANCELLED', version: 2 },
        { id: later, status: 'CANCELLED', version: 2 },
        { id: off, status: 'CANCELLED', version: 2 },
      ],
    };
    const stale = {
      ...asked,
      variables: { input: { ...input, expectedVersion: 2 } },
      idempotencyKey: 'stale',
    };
    const before = await onRecord(nec.db);
    expect((await nec.ask(court, stale)).errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await onRecord(nec.db)).toEqual(before);
    for (const _ of ['once', 'repeated'])
      expect((await nec.ask(court, asked)).data.closeCourtCase).toEqual(answer);

    const moved = await tries(court, 'moveHearing', { ...hearing(begun, 1), beginsAt: at(30) });
    expect(moved).toMatchObject({ told: 'CONFLICT', messages: ['The court case is closed.'] });
    expect((await tries(court, 'recordHearingHeld', hearing(begun, 1))).told).toBe('Hearing');
    const other = await nec.db.query('SELECT closed_on FROM court_case WHERE id = $1', [elsewhere]);
    expect(other).toEqual([{ closed_on: null }]);
  });
});

describe('a finding of victim status', () => {
  test("is the court's decision on identification: those who work on the case learn that there is one, and a later one corrects it", async () => {
    const { caseId, courtCaseId } = await trial();
    const on = { caseId, courtCaseId };
    const finding = await tries(court, 'findVictimStatus', { ...on, ...found, decidedOn: ago(1) });
    expect(finding).toMatchObject({
      told: 'VictimStatusFinding',
      entries: ['CREATE DONE'],
      outcome: { version: 1 },
    });
    const rules = ['DECIDERS@2022-CMM-DIS', 'COURT_STATUS@AT-TRIAL'];
    const decision = `SELECT id, version, authority, outcome, decided_on AS "decidedOn", forms, rule_versions AS rules
      FROM identification_decision WHERE case_id = $1 AND superseded_at IS NULL`;
    const [first] = await nec.db.query(decision, [caseId]);
    const decided = { authority: 'COURT', outcome: 'IDENTIFIED', decidedOn: ago(1), rules };
    expect(first).toMatchObject({ version: 1, ...decided, forms: ['FORCED_CRIMINALITY'] });
    expect(await noticesOf(nec.db, caseId)).toEqual([
      'IDENTIFICATION_DECIDED CMM',
      'IDENTIFICATION_DECIDED DIS',
      'IDENTIFICATION_DECIDED POLICE',
      'IDENTIFICATION_DECIDED PROSECUTION',
      'IDENTIFICATION_DECIDED RETURN_AGENCY',
    ]);

    const corrected = { ...on, ...found, outcome: 'NOT_IDENTIFIED', forms: [] };
    const before = await onRecord(nec.db);
    for (const expectedVersion of [null, 2])
      expect(await tries(court, 'findVictimStatus', { ...corrected, expectedVersion })).toMatchObject({
        told: 'CONFLICT',
      });
    expect(await onRecord(nec.db)).toEqual(before);
    const second = await does(court, 'findVictimStatus', { ...corrected, expectedVersion: 1 });
    expect(second).toMatchObject({ id: finding.outcome.id, version: 2 });
    expect(await nec.db.query(decision, [caseId])).toMatchObject([
      { id: first.id, version: 2, outcome: 'NOT_IDENTIFIED', decidedOn: today, forms: [] },
    ]);
    expect(await noticesOf(nec.db, caseId)).toHaveLength(10);
  });

  test('is told to SIRI where it is admitted to the file, and no longer once it is released', async () => {
    const { caseId, courtCaseId } = await trial();
    const siri = { caseId, authority: 'SIRI' };
    const admission = { ...siri, purposes: ['IDENTIFICATION'], basis: 'Identifies in this case' };
    await does(police, 'admitToJusticeFile', admission);
    const on = { caseId, courtCaseId, ...found };
    await does(court, 'findVictimStatus', on);
    expect(await noticesOf(nec.db, caseId)).toContain('IDENTIFICATION_DECIDED SIRI');
    await does(police, 'releaseFromJusticeFile', siri);
    await does(court, 'findVictimStatus', { ...on, expectedVersion: 1 });
    const told = (await noticesOf(nec.db, caseId)).filter((one) => one === 'IDENTIFICATION_DECIDED SIRI');
    expect(told).toHaveLength(1);
  });

  test.each([
    ['gender', 'MALE'],
    ['ageGroup', 'CHILD'],
    ['citizenshipGroup', 'DANISH'],
  ])('does not contradict the register: %s %s', async (name, wrong) => {
    const on = await trial();
    await nec.db.query(
      `INSERT INTO person (case_id, born_on, gender, citizenship, version) VALUES ($1, $2, 'FEMALE', 'NG', 1)`,
      [on.caseId, ago(365 * 30)],
    );
    const right = { ...on, ...found, gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' };
    const before = await onRecord(nec.db);
    expect((await tries(court, 'findVictimStatus', { ...right, [name]: wrong })).told).toBe('BAD_USER_INPUT');
    expect(await onRecord(nec.db)).toEqual(before);
    expect((await tries(court, 'findVictimStatus', right)).told).toBe('VictimStatusFinding');
  });
});

describe('legal assistance', () => {
  test('is asked for, which the courts learn, and granted on that', async () => {
    const on = await trial('WITNESS');
    const asked = await tries(prosecutor, 'requestLegalAssistance', { ...on, requestedOn: ago(3) });
    expect(asked).toMatchObject({ told: 'LegalAssistance', entries: ['CREATE DONE'] });
    expect(asked.outcome).toMatchObject({ version: 1, requestedOn: ago(3), grantedOn: null });
    expect(await noticesOf(nec.db, on.caseId)).toEqual(['LEGAL_ASSISTANCE_REQUESTED COURT']);
    expect((await tries(police, 'requestLegalAssistance', on)).told).toBe('CONFLICT');
    const stale = { ...on, expectedVersion: 2 };
    expect((await tries(court, 'appointLegalAssistance', stale)).told).toBe('CONFLICT');
    const granted = await tries(court, 'appointLegalAssistance', { ...on, expectedVersion: 1 });
    expect(granted).toMatchObject({ outcome: { version: 2, grantedOn: today }, entries: ['UPDATE DONE'] });
    expect((await tries(court, 'appointLegalAssistance', stale)).told).toBe('CONFLICT');
    expect(await versionsOf(nec.db, 'legal_assistance', asked.outcome.id)).toMatchObject([
      { rules: ['LEGAL_ASSISTANCE@UPON-REQUEST'], body: 'PROSECUTION' },
      { rules: ['LEGAL_ASSISTANCE@UPON-REQUEST'], body: 'COURT', stands: true },
    ]);
  });
});

describe('a trial that is to be closed', () => {
  test('is not while she waits for the legal assistance that she asked for', async () => {
    const on = await trial('WITNESS');
    await does(prosecutor, 'requestLegalAssistance', { ...on, requestedOn: ago(3) });
    const before = await onRecord(nec.db);
    const closing = { ...on, expectedVersion: 1 };
    const refused = await tries(court, 'closeCourtCase', closing);
    expect(refused).toMatchObject({
      told: 'Refused REQUEST_OPEN',
      outcome: { rule: { id: 'LEGAL_ASSISTANCE', kind: 'LAW' } },
      entries: ['REFUSE LEGAL_ASSISTANCE'],
    });
    expect(await onRecord(nec.db)).toEqual(before);
    await does(court, 'appointLegalAssistance', { ...on, expectedVersion: 1 });
    expect((await does(court, 'closeCourtCase', closing)).closedOn).toBe(today);
  });

  const acts: readonly [string, string, object, string?][] = [
    ['what was asked for', 'requestLegalAssistance', { requestedOn: ago(5) }],
    ['a finding', 'findVictimStatus', { ...found, decidedOn: ago(5) }],
    ['an award', 'awardRestitution', { route: 'CRIMINAL', amount, awardedOn: ago(5) }, 'INJURED_PARTY'],
  ];
  test.each(acts)('has not ended before %s in it', async (_what, mutation, input, role = 'DEFENDANT') => {
    const on = await trial(role);
    await does(court, mutation, { ...on, ...input });
    const before = await onRecord(nec.db);
    const { told, messages } = await tries(court, 'closeCourtCase', {
      ...on,
      expectedVersion: 1,
      closedOn: ago(6),
    });
    expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining('"input.closedOn"')]]);
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('has not ended before a hearing that was held in it', async () => {
    const on = await trial('WITNESS');
    const { id: hearingId } = await does(court, 'scheduleHearing', {
      ...on,
      beginsAt: addHours(start, 1).toISOString(),
    });
    now = addHours(start, 2);
    await does(court, 'recordHearingHeld', { caseId: on.caseId, hearingId, expectedVersion: 1 });
    const early = await tries(court, 'closeCourtCase', { ...on, expectedVersion: 1, closedOn: ago(1) });
    expect(early.told).toBe('BAD_USER_INPUT');
    await does(court, 'closeCourtCase', { ...on, expectedVersion: 1 });
  });
});

describe('an award', () => {
  test('is not made after the court case ended', async () => {
    const on = await trial('INJURED_PARTY');
    await does(court, 'closeCourtCase', { ...on, expectedVersion: 1, closedOn: ago(2) });
    const award = (awardedOn: string) =>
      tries(court, 'awardRestitution', { ...on, route: 'CRIMINAL', amount, awardedOn });
    const late = await award(ago(1));
    expect([late.told, late.messages]).toEqual([
      'BAD_USER_INPUT',
      [expect.stringContaining('"input.awardedOn"')],
    ]);
    expect((await award(ago(2))).told).toBe('Award');
  });

  test('of either kind stands in the court case in which it was made, to the last øre', async () => {
    const criminal = await trial('INJURED_PARTY');
    const restitution = await tries(court, 'awardRestitution', { ...criminal, route: 'CRIMINAL', amount });
    expect(restitution).toMatchObject({ told: 'Award', entries: ['CREATE DONE'] });
    expect(restitution.outcome).toMatchObject({ kind: 'RESTITUTION', route: 'CRIMINAL', awardedOn: today });
    await does(court, 'awardCompensation', { ...criminal, route: 'CRIMINAL', amount });
    const civil = await trial('CLAIMANT');
    await does(court, 'awardCompensation', { ...civil, route: 'CIVIL', amount, awardedOn: ago(2) });
    const rows = await nec.db.query(
      'SELECT kind, route, amount, currency, rule_versions AS rules FROM award WHERE case_id IN ($1, $2) ORDER BY kind, route',
      [criminal.caseId, civil.caseId],
    );
    const stored = {
      amount: '35000.50',
      currency: 'DKK',
      rules: ['RESTITUTION_COMPENSATION@RESTITUTION-CRIMINAL'],
    };
    expect(rows).toEqual([
      { kind: 'COMPENSATION', route: 'CIVIL', ...stored },
      { kind: 'COMPENSATION', route: 'CRIMINAL', ...stored },
      { kind: 'RESTITUTION', route: 'CRIMINAL', ...stored },
    ]);
  });
});

describe('a refusal', () => {
  const criminal = { route: 'CRIMINAL', amount };
  const civil = { route: 'CIVIL', amount };
  const version = { expectedVersion: 1 };
  const rows: readonly [
    rule: string,
    reason: string,
    who: string,
    mutation: string,
    input: object,
    role?: string,
  ][] = [
    ['DECIDERS', 'NOT_A_DECIDER', police, 'findVictimStatus', found],
    ['DECIDERS', 'NOT_A_DECIDER', prosecutor, 'findVictimStatus', found],
    ['COURT_STATUS', 'NOT_A_COURT', 'dis-caseworker', 'findVictimStatus', found],
    ['COURT_STATUS', 'NOT_A_COURT', 'cmm-caseworker', 'findVictimStatus', found],
    ['COURT_STATUS', 'NOT_ON_TRIAL', court, 'findVictimStatus', found, 'WITNESS'],
    ['LEGAL_ASSISTANCE', 'NOT_THE_DECIDER', prosecutor, 'appointLegalAssistance', version],
    ['LEGAL_ASSISTANCE', 'NOT_REQUESTED', court, 'appointLegalAssistance', version],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_DECIDER', police, 'awardRestitution', criminal],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_DECIDER', 'dis-caseworker', 'awardCompensation', civil],
    ['RESTITUTION_COMPENSATION', 'NOT_BY_THIS_ROUTE', court, 'awardRestitution', civil, 'CLAIMANT'],
    ['RESTITUTION_COMPENSATION', 'NOT_IN_THIS_CASE', court, 'awardCompensation', civil, 'INJURED_PARTY'],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_INJURED_PARTY', court, 'awardRestitution', criminal, 'DEFENDANT'],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_INJURED_PARTY', court, 'awardRestitution', criminal, 'WITNESS'],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_INJURED_PARTY', court, 'awardCompensation', criminal, 'DEFENDANT'],
    ['RESTITUTION_COMPENSATION', 'NOT_THE_INJURED_PARTY', court, 'awardCompensation', criminal, 'WITNESS'],
  ];
  test.each(rows)('%s %s: %s, %s', async (rule, reason, who, mutation, input, role = 'DEFENDANT') => {
    const on = await trial(role);
    const before = await onRecord(nec.db);
    const { told, outcome, entries } = await tries(who, mutation, { ...on, ...input });
    expect([told, outcome?.rule, entries]).toEqual([
      `Refused ${reason}`,
      { id: rule, kind: 'LAW' },
      [`REFUSE ${rule}`],
    ]);
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('NO_TRIAL, NOT_ON_TRIAL: nothing comes of a court case that was closed', async () => {
    const on = await trial();
    await does(court, 'closeCourtCase', { ...on, expectedVersion: 1, closedOn: ago(1) });
    const before = await onRecord(nec.db);
    for (const [mutation, input, reason] of [
      ['requestLegalAssistance', {}, 'NO_TRIAL'],
      ['appointLegalAssistance', version, 'NO_TRIAL'],
      ['findVictimStatus', found, 'NOT_ON_TRIAL'],
    ] as const)
      expect((await tries(court, mutation, { ...on, ...input })).told).toBe(`Refused ${reason}`);
    expect(await onRecord(nec.db)).toEqual(before);
    // what was decided before is recorded all the same
    await does(court, 'findVictimStatus', { ...on, ...found, decidedOn: ago(1) });
  });
});

describe('what does not fit is turned away by name:', () => {
  const open = { number: 'SS 13/2026', court: 'Retten i Udby', role: 'WITNESS' };
  const money = (given: object) => ({ route: 'CRIMINAL', amount: { ...amount, ...given } });
  const rows: readonly [argument: string, mutation: string, input: object][] = [
    ['input.openedOn', 'openCourtCase', { ...open, openedOn: ago(-1) }],
    ['input.openedOn', 'openCourtCase', { ...open, openedOn: '1989-12-31' }],
    ['input.number', 'openCourtCase', { ...open, number: '' }],
    ['input.court', 'openCourtCase', { ...open, court: 'R'.repeat(121) }],
    ['input.closedOn', 'closeCourtCase', { ...version(), closedOn: ago(21) }],
    ['input.beginsAt', 'scheduleHearing', { beginsAt: start.toISOString() }],
    ['input.courtNote', 'scheduleHearing', { beginsAt: addHours(start, 1), courtNote: 'x'.repeat(2001) }],
    ['input.forms', 'findVictimStatus', { ...found, forms: [] }],
    ['input.forms', 'findVictimStatus', { ...found, outcome: 'NOT_IDENTIFIED' }],
    ['input.decidedOn', 'findVictimStatus', { ...found, decidedOn: ago(21) }],
    ['input.decidedOn', 'findVictimStatus', { ...found, decidedOn: ago(-1) }],
    ['input.requestedOn', 'requestLegalAssistance', { requestedOn: ago(-1) }],
    ['input.amount.amount', 'awardRestitution', money({ amount: '0.00' })],
    ['input.amount.amount', 'awardRestitution', money({ amount: '-1' })],
    ['input.amount.amount', 'awardRestitution', money({ amount: '1.234' })],
    ['input.amount.amount', 'awardRestitution', money({ amount: '1000000000000' })],
    ['input.awardedOn', 'awardRestitution', { ...money({}), awardedOn: ago(21) }],
  ];
  function version() {
    return { expectedVersion: 1 };
  }
  test.each(rows)('%s of %s', async (argument, mutation, input) => {
    const { caseId, courtCaseId } = await trial(
      mutation === 'awardRestitution' ? 'INJURED_PARTY' : undefined,
    );
    const before = await onRecord(nec.db);
    const on = mutation === 'openCourtCase' ? { caseId } : { caseId, courtCaseId };
    const { told, messages } = await tries(court, mutation, { ...on, ...input });
    expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining(`"${argument}"`)]]);
    expect(await onRecord(nec.db)).toEqual(before);
  });
});
