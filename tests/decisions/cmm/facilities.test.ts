import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago } from '../on-file.ts';
import { personOnFile, placeFor } from './cmm-file.ts';
import { decide, withEntries } from './deciding.ts';

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

const REGISTER = ['registerFacility', 'Facility'] as const;
const APPROVE = ['approveFacility', 'FacilityApproval'] as const;
const WITHDRAW = ['withdrawApproval', 'FacilityApproval'] as const;
const CLOSE = ['closeFacility', 'Facility'] as const;
const INSPECT = ['recordInspection', 'FacilityInspection'] as const;
const FOLLOW_UP = ['followUpInspection', 'FacilityInspection'] as const;
const CMM = 'cmm-coordinator COORDINATION';
const MINISTRY = 'ministry-inspector INSPECTION';
const CASEWORKER = 'cmm-caseworker ASSISTANCE';
const PLACE = ['placePerson', 'Placement'] as const;
const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';
const named = { name: 'An invented place', operatedBy: 'Nobody', capacity: 3 };

test('a place is registered with its beds, and waits for its approval', async () => {
  const registered = await decide(cmm, CMM, REGISTER, { ...named, kind: 'CRISIS_SHELTER' });
  expect(registered.it).toMatchObject({ version: 1, capacity: 3, beds: 3, freeBeds: 0, municipality: null });
  expect(await withEntries(cmm.db, registered)).toEqual(['Facility', 'CREATE DONE']);
  const facilityId = registered.it.id;
  const approved = await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 2 });
  expect(approved.it).toMatchObject({
    approvedBy: 'MINISTRY_OF_SOCIAL_AFFAIRS',
    places: 2,
    validFrom: ago(0),
    validTo: null,
    ruleVersions: ['ACCOMMODATION_APPROVED@MINISTRY-OR-MUNICIPALITY'],
  });
  expect((await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 2 })).told).toBe('CONFLICT');
  const approvalId = approved.it.id;
  const withdraw = { facilityId, approvalId, expectedVersion: 1 };
  expect((await decide(cmm, MINISTRY, WITHDRAW, { ...withdraw, expectedVersion: 2 })).told).toBe('CONFLICT');
  const withdrawn = await decide(cmm, MINISTRY, WITHDRAW, withdraw);
  expect(withdrawn.it).toMatchObject({ id: approvalId, version: 2, withdrawnOn: ago(0) });
  expect((await decide(cmm, MINISTRY, WITHDRAW, { ...withdraw, expectedVersion: 2 })).told).toBe('CONFLICT');
});

test('an approval is set right on one day, with no night between the one and the other', async () => {
  const { facilityId, approvalId } = await placeFor(cmm.db, 'SAFE_HOUSE', { places: 2 });
  const withdrawn = await decide(cmm, MINISTRY, WITHDRAW, { facilityId, approvalId, expectedVersion: 1 });
  expect(withdrawn.it).toMatchObject({ withdrawnOn: ago(0) });
  const mistaken = await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 3, validTo: ago(-5) });
  expect(mistaken.it).toMatchObject({ places: 3, validFrom: ago(0) });
  expect((await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 1 })).told).toBe('CONFLICT');
  const back = { facilityId, approvalId: mistaken.it.id, expectedVersion: 1 };
  expect((await decide(cmm, MINISTRY, WITHDRAW, back)).it).toMatchObject({ withdrawnOn: ago(0) });
  const right = await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 1 });
  expect(right.it).toMatchObject({ places: 1, validFrom: ago(0), validTo: null });
});

test('an approval that was withdrawn before it began stands in no other’s way', async () => {
  const { facilityId } = await placeFor(cmm.db, 'SAFE_HOUSE', { approved: false });
  const planned = await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 2, validFrom: ago(-10) });
  expect((await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 1 })).told).toBe('CONFLICT');
  const until = { facilityId, places: 1, validTo: ago(-10) };
  expect((await decide(cmm, MINISTRY, APPROVE, until)).told).toBe('CONFLICT');
  const withdraw = { facilityId, approvalId: planned.it.id, expectedVersion: 1 };
  expect((await decide(cmm, MINISTRY, WITHDRAW, withdraw)).it).toMatchObject({ withdrawnOn: ago(-10) });
  expect((await decide(cmm, MINISTRY, APPROVE, { facilityId, places: 1 })).told).toBe('FacilityApproval');
});

describe('free places', () => {
  /** How many are told of it, and whether the list of places that have some, and of those that have none, shows it. */
  async function free(facilityId: string) {
    const list = (has: boolean) =>
      `facilities(first: 100, filter: { withFreePlaces: ${has} }) { nodes { id freeBeds } }`;
    const { data, errors } = await cmm.ask('cmm-coordinator', {
      query: `{ has: ${list(true)} none: ${list(false)} }`,
      purpose: 'COORDINATION',
    });
    expect(errors).toEqual([]);
    const [has, none] = [data.has.nodes, data.none.nodes].map((nodes: { id: string; freeBeds: number }[]) =>
      nodes.find(({ id }) => id === facilityId),
    );
    return [has?.freeBeds ?? null, none?.freeBeds ?? null];
  }
  const of = async (given: Parameters<typeof placeFor>[2]) =>
    free((await placeFor(cmm.db, 'SAFE_HOUSE', given)).facilityId);

  test('are those that an approval in force covers', async () => {
    expect(await of({ capacity: 3, places: 2 })).toEqual([2, null]);
    expect(await of({ capacity: 3, places: 4, approvedTo: ago(0) })).toEqual([3, null]);
    expect(await of({ withdrawnOn: ago(-1) })).toEqual([2, null]);
  });

  test('are none without an approval in force', async () => {
    expect(await of({ approved: false })).toEqual([null, 0]);
    expect(await of({ approvedTo: ago(1) })).toEqual([null, 0]);
    expect(await of({ withdrawnOn: ago(1) })).toEqual([null, 0]);
  });

  test('are none from the day on which it is withdrawn', async () => {
    const { facilityId, approvalId } = await placeFor(cmm.db, 'SAFE_HOUSE');
    const approved = async () => {
      const query = '{ facilities(first: 100, filter: { approved: true }) { nodes { id } } }';
      const { data } = await cmm.ask('cmm-coordinator', { query, purpose: 'COORDINATION' });
      return data.facilities.nodes.some(({ id }: { id: string }) => id === facilityId);
    };
    expect([await free(facilityId), await approved()]).toEqual([[2, null], true]);
    await decide(cmm, MINISTRY, WITHDRAW, { facilityId, approvalId, expectedVersion: 1 });
    expect([await free(facilityId), await approved()]).toEqual([[null, 0], false]);
  });

  test('are none in a place that is closed, whatever its approval', async () => {
    expect(await of({ closedOn: ago(0) })).toEqual([2, null]);
    expect(await of({ closedOn: ago(1) })).toEqual([null, 0]);
  });
});

test('a place of its own is approved by the municipality, and known to no other', async () => {
  const { it } = await decide(cmm, MUNICIPALITY, REGISTER, { ...named, kind: 'FOSTER_CARE' });
  expect(it).toMatchObject({ municipality: 'Odense' });
  const { told } = await decide(cmm, MUNICIPALITY, APPROVE, { facilityId: it.id, places: 1 });
  expect(told).toBe('FacilityApproval');
  const { facilityId } = await placeFor(cmm.db, 'FOSTER_CARE', { municipality: 'Svendborg' });
  const foreign = await decide(cmm, MUNICIPALITY, APPROVE, { facilityId, places: 1 });
  expect(await withEntries(cmm.db, foreign)).toEqual([
    'FORBIDDEN_OR_NOT_FOUND',
    'DENY FORBIDDEN_OR_NOT_FOUND',
  ]);
  const pretended = { ...named, kind: 'FOSTER_CARE', municipality: 'Svendborg' };
  expect((await decide(cmm, MUNICIPALITY, REGISTER, pretended)).told).toBe('BAD_USER_INPUT');
  const nowhere = { ...named, kind: 'FOSTER_CARE', municipality: 'Udby' };
  expect((await decide(cmm, CMM, REGISTER, nowhere)).told).toBe('BAD_USER_INPUT');
});

describe('another body than the one that oversees it', () => {
  const attempts = [
    ['approves', APPROVE, { places: 1 }, 'NOT_THE_APPROVER'],
    ['inspects', INSPECT, { outcome: 'NO_REMARKS' }, 'NOT_THE_INSPECTOR'],
  ] as const;
  test.each(attempts)('%s neither shelters nor foster care', async (_what, mutation, input, reason) => {
    const municipality = 'Odense';
    for (const [kind, as] of [
      ['SAFE_HOUSE', CMM],
      ['SAFE_HOUSE', MUNICIPALITY],
      ['FOSTER_CARE', MINISTRY],
    ] as const) {
      const { facilityId } = await placeFor(cmm.db, kind, { municipality, approved: false });
      const refused = await decide(cmm, as, mutation, { facilityId, ...input });
      expect(await withEntries(cmm.db, refused)).toEqual([
        `Refused ${reason}`,
        'REFUSE ACCOMMODATION_APPROVED',
      ]);
    }
  });

  test('withdraws no approval and follows up no inspection', async () => {
    const { facilityId, approvalId } = await placeFor(cmm.db, 'SAFE_HOUSE');
    const withdraw = { facilityId, approvalId, expectedVersion: 1 };
    expect((await decide(cmm, CMM, WITHDRAW, withdraw)).told).toBe('Refused NOT_THE_APPROVER');
    const remarks = { outcome: 'REMARKS', remarks: 'A fire door sticks.', followUpDueOn: ago(-30) };
    const { it } = await decide(cmm, MINISTRY, INSPECT, { facilityId, ...remarks });
    const followUp = { facilityId, inspectionId: it.id, expectedVersion: 1 };
    expect((await decide(cmm, CMM, FOLLOW_UP, followUp)).told).toBe('Refused NOT_THE_INSPECTOR');
    const early = await decide(cmm, MINISTRY, FOLLOW_UP, { ...followUp, followedUpOn: ago(1) });
    expect([early.told, early.argument]).toEqual(['BAD_USER_INPUT', 'input.followedUpOn']);
    const done = await decide(cmm, MINISTRY, FOLLOW_UP, followUp);
    expect(done.it).toMatchObject({ version: 2, followedUpOn: ago(0), remarks: remarks.remarks });
    expect((await decide(cmm, MINISTRY, FOLLOW_UP, { ...followUp, expectedVersion: 2 })).told).toBe(
      'CONFLICT',
    );
    expect((await decide(cmm, MINISTRY, FOLLOW_UP, followUp)).told).toBe('CONFLICT');
  });

  test('is told nothing of it, where it oversees none', async () => {
    const { told } = await decide(cmm, 'dis-caseworker IMMIGRATION', REGISTER, {
      ...named,
      kind: 'SAFE_HOUSE',
    });
    expect(told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});

test('an inspection is recorded once under one key', async () => {
  const { facilityId } = await placeFor(cmm.db, 'SAFE_HOUSE');
  const key = randomUUID();
  const inspect = () => decide(cmm, MINISTRY, INSPECT, { facilityId, outcome: 'NO_REMARKS' }, key);
  const [first, second] = [await inspect(), await inspect()];
  expect(second.it).toEqual(first.it);
  expect(
    await cmm.db.query('SELECT id FROM facility_inspection WHERE facility_id = $1', [facilityId]),
  ).toHaveLength(1);
});

describe('a place is closed for good', () => {
  const close = (as: string, facilityId: string, expectedVersion = 1) =>
    decide(cmm, as, CLOSE, { facilityId, expectedVersion });

  test('by those who register places, once, and is approved no more', async () => {
    const { it } = await decide(cmm, MINISTRY, REGISTER, { ...named, kind: 'SAFE_HOUSE' });
    const stale = await close(MINISTRY, it.id, 2);
    expect(await withEntries(cmm.db, stale)).toEqual(['CONFLICT', 'UPDATE CONFLICT']);
    const closed = await close(MINISTRY, it.id);
    expect(closed.it).toMatchObject({ version: 2, closedOn: ago(0) });
    expect(await withEntries(cmm.db, closed)).toEqual(['Facility', 'UPDATE DONE']);
    expect((await close(MINISTRY, it.id, 2)).told).toBe('CONFLICT');
    expect((await decide(cmm, MINISTRY, APPROVE, { facilityId: it.id, places: 1 })).told).toBe('CONFLICT');
  });

  test('not while somebody lives there or is to; nobody is placed there afterwards', async () => {
    const [caseId, another] = [await personOnFile(cmm.db), await personOnFile(cmm.db)];
    const { facilityId } = await placeFor(cmm.db, 'CRISIS_SHELTER');
    const placed = await decide(cmm, CASEWORKER, PLACE, { caseId, facilityId });
    const before = await cmm.db.query('SELECT * FROM facility WHERE id = $1', [facilityId]);
    expect(await withEntries(cmm.db, await close(MINISTRY, facilityId))).toEqual([
      'CONFLICT',
      'UPDATE CONFLICT',
    ]);
    expect(await cmm.db.query('SELECT * FROM facility WHERE id = $1', [facilityId])).toEqual(before);
    const leaves = { caseId, placementId: placed.it.id, expectedVersion: 1 };
    await decide(cmm, CASEWORKER, ['endPlacement', 'Placement'], leaves);
    expect((await close(MINISTRY, facilityId)).told).toBe('Facility');
    const late = await decide(cmm, CASEWORKER, PLACE, { caseId: another, facilityId });
    expect(await withEntries(cmm.db, late)).toEqual(['CONFLICT', 'CREATE CONFLICT']);
  });

  test('somebody is placed or the place is closed, never both', async () => {
    const caseId = await personOnFile(cmm.db);
    const { facilityId } = await placeFor(cmm.db, 'CRISIS_SHELTER');
    const both = await Promise.all([
      decide(cmm, CASEWORKER, PLACE, { caseId, facilityId }),
      close(MINISTRY, facilityId),
    ]);
    expect(both.map(({ told }) => told).sort()).toEqual([
      'CONFLICT',
      expect.stringMatching(/Facility|Placement/),
    ]);
  });

  test('by no other municipality, and by nobody who registers none', async () => {
    const { facilityId } = await placeFor(cmm.db, 'FOSTER_CARE', { municipality: 'Svendborg' });
    for (const as of [MUNICIPALITY, 'dis-caseworker IMMIGRATION', 'auditor AUDIT'])
      expect([as, (await close(as, facilityId)).told]).toEqual([as, 'FORBIDDEN_OR_NOT_FOUND']);
    expect((await close(MINISTRY, randomUUID())).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});

const bad = [
  [REGISTER, { ...named, kind: 'SAFE_HOUSE', capacity: 0 }, 'capacity'],
  [REGISTER, { ...named, kind: 'SAFE_HOUSE', capacity: 1001 }, 'capacity'],
  [REGISTER, { ...named, kind: 'SAFE_HOUSE', name: ' ' }, 'name'],
  [REGISTER, { ...named, kind: 'SAFE_HOUSE', openedOn: ago(-1) }, 'openedOn'],
  [CLOSE, { facilityId: 'none', expectedVersion: 1 }, 'facilityId'],
  [APPROVE, { facilityId: 'none', places: 1 }, 'facilityId'],
  [APPROVE, { facilityId: randomUUID(), places: 0 }, 'places'],
  [APPROVE, { facilityId: randomUUID(), places: 1, validTo: ago(1) }, 'validTo'],
  [APPROVE, { facilityId: randomUUID(), places: 1, validFrom: ago(1) }, 'validFrom'],
  [INSPECT, { facilityId: randomUUID(), outcome: 'REMARKS' }, 'remarks'],
  [INSPECT, { facilityId: randomUUID(), outcome: 'NO_REMARKS', remarks: 'Some.' }, 'remarks'],
  [INSPECT, { facilityId: randomUUID(), outcome: 'NO_REMARKS', followUpDueOn: ago(-9) }, 'followUpDueOn'],
  [INSPECT, { facilityId: randomUUID(), outcome: 'NO_REMARKS', inspectedOn: ago(-1) }, 'inspectedOn'],
] as const;
test.each(bad)('%j %j makes no sense', async (mutation, input, argument) => {
  const turnedAway = await decide(cmm, MINISTRY, mutation, input);
  expect([turnedAway.told, turnedAway.argument]).toEqual(['BAD_USER_INPUT', `input.${argument}`]);
});

test('nobody inspects a place before it was opened', async () => {
  const { facilityId } = await placeFor(cmm.db, 'SAFE_HOUSE');
  const inspection = { facilityId, outcome: 'NO_REMARKS' };
  const early = await decide(cmm, MINISTRY, INSPECT, { ...inspection, inspectedOn: ago(301) });
  expect([early.told, early.argument]).toEqual(['BAD_USER_INPUT', 'input.inspectedOn']);
  const first = await decide(cmm, MINISTRY, INSPECT, { ...inspection, inspectedOn: ago(300) });
  expect(first.it).toMatchObject({ inspectedOn: ago(300) });
});
