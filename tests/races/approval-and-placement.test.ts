import { admitted, personOnFile, placeFor } from '../decisions/cmm/cmm-file.ts';
import { decide, noticesOn, withEntries } from '../decisions/cmm/deciding.ts';
import { several } from '../decisions/officials.ts';
import { immigrationFile } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { brokenIn } from './law-is-kept.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const cmm = () => graph.rooms.cmm.db;
const PLACE = ['placePerson', 'Placement'] as const;
const WITHDRAW = ['withdrawApproval', 'FacilityApproval'] as const;
const COUNT = 4;

async function onFile(): Promise<string> {
  const caseId = await personOnFile(cmm());
  await immigrationFile(graph.rooms.dis.db, { caseId, stay: 'LAWFUL' });
  await admitted(cmm(), caseId, 'DIS');
  return caseId;
}

test.each([1, 2, 3, 4, 5, 6])(
  'round %i: an approval is withdrawn while several are placed there: each is placed and CMM is warned, or is refused',
  async (round) => {
    const { facilityId, approvalId } = await placeFor(cmm(), 'SAFE_HOUSE', { capacity: COUNT });
    const cases: string[] = [];
    for (let at = 0; at < COUNT; at += 1) cases.push(await onFile());
    const officials = await several('cmm-caseworker', COUNT);
    const places = cases.map(
      (caseId, at) => () => decide(graph, `${officials[at]} ASSISTANCE`, PLACE, { caseId, facilityId }),
    );
    const withdraw = { facilityId, approvalId, expectedVersion: 1 };
    const withdraws = () => decide(graph, 'ministry-inspector INSPECTION', WITHDRAW, withdraw);
    // a placement asks DIS first: now and then the other one waits for that
    const after = async () => {
      if (round % 2) await places[0]?.();
      return withdraws();
    };
    const [withdrawal, ...placed] = await Promise.all([
      after(),
      ...places.slice(round % 2).map((each) => each()),
    ]);
    expect(await withEntries(cmm(), withdrawal)).toEqual(['FacilityApproval', 'UPDATE DONE']);
    for (const [at, placement] of placed.entries()) {
      const caseId = cases[at + (round % 2)] ?? '';
      const warned = (await noticesOn(cmm(), caseId)).includes('CMM APPROVAL_WITHDRAWN');
      expect(await withEntries(cmm(), placement)).toEqual(
        warned ? ['Placement', 'CREATE DONE'] : ['Refused NOT_APPROVED', 'REFUSE ACCOMMODATION_APPROVED'],
      );
      const rows = await cmm().query('SELECT id FROM placement WHERE case_id = $1', [caseId]);
      expect(rows).toHaveLength(warned ? 1 : 0);
    }
    const late = await decide(graph, 'cmm-caseworker ASSISTANCE', PLACE, {
      caseId: await onFile(),
      facilityId,
    });
    expect(late.told).toBe('Refused NOT_APPROVED');
    expect(await brokenIn('cmm', cmm())).toEqual([]);
  },
);
