import { randomUUID } from 'node:crypto';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ago, decision } from '../on-file.ts';
import { placeFor } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';
import { CMM, CONFIRM, child, MUNICIPALITY, overseen, PLACE, toBePlaced } from './to-be-placed.ts';

const { alone, cmm, db, graph, onFile, placementsOf, strangerToDis } = toBePlaced();
const MINISTRY = 'ministry-inspector INSPECTION';

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
    await decision(db('dis'), caseId, 'DIS', { ageGroup: 'CHILD' });
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
      await decision(db('dis'), caseId, 'DIS', { ageGroup: 'ADULT' });
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
