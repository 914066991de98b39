import { admitted, personOnFile, placeFor } from '../decisions/cmm/cmm-file.ts';
import { decide, withEntries } from '../decisions/cmm/deciding.ts';
import { several } from '../decisions/officials.ts';
import { ago, immigrationFile } from '../decisions/on-file.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';

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
const COUNT = 10;
const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);

async function onFile(bornOn: string): Promise<string> {
  const caseId = await personOnFile(cmm(), { bornOn });
  await immigrationFile(graph.rooms.dis.db, { caseId, stay: 'LAWFUL' });
  for (const db of [cmm(), graph.rooms.dis.db]) await admitted(db, caseId, 'MUNICIPALITY');
  return caseId;
}

describe.each([
  ['women, by CMM', '1995-03-04', 'CRISIS_SHELTER', 'cmm-caseworker ASSISTANCE'],
  [
    'children, by their municipality',
    ago(365 * 12),
    'FOSTER_CARE',
    'municipality-caseworker CHILD_PROTECTION',
  ],
] as const)('the last bed for %s', (_, bornOn, kind, as) => {
  test(`is given to one of ${COUNT}; the others are told that it is full, and every attempt has its entry`, async () => {
    const overseen = kind === 'FOSTER_CARE' ? { municipality: 'Odense' } : {};
    const { facilityId } = await placeFor(cmm(), kind, { capacity: 2, ...overseen });
    const [persona = '', purpose = ''] = as.split(' ');
    const first = await onFile(bornOn);
    const taken = await decide(graph, as, PLACE, { caseId: first, facilityId });
    expect(taken.told).toBe('Placement');

    const cases: string[] = [];
    for (let at = 0; at < COUNT; at += 1) cases.push(await onFile(bornOn));
    const all = await several(persona, COUNT);
    const decided = await Promise.all(
      cases.map((caseId, at) => decide(graph, `${all[at]} ${purpose}`, PLACE, { caseId, facilityId })),
    );
    const came = await Promise.all(decided.map((one) => withEntries(cmm(), one)));
    expect(came.map((one) => one.join(', ')).sort()).toEqual([
      'Placement, CREATE DONE',
      ...times(COUNT - 1, 'Refused FULL, REFUSE ACCOMMODATION_SUITABLE'),
    ]);
    const [{ beds }] = await cmm().query(
      'SELECT count(DISTINCT bed_id)::int AS beds FROM placement p JOIN bed b ON b.id = p.bed_id WHERE b.facility_id = $1',
      [facilityId],
    );
    expect(beds).toBe(2);
  });
});
