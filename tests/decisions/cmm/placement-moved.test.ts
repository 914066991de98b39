import { several } from '../officials.ts';
import { ago } from '../on-file.ts';
import { placeFor } from './cmm-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';
import { CMM, END, MOVE, MUNICIPALITY, PLACE, toBePlaced } from './to-be-placed.ts';

const { alone, cmm, graph, onFile, placementsOf } = toBePlaced();
const WITHDRAW = ['withdrawApproval', 'FacilityApproval'] as const;
const MINISTRY = 'ministry-inspector INSPECTION';

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
