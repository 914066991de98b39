import { randomUUID } from 'node:crypto';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { PlacementRow } from '../../../subgraphs/cmm/storage/placement.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { several } from '../officials.ts';
import { ago, decision, immigrationFile } from '../on-file.ts';
import { admitted, personOnFile, placeFor } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const PLACE = ['placePerson', 'Placement'] as const;
const MOVE = ['movePerson', 'Placement'] as const;
const CONFIRM = ['confirmPlacement', 'Placement'] as const;
const END = ['endPlacement', 'Placement'] as const;
const WITHDRAW = ['withdrawApproval', 'FacilityApproval'] as const;
const CMM = 'cmm-caseworker ASSISTANCE';
const MUNICIPALITY = 'municipality-caseworker CHILD_PROTECTION';
const MINISTRY = 'ministry-inspector INSPECTION';
const cmm = () => graph.rooms.cmm.db;
const placementsOf = (caseId: string) =>
  cmm().manager.find(PlacementRow, { where: { caseId }, order: { recordedAt: 'ASC', version: 'ASC' } });

async function onFile(
  given: Parameters<typeof personOnFile>[1] & { readonly stay?: StayBasis | null } = {},
): Promise<string> {
  const { stay = 'LAWFUL', ...person } = given;
  const caseId = await personOnFile(cmm(), person);
  await immigrationFile(graph.rooms.dis.db, { caseId, stay });
  for (const body of ['DIS', 'MUNICIPALITY', 'POLICE'] as const) await admitted(cmm(), caseId, body);
  await admitted(graph.rooms.dis.db, caseId, 'MUNICIPALITY');
  return caseId;
}
/** A case to which CMM admits the municipality, and DIS does not. */
async function strangerToDis(given: Parameters<typeof onFile>[0]): Promise<string> {
  const caseId = await onFile(given);
  await graph.rooms.dis.db.query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [caseId]);
  return caseId;
}
const child = { bornOn: ago(365 * 12) };
const overseen = { municipality: 'Odense' };

describe('a placement', () => {
  test('gives a bed, keeps the stay that DIS told, and tells the parties that there is one', async () => {
    const caseId = await onFile();
    const { facilityId } = await placeFor(cmm(), 'CRISIS_SHELTER');
    const placed = await decide(graph, CMM, PLACE, { caseId, facilityId });
    expect(placed.it).toMatchObject({
      startsOn: ago(0),
      endsOn: null,
      decidedBy: 'CMM',
      child: false,
      bedNumber: 1,
      verification: 'VERIFIED',
      ruleVersions: [
        'ACCOMMODATION_APPROVED@MINISTRY-OR-MUNICIPALITY',
        'ACCOMMODATION_SUITABLE@BY-AGE-GENDER-STAY',
      ],
      reliedOn: [{ room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' }],
    });
    expect(await withEntries(cmm(), placed)).toEqual(['Placement', 'CREATE DONE']);
    expect(await noticesOn(cmm(), caseId)).toEqual([
      'DIS PLACEMENT_CHANGED',
      'MUNICIPALITY PLACEMENT_CHANGED',
    ]);
  });

  test('of a child is the municipality’s, in a place that it oversees', async () => {
    const caseId = await onFile(child);
    const { facilityId } = await placeFor(cmm(), 'FOSTER_CARE', overseen);
    const { it } = await decide(graph, MUNICIPALITY, PLACE, { caseId, facilityId });
    // where it is, and what else CMM relied on, is withheld from it
    expect(it).toMatchObject({ decidedBy: 'MUNICIPALITY', child: true, bedNumber: null, reliedOn: null });
    expect(await noticesOn(cmm(), caseId)).toEqual(['CMM PLACEMENT_CHANGED', 'DIS PLACEMENT_CHANGED']);
    const { facilityId: elsewhere } = await placeFor(cmm(), 'FOSTER_CARE', { municipality: 'Svendborg' });
    const other = { caseId: await onFile(child), facilityId: elsewhere };
    expect((await decide(graph, MUNICIPALITY, PLACE, other)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('by a municipality that DIS does not admit takes the stay all the same', async () => {
    const { facilityId } = await placeFor(cmm(), 'CHILDRENS_ASYLUM_CENTRE');
    const asked = { facilityId, unaccompanied: true, agreedWithDisOn: ago(0) };
    const placed = async (stay: StayBasis | null) => {
      const caseId = await strangerToDis({ ...child, stay });
      return decide(graph, MUNICIPALITY, PLACE, { caseId, ...asked });
    };
    expect((await placed('ASYLUM_SEEKER')).it).toMatchObject({
      decidedBy: 'MUNICIPALITY',
      verification: 'VERIFIED',
    });
    for (const stay of ['LAWFUL', null] as const)
      expect((await placed(stay)).told).toBe('Refused NOT_FOR_THE_STAY');
  });

  test('by no municipality takes the stay but by the one that decides, of a child that may be hers to place', async () => {
    const told = async (caseId: string, as = MUNICIPALITY) => {
      const [who = '', purpose = ''] = as.split(' ');
      const query = 'query ($id: ID!) { case(id: $id) { stayForPlacement { basis } } }';
      const { data } = await graph.ask(who, { query, variables: { id: caseId }, purpose });
      return data.case?.stayForPlacement ?? null;
    };
    const theirs = await strangerToDis(child);
    expect(await told(theirs)).toEqual([{ basis: 'LAWFUL' }]);
    expect(await told(await strangerToDis({ bornOn: null }))).toEqual([{ basis: 'LAWFUL' }]);
    expect(await told(await strangerToDis({}))).toBeNull();
    for (const other of [CMM, 'nec-investigator INVESTIGATION', 'municipality-integration INTEGRATION'])
      expect([other, await told(theirs, other)]).toEqual([other, null]);
    await cmm().query('UPDATE case_party SET ended_at = now() WHERE case_id = $1', [theirs]);
    expect(await told(theirs)).toBeNull();
  });

  test('of an unaccompanied child who seeks asylum may be in a children’s centre, agreed with DIS', async () => {
    const caseId = await onFile({ ...child, stay: 'ASYLUM_SEEKER' });
    const { facilityId } = await placeFor(cmm(), 'CHILDRENS_ASYLUM_CENTRE');
    const asked = { caseId, facilityId, agreedWithDisOn: ago(0) };
    expect((await decide(graph, MUNICIPALITY, PLACE, asked)).told).toBe('Refused NOT_UNACCOMPANIED');
    const { it } = await decide(graph, MUNICIPALITY, PLACE, { ...asked, unaccompanied: true });
    expect(it).toMatchObject({ unaccompanied: true, agreedWithDisOn: ago(0) });
  });

  test('that is said to have begun earlier is decided today: it is lawful today too, or not at all', async () => {
    const grown = await onFile({ bornOn: ago(365 * 19) });
    const { facilityId } = await placeFor(cmm(), 'FOSTER_CARE', overseen);
    const asked = { caseId: grown, facilityId, startsOn: ago(365 * 2) };
    const refused = await decide(graph, MUNICIPALITY, PLACE, asked);
    expect(await withEntries(cmm(), refused)).toEqual([
      'Refused NOT_THE_DECIDER',
      'REFUSE ACCOMMODATION_SUITABLE',
    ]);
    expect(await placementsOf(grown)).toEqual([]);
    const lasting = { caseId: await onFile(child), facilityId, startsOn: ago(20) };
    expect((await decide(graph, MUNICIPALITY, PLACE, lasting)).told).toBe('Placement');
    const lapsed = await placeFor(cmm(), 'SAFE_HOUSE', { approvedTo: ago(1) });
    const before = { caseId: await onFile(), facilityId: lapsed.facilityId, startsOn: ago(10) };
    expect((await decide(graph, CMM, PLACE, before)).told).toBe('Refused NOT_APPROVED');
  });

  test('of one of unknown age is lawful, and no breach once she is known to be a child', async () => {
    const caseId = await onFile({ bornOn: null });
    const { facilityId } = await placeFor(cmm(), 'CRISIS_SHELTER');
    expect((await decide(graph, CMM, PLACE, { caseId, facilityId })).told).toBe('Placement');
    const person = await decide(graph, CMM, ['correctPerson', 'Person'], {
      caseId,
      expectedVersion: 1,
      bornOn: '2012-01-01',
    });
    expect(person.told).toBe('Person');
    const { data } = await graph.ask('auditor', {
      query: 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }',
      variables: { id: caseId },
      purpose: 'AUDIT',
    });
    // the words would tell where she lives
    const rule = { id: 'ACCOMMODATION_SUITABLE' };
    expect(data.case.findings).toContainEqual({ rule, outcome: 'CONCERN', reason: null });
  });

  test('of one whom DIS identified as a child is the municipality’s, though CMM has no day of birth', async () => {
    const caseId = await onFile({ bornOn: null });
    await decision(graph.rooms.dis.db, caseId, 'DIS', { ageGroup: 'CHILD' });
    const shelter = { caseId, facilityId: (await placeFor(cmm(), 'SAFE_HOUSE')).facilityId };
    expect((await decide(graph, CMM, PLACE, shelter)).told).toBe('Refused NOT_THE_DECIDER');
    // on silence the bed is given, and what was not known is asked before that is confirmed
    const silent = await decide(alone, CMM, PLACE, shelter);
    expect(silent.it).toMatchObject({ verification: 'UNVERIFIED' });
    const confirmed = { caseId, placementId: silent.it.id, expectedVersion: 1 };
    expect((await decide(graph, CMM, CONFIRM, confirmed)).told).toBe('Refused NOT_THE_DECIDER');
  });

  test('of one whom DIS identified as of age keeps what it rests on, and nothing is asked where CMM knows', async () => {
    const topics = async (bornOn: string | null) => {
      const caseId = await onFile({ bornOn });
      await decision(graph.rooms.dis.db, caseId, 'DIS', { ageGroup: 'ADULT' });
      const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE');
      const { it } = await decide(graph, CMM, PLACE, { caseId, facilityId });
      expect(it).toMatchObject({ verification: 'VERIFIED', child: false });
      return it.reliedOn.map((one: { topic: string; fact: string }) => `${one.topic} ${one.fact}`).sort();
    };
    expect(await topics(null)).toEqual(['AGE ADULT', 'AGE null', 'STAY LAWFUL']);
    expect(await topics('1995-03-04')).toEqual(['STAY LAWFUL']);
  });

  test('is refused in the same words of a child and of anybody to who places nobody', async () => {
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE');
    const police = async (who: Parameters<typeof onFile>[0]) => {
      const caseId = await onFile(who);
      const { it } = await decide(graph, 'nec-investigator INVESTIGATION', PLACE, { caseId, facilityId });
      return [it.reason, it.en, it.da];
    };
    expect(await police(child)).toEqual(await police({}));
  });

  const refusals = [
    ['NOT_APPROVED', {}, 'CRISIS_SHELTER', { approved: false }, CMM],
    ['NOT_THE_DECIDER', {}, 'CRISIS_SHELTER', {}, 'nec-investigator INVESTIGATION'],
    ['NOT_THE_DECIDER', child, 'SAFE_HOUSE', {}, CMM],
    ['NOT_FOR_THE_AGE', {}, 'FOSTER_CARE', overseen, CMM],
    ['NOT_FOR_THE_GENDER', { gender: 'MALE' }, 'CRISIS_SHELTER', {}, CMM],
    ['NOT_FOR_THE_STAY', {}, 'ASYLUM_CENTRE', {}, CMM],
    ['NOT_AGREED_WITH_DIS', { stay: 'NO_LAWFUL_STAY' }, 'SAFE_HOUSE', {}, CMM],
  ] as const;
  test.each(refusals)('%s (%j in %s) is refused, and nobody is placed', async (reason, who, kind, of, as) => {
    const caseId = await onFile(who);
    const { facilityId } = await placeFor(cmm(), kind, of);
    const refused = await decide(graph, as, PLACE, { caseId, facilityId });
    const rule = reason === 'NOT_APPROVED' ? 'ACCOMMODATION_APPROVED' : 'ACCOMMODATION_SUITABLE';
    expect(await withEntries(cmm(), refused)).toEqual([`Refused ${reason}`, `REFUSE ${rule}`]);
    expect([await placementsOf(caseId), await noticesOn(cmm(), caseId)]).toEqual([[], []]);
  });

  test('is one at a time, and no more than are approved', async () => {
    const [caseId, other] = [await onFile(), await onFile()];
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE', { capacity: 5, places: 1 });
    expect((await decide(graph, CMM, PLACE, { caseId, facilityId })).told).toBe('Placement');
    expect((await decide(graph, CMM, PLACE, { caseId, facilityId })).told).toBe('Refused ALREADY_PLACED');
    const full = await decide(graph, CMM, PLACE, { caseId: other, facilityId });
    expect([full.told, full.it.en]).toEqual(['Refused FULL', expect.stringContaining('1 of 1')]);
    const anew = await placeFor(cmm(), 'SAFE_HOUSE', { capacity: 5, places: 1, withdrawnOn: ago(1) });
    await decide(graph, MINISTRY, ['approveFacility', 'FacilityApproval'], {
      facilityId: anew.facilityId,
      places: 2,
    });
    for (const who of [other, await onFile()])
      expect((await decide(graph, CMM, PLACE, { caseId: who, facilityId: anew.facilityId })).told).toBe(
        'Placement',
      );
  });

  test('goes ahead unverified while DIS is silent', async () => {
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE');
    const { it } = await decide(alone, CMM, PLACE, { caseId: await onFile(), facilityId });
    expect(it).toMatchObject({ verification: 'UNVERIFIED', reliedOn: [{ answered: false, fact: null }] });
  });

  test('asks for what makes sense, of places and cases there are', async () => {
    const caseId = await onFile();
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE');
    for (const [argument, value] of [
      ['caseId', 'none'],
      ['facilityId', 'none'],
      ['startsOn', ago(-1)],
      // before she was referred
      ['startsOn', ago(91)],
      ['agreedWithDisOn', ago(-1)],
      ['agreedWithDisOn', ago(91)],
    ] as const) {
      const bad = await decide(graph, CMM, PLACE, { caseId, facilityId, [argument]: value });
      expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', `input.${argument}`]);
    }
    for (const wrong of [{ caseId: randomUUID() }, { facilityId: randomUUID() }])
      expect((await decide(graph, CMM, PLACE, { caseId, facilityId, ...wrong })).told).toBe(
        'FORBIDDEN_OR_NOT_FOUND',
      );
  });
});

describe('its confirmation', () => {
  async function unverified(
    given: Parameters<typeof onFile>[0],
    kind: 'SAFE_HOUSE' | 'ASYLUM_CENTRE',
    startsOn = ago(0),
  ) {
    const caseId = await onFile(given);
    const { facilityId } = await placeFor(cmm(), kind);
    const { it } = await decide(alone, CMM, PLACE, { caseId, facilityId, startsOn });
    return { caseId, placementId: it.id as string, expectedVersion: 1 };
  }

  test('takes the stay once DIS tells it, by the body that decided, once', async () => {
    const asked = await unverified({}, 'SAFE_HOUSE');
    const silent = await decide(alone, CMM, CONFIRM, asked);
    expect(silent.it).toMatchObject({ unavailable: 'DIS', asked: 'STAY' });
    expect(await withEntries(cmm(), silent)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
    for (const door of [graph, alone])
      expect((await decide(door, MUNICIPALITY, CONFIRM, asked)).told).toBe('Refused NOT_THE_DECIDER');
    const confirmed = await decide(graph, CMM, CONFIRM, asked);
    expect(confirmed.it).toMatchObject({
      version: 2,
      startsOn: ago(0),
      bedNumber: 1,
      verification: 'VERIFIED',
      ruleVersions: ['ACCOMMODATION_SUITABLE@BY-AGE-GENDER-STAY'],
      reliedOn: [
        { room: 'DIS', topic: 'STAY', answered: false, fact: null },
        { room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' },
      ],
    });
    expect(await withEntries(cmm(), confirmed)).toEqual(['Placement', 'UPDATE DONE']);
    expect((await decide(graph, CMM, CONFIRM, asked)).told).toBe('CONFLICT');
    const again = { ...asked, expectedVersion: 2 };
    for (const door of [graph, alone])
      expect((await decide(door, CMM, CONFIRM, again)).told).toBe('Refused ALREADY_CONFIRMED');
  });

  test('takes it for the child’s municipality too, which DIS does not admit', async () => {
    const caseId = await strangerToDis(child);
    const { facilityId } = await placeFor(cmm(), 'FOSTER_CARE', overseen);
    const { it } = await decide(alone, MUNICIPALITY, PLACE, { caseId, facilityId });
    expect(it.verification).toBe('UNVERIFIED');
    const asked = { caseId, placementId: it.id, expectedVersion: 1 };
    expect((await decide(alone, MUNICIPALITY, CONFIRM, asked)).told).toBe('FactUnavailable');
    const confirmed = await decide(graph, MUNICIPALITY, CONFIRM, asked);
    expect(confirmed.it).toMatchObject({ version: 2, verification: 'VERIFIED' });
  });

  test('is refused where the place does not fit the stay, and she stays where she is', async () => {
    const asked = await unverified({}, 'ASYLUM_CENTRE');
    const refused = await decide(graph, CMM, CONFIRM, asked);
    expect(await withEntries(cmm(), refused)).toEqual([
      'Refused NOT_FOR_THE_STAY',
      'REFUSE ACCOMMODATION_SUITABLE',
    ]);
    expect(await placementsOf(asked.caseId)).toMatchObject([{ version: 1, verification: 'UNVERIFIED' }]);
  });

  /** What an auditor, who is told of no kind of place, finds on where she lives. */
  const found = async (caseId: string) => {
    const query = `query ($id: ID!) {
      case(id: $id) { findings { rule { id } outcome reason message(language: EN) unseen } }
    }`;
    const { data } = await graph.ask('auditor', { query, variables: { id: caseId }, purpose: 'AUDIT' });
    const all: { rule: { id: string } }[] = data.case.findings;
    return all.find(({ rule }) => rule.id === 'ACCOMMODATION_SUITABLE');
  };

  test('is refused without the agreement of DIS, and records the day of it', async () => {
    const asked = await unverified({ stay: 'NO_LAWFUL_STAY' }, 'SAFE_HOUSE');
    expect((await decide(graph, CMM, CONFIRM, asked)).told).toBe('Refused NOT_AGREED_WITH_DIS');
    expect(await found(asked.caseId)).toMatchObject({
      outcome: 'CONCERN',
      reason: 'NOT_CONFIRMED',
      message: expect.stringContaining('went ahead without the answer'),
      unseen: [],
    });
    for (const agreedWithDisOn of [ago(-1), '1900-01-01']) {
      const bad = await decide(graph, CMM, CONFIRM, { ...asked, agreedWithDisOn });
      expect([bad.told, bad.argument]).toEqual(['BAD_USER_INPUT', 'input.agreedWithDisOn']);
    }
    const confirmed = await decide(graph, CMM, CONFIRM, { ...asked, agreedWithDisOn: ago(0) });
    expect(confirmed.it).toMatchObject({ version: 2, agreedWithDisOn: ago(0), verification: 'VERIFIED' });
    expect(await found(asked.caseId)).toMatchObject({ outcome: 'MET' });
  });

  test('takes an agreement from after the first night, as a move does: DIS was silent until then', async () => {
    const asked = await unverified({ stay: 'NO_LAWFUL_STAY' }, 'SAFE_HOUSE', ago(5));
    const confirmed = await decide(graph, CMM, CONFIRM, { ...asked, agreedWithDisOn: ago(1) });
    expect(confirmed.it).toMatchObject({ agreedWithDisOn: ago(1), verification: 'VERIFIED' });
    expect(await found(asked.caseId)).toMatchObject({ outcome: 'MET' });
  });

  test('is not needed any more where a move within the place records the agreement', async () => {
    const asked = await unverified({ stay: 'NO_LAWFUL_STAY' }, 'SAFE_HOUSE');
    const [placed] = await placementsOf(asked.caseId);
    const [bed] = await cmm().query('SELECT facility_id FROM bed WHERE id = $1', [placed?.bedId]);
    const agreed = { ...asked, facilityId: bed.facility_id, agreedWithDisOn: ago(0) };
    const moved = await decide(graph, CMM, MOVE, agreed);
    expect(moved.it).toMatchObject({ agreedWithDisOn: ago(0), verification: 'VERIFIED' });
    expect(await found(asked.caseId)).toMatchObject({ outcome: 'MET' });
  });
});

describe('a move and an end', () => {
  async function placed(startsOn = ago(20)) {
    const caseId = await onFile();
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE', { capacity: 1 });
    const { it } = await decide(graph, CMM, PLACE, { caseId, facilityId, startsOn });
    return { caseId, placementId: it.id as string, facilityId };
  }

  test('gives a bed elsewhere and frees the one before, both or neither', async () => {
    const { caseId, placementId, facilityId } = await placed();
    const move = { caseId, placementId, expectedVersion: 1 };
    const { facilityId: notApproved } = await placeFor(cmm(), 'SAFE_HOUSE', { approved: false });
    const refused = await decide(graph, CMM, MOVE, { ...move, facilityId: notApproved });
    expect(await withEntries(cmm(), refused)).toEqual([
      'Refused NOT_APPROVED',
      'REFUSE ACCOMMODATION_APPROVED',
    ]);
    expect(await placementsOf(caseId)).toMatchObject([{ version: 1, endsOn: null, supersededAt: null }]);

    const { facilityId: elsewhere } = await placeFor(cmm(), 'CRISIS_SHELTER');
    const moved = await decide(graph, CMM, MOVE, { ...move, facilityId: elsewhere });
    expect(moved.it).toMatchObject({ version: 1, startsOn: ago(0), endsOn: null });
    const rows = await placementsOf(caseId);
    expect(rows.map(({ id, version, endsOn }) => [id === placementId, version, endsOn])).toEqual(
      expect.arrayContaining([
        [true, 1, null],
        [true, 2, ago(0)],
        [false, 1, null],
      ]),
    );
    const next = await decide(graph, CMM, PLACE, { caseId: await onFile(), facilityId });
    expect(next.told).toBe('Placement');
    expect((await decide(graph, CMM, MOVE, { ...move, facilityId: elsewhere })).told).toBe('CONFLICT');
  });

  test('finds the bed that she leaves, within one full place', async () => {
    const { caseId, placementId, facilityId } = await placed();
    const moved = await decide(graph, CMM, MOVE, { caseId, placementId, expectedVersion: 1, facilityId });
    expect(moved.told).toBe('Placement');
  });

  test('ends by who decided, in the version that was read, not before it began', async () => {
    const { caseId, placementId } = await placed();
    const end = { caseId, placementId, expectedVersion: 1 };
    const wrong = await decide(graph, MUNICIPALITY, END, end);
    expect(await withEntries(cmm(), wrong)).toEqual([
      'Refused NOT_THE_DECIDER',
      'REFUSE ACCOMMODATION_SUITABLE',
    ]);
    const early = await decide(graph, CMM, END, { ...end, endsOn: ago(21) });
    expect([early.told, early.argument]).toEqual(['BAD_USER_INPUT', 'input.endsOn']);
    expect((await decide(graph, CMM, END, { ...end, expectedVersion: 2 })).told).toBe('CONFLICT');
    const ended = await decide(graph, CMM, END, end);
    expect(ended.it).toMatchObject({ id: placementId, version: 2, endsOn: ago(0) });
    expect(await withEntries(cmm(), ended)).toEqual(['Placement', 'UPDATE DONE']);
    const again = await decide(graph, CMM, END, { ...end, expectedVersion: 2 });
    expect(again.told).toBe('CONFLICT');
    const foreign = await decide(graph, CMM, END, { ...end, caseId: await onFile() });
    expect(foreign.told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});

describe('at the same moment', () => {
  test('twelve officials and two beds: two are placed, the others refused, and every attempt has its entry', async () => {
    const { facilityId } = await placeFor(cmm(), 'SAFE_HOUSE', { capacity: 2 });
    const cases = await Promise.all(Array.from({ length: 12 }, () => onFile()));
    const officials = await several('cmm-caseworker', 12);
    const decided = await Promise.all(
      cases.map((caseId, at) => decide(alone, `${officials[at]} ASSISTANCE`, PLACE, { caseId, facilityId })),
    );
    expect(decided.map(({ told }) => told).sort()).toEqual([
      ...Array.from({ length: 2 }, () => 'Placement'),
      ...Array.from({ length: 10 }, () => 'Refused FULL'),
    ]);
    const entries = await Promise.all(decided.map((one) => withEntries(cmm(), one)));
    for (const [told, ...its] of entries)
      expect(its).toEqual([told === 'Placement' ? 'CREATE DONE' : 'REFUSE ACCOMMODATION_SUITABLE']);
    const rows = await Promise.all(cases.map(placementsOf));
    expect(new Set(rows.flat().map(({ bedId }) => bedId)).size).toBe(2);
  });

  test('one person placed in two places: one of them', async () => {
    const caseId = await onFile();
    const places = [await placeFor(cmm(), 'SAFE_HOUSE'), await placeFor(cmm(), 'CRISIS_SHELTER')];
    const decided = await Promise.all(
      places.map(({ facilityId }) => decide(alone, CMM, PLACE, { caseId, facilityId })),
    );
    expect(decided.map(({ told }) => told).sort()).toEqual(['Placement', 'Refused ALREADY_PLACED']);
  });

  test('an approval withdrawn against a placement: placed and told of it, or refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      const caseId = await onFile();
      const { facilityId, approvalId } = await placeFor(cmm(), 'SAFE_HOUSE');
      const withdraw = { facilityId, approvalId, expectedVersion: 1 };
      const both = [
        () => decide(alone, CMM, PLACE, { caseId, facilityId }),
        () => decide(alone, MINISTRY, WITHDRAW, withdraw),
      ];
      if (round % 2) both.reverse();
      const decided = await Promise.all(both.map((each) => each()));
      if (round % 2) decided.reverse();
      const [placement, withdrawal] = decided;
      expect(withdrawal?.told).toBe('FacilityApproval');
      const warned = (await noticesOn(cmm(), caseId)).includes('CMM APPROVAL_WITHDRAWN');
      expect([placement?.told, warned]).toEqual(
        warned ? ['Placement', true] : ['Refused NOT_APPROVED', false],
      );
      expect(await placementsOf(caseId)).toHaveLength(warned ? 1 : 0);
      for (const one of decided) expect(await withEntries(cmm(), one)).toHaveLength(2);
    }
  });
});
