import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { counselled } from '../repeats/returns-acts.ts';
import { COORDINATING, caseWithStay, DIS, POLICE, RETURNS, type Stage, stageOn } from '../repeats/stage.ts';

/** A release that names the admission it was meant for ends no later one. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const SIRI = { authority: 'SIRI', purposes: ['IMMIGRATION'] };
const OF_POLICE = { authority: 'POLICE', purposes: ['INVESTIGATION'] };
const COURT = { authority: 'COURT', purposes: ['COURT_PROCEEDINGS'] };

test.each([
  [COORDINATING, 'involveAuthority', 'releaseAuthority', SIRI, caseWithStay],
  [DIS, 'admitToImmigrationFile', 'releaseFromImmigrationFile', SIRI, caseWithStay],
  [POLICE, 'admitToJusticeFile', 'releaseFromJusticeFile', COURT, caseWithStay],
  [RETURNS, 'admitToReturnFile', 'releaseFromReturnFile', OF_POLICE, counselled],
])('%s: %s, %s', async (as, admit, release, { purposes, ...body }, arrange) => {
  const party = { ...body, caseId: await arrange(stage) };
  const admitted = () => stage.does(as, admit, { ...party, purposes, basis: 'Takes part' }, 'admittedAt');
  const first = await admitted();
  const end = (input: object) => stage.does(as, release, { ...party, ...input }, 'admittedAt');
  expect(await end({ admittedAt: first.admittedAt })).toMatchObject({ admittedAt: first.admittedAt });
  const second = await admitted();
  await expect(end({ admittedAt: first.admittedAt })).rejects.toThrow('CONFLICT');
  expect(await end({})).toMatchObject({ admittedAt: second.admittedAt });
  await expect(end({ admittedAt: second.admittedAt })).rejects.toThrow('CONFLICT');
});
