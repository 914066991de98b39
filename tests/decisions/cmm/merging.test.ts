import { IsNull } from 'typeorm';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ChildRepresentativeRow } from '../../../subgraphs/cmm/storage/child-representative.row.ts';
import { ContactPersonRow } from '../../../subgraphs/cmm/storage/contact-person.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { daysLater } from '../../harness/days-later.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { ago, decision, immigrationFile, justiceFile } from '../on-file.ts';
import { admitted, personOnFile, placeFor } from './cmm-file.ts';
import { decide, noticesOn } from './deciding.ts';
import { attempt, toDo } from './doing.ts';

/** One person holds one bed, has one contact person, and a child one who acts for it: what runs in a case that is merged goes on in the other, or ends. */

let databases: Databases;
let graph: TestGraph;
let passed = 0;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, () => daysLater(passed));
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});
beforeEach(() => {
  passed = 0;
});

const PLACE = ['placePerson', 'Placement'] as const;
const END = ['endPlacement', 'Placement'] as const;
const CONFIRM = ['confirmPlacement', 'Placement'] as const;
const GRANT = ['grantRecoveryPeriod', 'RecoveryPeriod'] as const;
const EXTEND = ['extendRecoveryPeriod', 'RecoveryPeriod'] as const;
const LASTS = ['decideAssistanceDuration', 'AssistanceDuration'] as const;
const ASSIGN = ['assignContactPerson', 'ContactPerson'] as const;
const CMM = 'cmm-caseworker ASSISTANCE';
const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';
const cmm = () => graph.rooms.cmm.db;
const hence = (days: number) => ago(-days);

async function onFile(
  given: Parameters<typeof personOnFile>[1] & { readonly stay?: StayBasis } = {},
): Promise<string> {
  const { stay = 'LAWFUL', ...person } = given;
  const caseId = await personOnFile(cmm(), person);
  await immigrationFile(graph.rooms.dis.db, { caseId, stay });
  for (const body of ['DIS', 'MUNICIPALITY', 'NGO'] as const) await admitted(cmm(), caseId, body);
  await admitted(graph.rooms.dis.db, caseId, 'MUNICIPALITY');
  return caseId;
}

async function does(as: string, what: Parameters<typeof decide>[2], input: Parameters<typeof decide>[3]) {
  const { it, told } = await decide(graph, as, what, input);
  expect(told).toBe(what[1]);
  return it;
}

const merge = (caseId: string, intoCaseId: string, idempotencyKey?: string, despiteDifferences = false) =>
  attempt(
    { db: cmm(), ask: graph.ask },
    'cmm-caseworker',
    toDo(
      'mergeCases',
      { caseId, expectedVersion: 1, intoCaseId, despiteDifferences },
      idempotencyKey ? { idempotencyKey } : {},
    ),
  );

/** `1: today to …` of each placement that stands, by case. */
const bedsOf = async (caseId: string): Promise<string[]> => {
  const rows: { bed: number; from: string; to: string | null }[] = await cmm().query(
    `SELECT b.number AS bed, p.starts_on AS "from", p.ends_on AS "to" FROM placement p JOIN bed b ON b.id = p.bed_id
     WHERE p.case_id = $1 AND p.superseded_at IS NULL ORDER BY p.starts_on, p.ends_on`,
    [caseId],
  );
  return rows.map(({ bed, from, to }) => `${bed}: ${from} to ${to ?? 'no day'}`);
};
const freeBeds = async (id: string): Promise<number> => {
  const query = '{ facilities(first: 100) { nodes { id freeBeds } } }';
  const { data } = await graph.ask('cmm-caseworker', { query, purpose: 'ASSISTANCE' });
  return data.facilities.nodes.find((one: { id: string }) => one.id === id).freeBeds;
};
const today = ago(0);

describe('of two cases that are merged', () => {
  test('a bed held in the one that ends is held in the one that goes on, by the same decision, until its stay is confirmed', async () => {
    const [from, into] = [await onFile(), await onFile()];
    const { facilityId } = await placeFor(cmm(), 'CRISIS_SHELTER', { capacity: 2 });
    await does(CMM, PLACE, { caseId: from, facilityId, startsOn: today });
    passed = 5;
    expect((await merge(from, into)).told).toBe('Case');
    expect(await bedsOf(from)).toEqual([`1: ${today} to ${hence(5)}`]);
    expect(await bedsOf(into)).toEqual([`1: ${hence(5)} to no day`]);
    expect(await freeBeds(facilityId)).toBe(1);
    const query = `query ($id: ID!) { case(id: $id) { accommodated placements {
      id version decidedBy verification ruleVersions reliedOn { fact } } } }`;
    const reads = async (id: string) =>
      (await graph.ask('cmm-caseworker', { query, variables: { id }, purpose: 'ASSISTANCE' })).data.case;
    expect(await reads(from)).toMatchObject({ accommodated: false });
    const goesOn = await reads(into);
    expect(goesOn).toMatchObject({
      accommodated: true,
      placements: [{ version: 1, decidedBy: 'CMM', verification: 'UNVERIFIED', reliedOn: [] }],
    });
    const [{ id: placementId, ruleVersions }] = goesOn.placements;
    expect(ruleVersions).toContain('ACCOMMODATION_SUITABLE@BY-AGE-GENDER-STAY');
    for (const told of ['DIS', 'MUNICIPALITY'])
      expect(await noticesOn(cmm(), into)).toContain(`${told} PLACEMENT_CHANGED`);

    const confirmed = await does(CMM, CONFIRM, { caseId: into, placementId, expectedVersion: 1 });
    expect(confirmed).toMatchObject({
      verification: 'VERIFIED',
      reliedOn: [{ room: 'DIS', fact: 'LAWFUL' }],
    });
    const next = await decide(graph, CMM, PLACE, { caseId: into, facilityId });
    expect(next.told).toBe('Refused ALREADY_PLACED');
    await does(CMM, END, { caseId: into, placementId, expectedVersion: 2 });
    expect(await freeBeds(facilityId)).toBe(2);
  });

  test('twice is once: she is not brought along a second time', async () => {
    const [from, into] = [await onFile(), await onFile()];
    const { facilityId } = await placeFor(cmm(), 'CRISIS_SHELTER');
    await does(CMM, PLACE, { caseId: from, facilityId });
    await does(CMM, ASSIGN, { caseId: from, official: 'official-7' });
    const first = await merge(from, into, 'merged-once');
    expect(first.wrote).toMatchObject({ placement: 2, contact_person: 1 });
    expect(await merge(from, into, 'merged-once')).toMatchObject({ told: 'Case', wrote: {} });
  });

  test('a bed in the one that ends is given up for the nights for which the other has one', async () => {
    const [from, into] = [await onFile(), await onFile()];
    const [here, there] = [await placeFor(cmm(), 'CRISIS_SHELTER'), await placeFor(cmm(), 'SAFE_HOUSE')];
    await does(CMM, PLACE, { caseId: from, facilityId: here.facilityId });
    await does(CMM, PLACE, { caseId: into, facilityId: there.facilityId });
    passed = 1;
    expect((await merge(from, into)).told).toBe('Case');
    expect(await bedsOf(from)).toEqual([`1: ${today} to ${hence(1)}`]);
    expect(await bedsOf(into)).toEqual([`1: ${today} to no day`]);
    expect([await freeBeds(here.facilityId), await freeBeds(there.facilityId)]).toEqual([2, 1]);
  });

  test('nobody is left without a bed: one that the other case has for some nights more leaves those after it', async () => {
    const [from, into] = [await onFile(), await onFile()];
    const [here, there] = [await placeFor(cmm(), 'CRISIS_SHELTER'), await placeFor(cmm(), 'SAFE_HOUSE')];
    await does(CMM, PLACE, { caseId: from, facilityId: here.facilityId });
    const { id: placementId } = await does(CMM, PLACE, { caseId: into, facilityId: there.facilityId });
    await does(CMM, END, { caseId: into, placementId, expectedVersion: 1, endsOn: hence(6) });
    expect((await merge(from, into)).told).toBe('Case');
    expect(await bedsOf(from)).toEqual([`1: ${today} to ${today}`]);
    expect(await bedsOf(into)).toEqual([`1: ${today} to ${hence(6)}`, `1: ${hence(6)} to no day`]);
  });

  test('a day of leaving comes along; a place that was left stays with the case in which she lived there', async () => {
    for (const [at, left, goesOn] of [
      [2, [`1: ${today} to ${hence(2)}`], [`1: ${hence(2)} to ${hence(3)}`]],
      [3, [`1: ${today} to ${hence(3)}`], []],
    ] as const) {
      passed = 0;
      const [from, into] = [await onFile(), await onFile()];
      const { facilityId } = await placeFor(cmm(), 'CRISIS_SHELTER');
      const { id: placementId } = await does(CMM, PLACE, { caseId: from, facilityId });
      await does(CMM, END, { caseId: from, placementId, expectedVersion: 1, endsOn: hence(3) });
      passed = at;
      expect((await merge(from, into)).told).toBe('Case');
      expect([await bedsOf(from), await bedsOf(into)]).toEqual([left, goesOn]);
    }
  });

  test("a child's bed, which is the municipality's to give up, goes along; for it to be given up the municipality is asked first", async () => {
    const child = { bornOn: ago(365 * 12) };
    const [from, into, settled] = [await onFile(child), await onFile(child), await onFile(child)];
    const overseen = { municipality: 'Odense' };
    const { facilityId } = await placeFor(cmm(), 'FOSTER_CARE', overseen);
    const elsewhere = await placeFor(cmm(), 'FOSTER_CARE', overseen);
    await does(MUNICIPALITY, PLACE, { caseId: from, facilityId });
    const there = { caseId: settled, facilityId: elsewhere.facilityId };
    await does(MUNICIPALITY, PLACE, there);
    expect(await merge(from, settled)).toMatchObject({
      told: 'Refused NOT_THE_DECIDER',
      wrote: {},
      entries: ['REFUSE ACCOMMODATION_SUITABLE'],
    });
    expect(await bedsOf(from)).toEqual([`1: ${today} to no day`]);
    expect((await merge(from, into)).told).toBe('Case');
    const [placement] = await cmm().query(
      'SELECT id, decided_by AS "decidedBy", child FROM placement WHERE case_id = $1',
      [into],
    );
    expect(placement).toMatchObject({ decidedBy: 'MUNICIPALITY', child: true });
    const leaves = { caseId: into, placementId: placement.id, expectedVersion: 1 };
    expect((await decide(graph, CMM, END, leaves)).told).toBe('Refused NOT_THE_DECIDER');
    await does(MUNICIPALITY, END, leaves);
  });

  test.each([
    ['goes on where the other has none', null, ['official-1 to no day']],
    ['is released where the other has one', 'official-2', ['official-2 to no day']],
  ])('the contact person of the one that ends %s', async (_, theirs, goOn) => {
    const [from, into] = [await onFile(), await onFile()];
    await does(CMM, ASSIGN, { caseId: from, official: 'official-1', organisation: 'hopenow' });
    if (theirs) await does(CMM, ASSIGN, { caseId: into, official: theirs });
    const toldOf = async (caseId: string) =>
      (await noticesOn(cmm(), caseId)).filter((told) => told === 'NGO CONTACT_PERSON_CHANGED').length;
    passed = 1;
    expect((await merge(from, into)).told).toBe('Case');
    const contactsOf = async (caseId: string) =>
      (await cmm().manager.findBy(ContactPersonRow, { caseId })).map(
        ({ official, releasedOn }) => `${official} to ${releasedOn ?? 'no day'}`,
      );
    expect(await contactsOf(from)).toEqual([`official-1 to ${hence(1)}`]);
    expect(await contactsOf(into)).toEqual(goOn);
    // of hers that she was given and is released; of the other's once, by whichever way it came
    expect([await toldOf(from), await toldOf(into)]).toEqual([2, 1]);
  });
});

describe('who acts for a child', () => {
  const APPOINT = ['appointRepresentative', 'ChildRepresentative'] as const;
  const END_ACTING = ['endRepresentation', 'ChildRepresentative'] as const;
  const PROTECTING = 'cmm-caseworker CHILD_PROTECTION';
  const child = { bornOn: ago(365 * 12) };
  const appoint = (caseId: string, name: string) =>
    does(PROTECTING, APPOINT, { caseId, kind: 'GUARDIAN', name, organisation: 'Nobody' });
  const actFor = async (caseId: string): Promise<string[]> =>
    (await cmm().manager.findBy(ChildRepresentativeRow, { caseId, supersededAt: IsNull() })).map(
      ({ name, kind, appointedOn, endedOn }) => `${kind} ${name} ${appointedOn} to ${endedOn ?? 'no day'}`,
    );
  const toldOf = async (caseId: string) =>
    (await noticesOn(cmm(), caseId)).filter((told) => told === 'DIS REPRESENTATIVE_CHANGED').length;

  test('in the case that ends does so in the one that goes on, once, until CMM or the municipality says otherwise', async () => {
    const [from, into] = [await onFile(child), await onFile(child)];
    await appoint(from, 'Quebec');
    passed = 2;
    const first = await merge(from, into, `acts-for-${from}`);
    expect(first).toMatchObject({ told: 'Case', wrote: { child_representative: 2 } });
    expect(await merge(from, into, `acts-for-${from}`)).toMatchObject({ told: 'Case', wrote: {} });
    expect(await actFor(from)).toEqual([`GUARDIAN Quebec ${today} to ${hence(2)}`]);
    expect(await actFor(into)).toEqual([`GUARDIAN Quebec ${hence(2)} to no day`]);
    expect([await toldOf(from), await toldOf(into)]).toEqual([2, 1]);
    const another = { caseId: into, kind: 'REPRESENTATIVE', name: 'Romeo' };
    expect((await decide(graph, PROTECTING, APPOINT, another)).told).toBe('Refused ALREADY_REPRESENTED');
    const [{ id: representativeId }] = await cmm().query(
      'SELECT id FROM child_representative WHERE case_id = $1',
      [into],
    );
    await does(PROTECTING, END_ACTING, { caseId: into, representativeId, expectedVersion: 1 });
    await does(PROTECTING, APPOINT, another);
  });

  test('there already goes on, and who did in the other does no longer', async () => {
    const [from, into] = [await onFile(child), await onFile(child)];
    await appoint(from, 'Quebec');
    await appoint(into, 'Romeo');
    passed = 2;
    expect((await merge(from, into)).told).toBe('Case');
    expect(await actFor(from)).toEqual([`GUARDIAN Quebec ${today} to ${hence(2)}`]);
    expect(await actFor(into)).toEqual([`GUARDIAN Romeo ${today} to no day`]);
    expect([await toldOf(from), await toldOf(into)]).toEqual([2, 1]);
  });

  test('does so no longer for whom the other case knows to be of age, and nobody is brought back who had ended', async () => {
    const [from, into, ended] = [await onFile(child), await onFile(), await onFile(child)];
    await appoint(from, 'Quebec');
    const { id: representativeId } = await appoint(ended, 'Romeo');
    await does(PROTECTING, END_ACTING, { caseId: ended, representativeId, expectedVersion: 1 });
    for (const caseId of [from, ended])
      expect((await merge(caseId, into, undefined, true)).told).toBe('Case');
    expect(await actFor(from)).toEqual([`GUARDIAN Quebec ${today} to ${today}`]);
    expect(await actFor(into)).toEqual([]);
  });
});

describe('a recovery period granted in the case that ends', () => {
  async function identified(): Promise<string> {
    const caseId = await onFile();
    await justiceFile(graph.rooms.nec.db, caseId);
    await decision(cmm(), caseId, 'CMM');
    return caseId;
  }
  const clocksOf = async (id: string, asOf: string | null = null): Promise<string[]> => {
    const { data } = await graph.ask('cmm-caseworker', {
      query: `query ($id: ID!, $asOf: DateTime) { case(id: $id) { clocks(asOf: $asOf) { kind state endsOn capEndsOn } } }`,
      variables: { id, asOf },
      purpose: 'ASSISTANCE',
    });
    const all: { kind: string; state: string; endsOn: string; capEndsOn: string }[] = data.case.clocks;
    return all
      .filter(({ kind }) => kind === 'RECOVERY_PERIOD')
      .map(({ state, endsOn, capEndsOn }) => `${state} ${endsOn} ${capEndsOn}`);
  };

  test('runs on for her, is extended where it stands, and is the one that she gets', async () => {
    const [from, middle, into] = [await identified(), await identified(), await identified()];
    const { id: recoveryPeriodId } = await does(CMM, GRANT, { caseId: from });
    const beforeTheMerge = new Date().toISOString();
    expect((await merge(from, middle)).told).toBe('Case');
    expect((await merge(middle, into)).told).toBe('Case');

    const clock = `${hence(30)} ${hence(120)}`;
    expect(await clocksOf(into)).toEqual([`RUNNING ${clock}`]);
    expect(await clocksOf(from)).toEqual([`RUNNING ${clock}`]);
    expect(await clocksOf(into, beforeTheMerge)).toEqual([]);
    const again = await decide(graph, CMM, GRANT, { caseId: into });
    expect(again.told).toBe('Refused PERIOD_RUNNING');
    const assisted = await does(CMM, LASTS, { caseId: into, basis: 'RECOVERY_PERIOD' });
    expect(assisted).toMatchObject({ endsOn: hence(30) });

    const extension = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: hence(60) };
    const on = { caseId: from, recoveryPeriodId, expectedVersion: 1 };
    expect(await does(CMM, EXTEND, { ...on, ...extension })).toMatchObject({ endsOn: hence(60) });
    expect(await clocksOf(into)).toEqual([`RUNNING ${hence(60)} ${hence(120)}`]);
    const tooLong = { ...on, ...extension, expectedVersion: 2, until: hence(121) };
    expect((await decide(graph, CMM, EXTEND, tooLong)).told).toBe('Refused BEYOND_CAP');

    passed = 61;
    expect((await decide(graph, CMM, GRANT, { caseId: into })).told).toBe('Refused ALREADY_GRANTED');
  });

  test('beside one in the other: the later one alone is extended, and to the cap of the first', async () => {
    const [from, into] = [await identified(), await identified()];
    const begun = passed;
    const { id: first } = await does(CMM, GRANT, { caseId: from });
    passed = begun + 10;
    const { id: second } = await does(CMM, GRANT, { caseId: into });
    await merge(from, into);
    const extend = async (caseId: string, recoveryPeriodId: string, until: string | null) => {
      const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true, until };
      return (await decide(graph, CMM, EXTEND, { caseId, recoveryPeriodId, expectedVersion: 1, ...reasons }))
        .told;
    };
    expect(await extend(from, first, null)).toBe('Refused LATER_PERIOD');
    expect(await extend(into, second, hence(begun + 121))).toBe('Refused BEYOND_CAP');
    expect(await extend(into, second, hence(begun + 120))).toBe('RecoveryPeriod');
  });

  test('and over before one in the other: its days come off those that are left', async () => {
    const [from, into] = [await identified(), await identified()];
    const begun = passed;
    await does(CMM, GRANT, { caseId: from });
    passed = begun + 40;
    const { id: recoveryPeriodId } = await does(CMM, GRANT, { caseId: into });
    await merge(from, into);
    const on = { caseId: into, recoveryPeriodId, expectedVersion: 1 };
    const extend = async (until: string) =>
      (await decide(graph, CMM, EXTEND, { ...on, ground: 'SPECIAL_REASONS', reasonsStated: true, until }))
        .told;
    expect(await clocksOf(into)).toContain(`RUNNING ${hence(begun + 70)} ${hence(begun + 130)}`);
    expect(await extend(hence(begun + 131))).toBe('Refused BEYOND_CAP_IN_ALL');
    expect(await extend(hence(begun + 130))).toBe('RecoveryPeriod');
  });

  test('is none to who was never given one', async () => {
    const [from, into] = [await identified(), await identified()];
    await merge(from, into);
    expect(await clocksOf(into)).toEqual([]);
    expect((await decide(graph, CMM, GRANT, { caseId: into })).told).toBe('RecoveryPeriod');
  });
});
