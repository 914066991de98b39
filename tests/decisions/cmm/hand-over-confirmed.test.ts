import type { StayBasis } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { caseOf, caseWithStay, DIS, IDENTIFYING, type Stage, stageOn } from '../../repeats/stage.ts';
import { ago } from '../on-file.ts';
import { type Attempt, attempt, toDo } from './doing.ts';

/** A hand-over that went ahead while DIS did not tell her stay, and what becomes of it once DIS does. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
/** CMM, to which DIS does not answer. */
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const heard = (what: Attempt, who = 'cmm-caseworker') =>
  attempt({ db: graph.rooms.cmm.db, ask: graph.ask }, who, what);
const onSilence = (what: Attempt, who = 'cmm-caseworker') =>
  attempt({ db: alone.db, ask: alone.ask }, who, what);

async function toBody(caseId: string, to: string) {
  const query = 'query ($id: ID!) { case(id: $id) { competences { id version validTo } } }';
  const { competences } = (await stage.reads(IDENTIFYING, query, { id: caseId })).case;
  const { id: competenceId, version: expectedVersion } = competences.at(-1);
  const told = { informedOn: ago(0), choice: 'ACCEPTS_IT' };
  return toDo('handOverCompetence', { caseId, competenceId, expectedVersion, to, ...told });
}

/** DIS had her case and gave it back while it could not be asked for her stay, which is by now another one or not. */
async function givenBack(byNow: StayBasis) {
  const caseId = await caseWithStay(stage);
  expect((await heard(await toBody(caseId, 'DIS'))).told).toBe('HandOver');
  const { thing } = await onSilence(await toBody(caseId, 'CMM'));
  expect(thing).toMatchObject({ fromAuthority: 'DIS', toAuthority: 'CMM', verification: 'UNVERIFIED' });
  if (byNow !== 'NO_LAWFUL_STAY') await stayIs(caseId, byNow);
  return { caseId, handOverId: thing.id as string, expectedVersion: 1 };
}
async function stayIs(caseId: string, basis: StayBasis) {
  const query = 'query ($id: ID!) { immigrationFile(caseId: $id) { residenceStatuses { id version } } }';
  const { residenceStatuses } = (await stage.reads(DIS, query, { id: caseId })).immigrationFile;
  const { id: statusId, version: expectedVersion } = residenceStatuses.at(-1);
  const status = { caseId, basis, validFrom: ago(60), statusId, expectedVersion };
  await stage.does(DIS, 'recordResidenceStatus', status);
}
const confirm = (input: object, purpose = 'IDENTIFICATION' as const) =>
  toDo('confirmHandOver', input, { purpose });

async function found(caseId: string) {
  const query = 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome reason } } }';
  const { findings } = (await stage.reads('auditor AUDIT', query, { id: caseId })).case;
  const { outcome, reason } = findings.find(
    ({ rule }: { rule: { id: string } }) => rule.id === 'COMPETENT_AUTHORITY',
  );
  return [outcome, reason];
}

test('is confirmed by the stay that DIS tells, once, and is a concern until then', async () => {
  const input = await givenBack('LAWFUL');
  expect(await found(input.caseId)).toEqual(['CONCERN', 'NOT_CONFIRMED']);
  const silent = await onSilence(confirm(input));
  expect([silent.told, silent.wrote, silent.entries]).toEqual([
    'FactUnavailable',
    {},
    ['UPDATE FACT_UNAVAILABLE'],
  ]);
  const { thing, wrote, entries } = await heard(confirm(input));
  expect(thing).toMatchObject({
    version: 2,
    verification: 'VERIFIED',
    reliedOn: [
      { room: 'DIS', topic: 'STAY', answered: false, fact: null },
      { room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' },
    ],
    ruleVersions: ['COMPETENT_AUTHORITY@2022-BY-CITIZENSHIP', 'HAND_OVER_INFORMED@FROM-CMM'],
  });
  expect([wrote, entries]).toEqual([{ hand_over: 1, relied_on_fact: 1 }, ['UPDATE DONE']]);
  expect(await found(input.caseId)).toEqual(['MET', null]);
  expect((await heard(confirm(input))).told).toBe('CONFLICT');
  for (const door of [heard, onSilence])
    expect((await door(confirm({ ...input, expectedVersion: 2 }))).told).toBe('Refused ALREADY_CONFIRMED');
});

test('is refused where DIS has a stay by which another body is competent, to which the case is handed on', async () => {
  const input = await givenBack('NO_LAWFUL_STAY');
  const { told, wrote, entries } = await heard(confirm(input));
  expect([told, wrote]).toEqual(['Refused ADDRESSEE_NOT_COMPETENT', {}]);
  expect(entries).toEqual(['REFUSE COMPETENT_AUTHORITY']);
  expect(await found(input.caseId)).toEqual(['CONCERN', 'HAND_OVER_DUE']);
  expect((await heard(await toBody(input.caseId, 'DIS'))).thing.verification).toBe('VERIFIED');
  expect(await found(input.caseId)).toEqual(['MET', null]);
});

test('is for CMM where SIRI gave the case back, which is told of no stay, and for nobody else', async () => {
  const caseId = await caseWithStay(stage);
  await heard(await toBody(caseId, 'SIRI'));
  const { thing } = await heard(await toBody(caseId, 'DIS'), 'siri-officer');
  expect(thing).toMatchObject({ fromAuthority: 'SIRI', toAuthority: 'DIS', verification: 'UNVERIFIED' });
  const input = { caseId, handOverId: thing.id, expectedVersion: 1 };
  expect((await heard(confirm(input), 'siri-officer')).told).toBe('FactUnavailable');
  for (const door of [heard, onSilence])
    expect((await door(confirm(input), 'dis-caseworker')).told).toBe('Refused NOT_THE_HOLDER');
  expect((await heard(confirm(input))).thing).toMatchObject({ version: 2, verification: 'VERIFIED' });
});

test('of another case is none of this one', async () => {
  const input = await givenBack('LAWFUL');
  const tried = await heard(confirm({ ...input, caseId: await caseOf(stage) }));
  expect([tried.told, tried.wrote]).toEqual(['FORBIDDEN_OR_NOT_FOUND', {}]);
});
