import { ago } from '../on-file.ts';
import { placeFor } from './cmm-file.ts';
import { decide, withEntries } from './deciding.ts';
import { CMM, CONFIRM, child, MOVE, MUNICIPALITY, overseen, PLACE, toBePlaced } from './to-be-placed.ts';

const { alone, cmm, graph, onFile, placementsOf, strangerToDis } = toBePlaced();

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
