import { randomUUID } from 'node:crypto';
import { ContactPersonRow } from '../../../subgraphs/cmm/storage/contact-person.row.ts';
import { SupportMeasureRow } from '../../../subgraphs/cmm/storage/support-measure.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago } from '../on-file.ts';
import { admitted, personOnFile, placeFor } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';

let databases: Databases;
let cmm: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('cmm');
  cmm = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await cmm?.stop();
  await databases?.drop();
});

const ASSIGN = ['assignContactPerson', 'ContactPerson'] as const;
const RELEASE = ['releaseContactPerson', 'ContactPerson'] as const;
const PLAN = ['planSupport', 'SupportMeasure'] as const;
const DELIVER = ['deliverSupport', 'SupportMeasure'] as const;
const END = ['endSupport', 'SupportMeasure'] as const;
const NOTE = ['writeSupportNote', 'SupportNote'] as const;
const CMM = 'cmm-caseworker ASSISTANCE';
const NGO = 'ngo-outreach ASSISTANCE';
const measuresOf = (caseId: string) => cmm.db.manager.findBy(SupportMeasureRow, { caseId });

test('nothing is planned before she was referred', async () => {
  const caseId = await personOnFile(cmm.db);
  const plan = (plannedOn: string) => decide(cmm, CMM, PLAN, { caseId, kind: 'HEALTH_CARE', plannedOn });
  for (const day of [ago(91), '1900-01-01', ago(-1)]) {
    const bad = await plan(day);
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', 'input.plannedOn']);
  }
  expect(await measuresOf(caseId)).toEqual([]);
  expect((await plan(ago(90))).told).toBe('SupportMeasure');
});

async function planned(kind = 'HEALTH_CARE') {
  const caseId = await personOnFile(cmm.db);
  const { it } = await decide(cmm, CMM, PLAN, { caseId, kind, plannedOn: ago(10) });
  return { caseId, measureId: it.id as string, expectedVersion: 1 };
}

test('nothing new is begun in a case that is closed, and nothing written', async () => {
  const caseId = await personOnFile(cmm.db);
  const { facilityId } = await placeFor(cmm.db, 'SAFE_HOUSE');
  await cmm.db.query(`UPDATE nrm_case SET status = 'CLOSED', closed_on = $2 WHERE id = $1`, [caseId, ago(0)]);
  for (const [mutation, made, more] of [
    [...PLAN, { kind: 'HEALTH_CARE' }],
    [...ASSIGN, { official: 'official-2' }],
    ['grantRecoveryPeriod', 'RecoveryPeriod', {}],
    ['placePerson', 'Placement', { facilityId }],
    ['decideAssistanceDuration', 'AssistanceDuration', { basis: 'RECOVERY_PERIOD' }],
    ['appointRepresentative', 'ChildRepresentative', { kind: 'GUARDIAN', name: 'An invented guardian' }],
  ] as const) {
    const tried = await decide(cmm, CMM, [mutation, made], { caseId, ...more });
    expect([mutation, tried.told]).toEqual([mutation, 'CONFLICT']);
  }
  expect(await measuresOf(caseId)).toEqual([]);
});

describe('support', () => {
  test('is planned, given and completed, by CMM or the NGO that it assigned', async () => {
    const caseId = await personOnFile(cmm.db);
    await admitted(cmm.db, caseId, 'NGO');
    const plan = await decide(cmm, NGO, PLAN, { caseId, kind: 'EDUCATION', provider: 'A night school' });
    expect(plan.it).toMatchObject({
      version: 1,
      status: 'PLANNED',
      plannedOn: ago(0),
      provider: 'A night school',
    });
    expect(await withEntries(cmm.db, plan)).toEqual(['SupportMeasure', 'CREATE DONE']);
    const of = { caseId, measureId: plan.it.id };
    const given = await decide(cmm, NGO, DELIVER, { ...of, expectedVersion: 1 });
    expect(given.it).toMatchObject({
      version: 2,
      status: 'UNDER_WAY',
      startedOn: ago(0),
      provider: 'A night school',
    });
    const ended = await decide(cmm, CMM, END, { ...of, expectedVersion: 2, completed: true });
    expect(ended.it).toMatchObject({ version: 3, status: 'COMPLETED', endedOn: ago(0) });
    expect(await withEntries(cmm.db, ended)).toEqual(['SupportMeasure', 'UPDATE DONE']);
    for (const [mutation, more] of [
      [DELIVER, {}],
      [END, { completed: false }],
    ] as const)
      expect((await decide(cmm, CMM, mutation, { ...of, expectedVersion: 3, ...more })).told).toBe(
        'CONFLICT',
      );
    expect(await measuresOf(caseId)).toMatchObject([{ version: 3, status: 'COMPLETED' }]);
  });

  test('is called off before it begins, and completed only where it began', async () => {
    const of = await planned();
    const completed = await decide(cmm, CMM, END, { ...of, completed: true });
    expect([completed.told, completed.argument]).toEqual(['BAD_USER_INPUT', 'input.completed']);
    const { it } = await decide(cmm, CMM, END, { ...of, completed: false });
    expect(it).toMatchObject({ status: 'CANCELLED', startedOn: null, endedOn: ago(0) });
  });

  test.each([
    [DELIVER, { startedOn: ago(11) }, 'startedOn'],
    [DELIVER, { startedOn: ago(-1) }, 'startedOn'],
    [DELIVER, { provider: 'x'.repeat(201) }, 'provider'],
    [END, { completed: false, endedOn: ago(11) }, 'endedOn'],
    [NOTE, { text: '  ' }, 'text'],
    [NOTE, { text: 'x'.repeat(4001) }, 'text'],
  ] as const)('what makes no sense is turned away by name (%#)', async (mutation, more, argument) => {
    const { expectedVersion, ...of } = await planned();
    const version = mutation === NOTE ? {} : { expectedVersion };
    const bad = await decide(cmm, CMM, mutation, { ...of, ...version, ...more });
    expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', `input.${argument}`]);
    expect(await measuresOf(of.caseId)).toMatchObject([{ version: 1, status: 'PLANNED' }]);
  });

  test('is begun by one of two at once, and the other is a conflict', async () => {
    const of = await planned();
    const decided = await Promise.all([decide(cmm, CMM, DELIVER, of), decide(cmm, CMM, DELIVER, of)]);
    expect(decided.map(({ told }) => told).sort()).toEqual(['CONFLICT', 'SupportMeasure']);
    for (const one of decided) expect(await withEntries(cmm.db, one)).toHaveLength(2);
  });

  test('is no business of who is not assigned, nor of one case in the name of another', async () => {
    const of = await planned();
    expect((await decide(cmm, NGO, DELIVER, of)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
    const other = await personOnFile(cmm.db);
    expect((await decide(cmm, CMM, DELIVER, { ...of, caseId: other })).told).toBe('FORBIDDEN_OR_NOT_FOUND');
    const nowhere = { caseId: randomUUID(), kind: 'EDUCATION' };
    expect((await decide(cmm, CMM, PLAN, nowhere)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('has notes that are CMM’s alone, and stand in no log', async () => {
    const { caseId, measureId } = await planned('PSYCHOLOGICAL_CARE');
    await admitted(cmm.db, caseId, 'NGO');
    const text = 'Invented words that nobody else reads';
    const noted = await decide(cmm, CMM, NOTE, { caseId, measureId, text });
    expect(noted.it).toMatchObject({ text });
    expect((await decide(cmm, NGO, NOTE, { caseId, measureId, text })).told).toBe('FORBIDDEN_OR_NOT_FOUND');
    const [{ log }] = await cmm.db.query(
      `SELECT string_agg(e::text, ' ') || (SELECT coalesce(string_agg(n::text, ' '), '') FROM notice n) AS log FROM access_entry e`,
    );
    expect(log).not.toContain('Invented words');
  });
});

describe('a contact person', () => {
  test('is the caller, until another takes over', async () => {
    const caseId = await personOnFile(cmm.db);
    await admitted(cmm.db, caseId, 'NGO');
    const first = await decide(cmm, CMM, ASSIGN, { caseId });
    expect(first.it).toMatchObject({ body: 'CMM', organisation: null, assignedOn: ago(0), releasedOn: null });
    expect(first.it.official).toMatch(/^dev-/);
    expect(await noticesOn(cmm.db, caseId)).toEqual(['NGO CONTACT_PERSON_CHANGED']);
    const another = { caseId, official: 'somebody-else', organisation: 'hopenow' };
    expect((await decide(cmm, CMM, ASSIGN, another)).told).toBe('CONFLICT');
    const unversioned = await decide(cmm, CMM, ASSIGN, { ...another, replacesId: first.it.id });
    expect([unversioned.told, unversioned.argument]).toEqual(['BAD_USER_INPUT', 'input.expectedVersion']);
    const replacing = { ...another, replacesId: first.it.id, expectedVersion: 1 };
    expect((await decide(cmm, CMM, ASSIGN, { ...replacing, expectedVersion: 2 })).told).toBe('CONFLICT');
    const second = await decide(cmm, CMM, ASSIGN, replacing);
    expect(second.it).toMatchObject({ body: 'NGO', organisation: 'hopenow', official: 'somebody-else' });
    const rows = await cmm.db.manager.find(ContactPersonRow, { where: { caseId }, order: { body: 'ASC' } });
    expect(rows.map(({ body, version, releasedOn }) => [body, version, releasedOn])).toEqual([
      ['CMM', 2, ago(0)],
      ['NGO', 1, null],
    ]);
    const release = { caseId, contactPersonId: second.it.id, expectedVersion: 1 };
    expect((await decide(cmm, NGO, RELEASE, release)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
    expect((await decide(cmm, CMM, RELEASE, release)).it).toMatchObject({ version: 2, releasedOn: ago(0) });
    expect((await decide(cmm, CMM, RELEASE, { ...release, expectedVersion: 2 })).told).toBe('CONFLICT');
  });

  test('is one, however many are assigned at once', async () => {
    const caseId = await personOnFile(cmm.db);
    const decided = await Promise.all(Array.from({ length: 5 }, () => decide(cmm, CMM, ASSIGN, { caseId })));
    expect(decided.map(({ told }) => told).filter((told) => told === 'ContactPerson')).toHaveLength(1);
    for (const one of decided) expect(await withEntries(cmm.db, one)).toHaveLength(2);
  });
});

test.each([
  [PLAN, { kind: 'HEALTH_CARE' }],
  [ASSIGN, {}],
  [['decideAssistanceDuration', 'AssistanceDuration'], { basis: 'RECOVERY_PERIOD' }],
  [['grantRecoveryPeriod', 'RecoveryPeriod'], {}],
  [['appointRepresentative', 'ChildRepresentative'], { kind: 'GUARDIAN', name: 'Nobody' }],
  [
    ['recordBestInterests', 'BestInterestsAssessment'],
    { topic: 'ACCOMMODATION', conclusion: 'IN_BEST_INTERESTS' },
  ],
  [['placePerson', 'Placement'], {}],
] as const)('%p begins nothing in a closed case', async (mutation, input) => {
  const caseId = await personOnFile(cmm.db);
  await cmm.db.query(`UPDATE nrm_case SET status = 'CLOSED', closed_on = $2 WHERE id = $1`, [caseId, ago(0)]);
  const { facilityId } = await placeFor(cmm.db, 'SAFE_HOUSE');
  const where = mutation[0] === 'placePerson' ? { facilityId } : {};
  const came = await decide(cmm, CMM, mutation, { caseId, ...input, ...where });
  expect(await withEntries(cmm.db, came)).toEqual(['CONFLICT', 'CREATE CONFLICT']);
});
