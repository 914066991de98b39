import { randomUUID } from 'node:crypto';
import { subjectOf } from '../../dev/personas.ts';
import { addHours } from '../../shared/day.ts';
import { anotherLike } from '../decisions/officials.ts';
import { ago } from '../decisions/on-file.ts';
import { entriesOf } from '../decisions/traces.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { openFile } from '../repeats/nec-acts.ts';
import {
  CMM,
  COURT,
  caseOf,
  DIS,
  IDENTIFYING,
  next,
  POLICE,
  RETURNS,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';

/** When she is in court tells that she talks to the police: her contact person at CMM learns it, while she consents. */

let databases: Databases;
let graph: TestGraph;
let stage: Stage;
let passed = 0;
const now = () => addHours(new Date(), passed);
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, now);
  stage = stageOn(graph, () => {});
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const DATES = 'query ($id: ID!) { case(id: $id) { consentedHearingDates } }';
const hence = (hours: number) => addHours(new Date(), hours).toISOString();
const MAY_TELL = { recipients: ['CMM'], scopes: ['HEARING_DATES'] };

/** A case with two hearings to come and one that was cancelled; the caseworker is her contact person. */
async function inCourt() {
  const caseId = await openFile(stage, await caseOf(stage));
  await stage.does(CMM, 'assignContactPerson', { caseId, official: subjectOf('cmm-caseworker') });
  const { courtCaseId, beginsAt } = await trialOf(caseId, 'SS 1', 60);
  const dates = [hence(30), beginsAt];
  await stage.does(COURT, 'scheduleHearing', { caseId, courtCaseId, beginsAt: dates[0] });
  const off = await stage.does(COURT, 'scheduleHearing', { caseId, courtCaseId, beginsAt: hence(40) });
  await stage.does(COURT, 'cancelHearing', next(caseId, 'hearingId', off));
  return { caseId, courtCaseId, dates };
}

/** A court case with a hearing to come. */
async function trialOf(caseId: string, number: string, hours: number) {
  const trial = { number, court: 'Retten i Udby', role: 'WITNESS', openedOn: ago(20) };
  const { id: courtCaseId } = await stage.does(COURT, 'openCourtCase', { caseId, ...trial });
  const beginsAt = hence(hours);
  await stage.does(COURT, 'scheduleHearing', { caseId, courtCaseId, beginsAt });
  return { courtCaseId, beginsAt };
}

const consent = (caseId: string, given: object = {}) =>
  stage.does(CMM, 'recordConsent', { caseId, ...MAY_TELL, ...given });

async function told(as: string, caseId: string) {
  const [who = '', purpose = ''] = as.split(' ');
  const asked = { query: DATES, variables: { id: caseId }, purpose };
  const { data, errors, extensions } = await graph.ask(who, asked);
  expect(errors).toEqual([]);
  expect(Object.keys(data.case)).toEqual(['consentedHearingDates']);
  const withheld: { coordinate: string; reason: string }[] = extensions?.withheld ?? [];
  return (
    data.case.consentedHearingDates ?? withheld.map(({ coordinate, reason }) => `${coordinate} ${reason}`)
  );
}
const UNTOLD: string[] = [];

test('her contact person at CMM is told when those begin that are to come, from the consent to its withdrawal', async () => {
  const { caseId, dates } = await inCourt();
  expect(await told(CMM, caseId)).toEqual(UNTOLD);
  await stage.does(CMM, 'recordConsent', { caseId, recipients: ['DIS'], scopes: ['SUPPORT'] });
  expect(await told(CMM, caseId)).toEqual(UNTOLD);
  const given = await consent(caseId);
  expect(await told(CMM, caseId)).toEqual(dates);
  passed = 31;
  expect(await told(CMM, caseId)).toEqual(dates.slice(1));
  passed = 0;
  await stage.does(CMM, 'withdrawConsent', next(caseId, 'consentId', given));
  expect(await told(CMM, caseId)).toEqual(UNTOLD);
});

test('a court case that is closed has no more of them', async () => {
  const { caseId, courtCaseId, dates } = await inCourt();
  const { courtCaseId: goesOn, beginsAt } = await trialOf(caseId, 'SS 2', 50);
  await consent(caseId);
  expect(await told(CMM, caseId)).toEqual([dates[0], beginsAt, dates[1]]);
  await stage.does(COURT, 'closeCourtCase', { caseId, courtCaseId, expectedVersion: 1 });
  expect(await told(CMM, caseId)).toEqual([beginsAt]);
  await stage.does(COURT, 'closeCourtCase', { caseId, courtCaseId: goesOn, expectedVersion: 1 });
  expect(await told(CMM, caseId)).toEqual([]);
});

test('no longer than the consent holds', async () => {
  const { caseId, dates } = await inCourt();
  await consent(caseId, { endsOn: ago(0) });
  expect(await told(CMM, caseId)).toEqual(dates);
  passed = 25;
  expect(await told(CMM, caseId)).toEqual(UNTOLD);
  passed = 0;
});

test('nobody else is told, whatever she consented to, and CMM only while she is the contact person', async () => {
  const { caseId, dates } = await inCourt();
  await consent(caseId);
  expect(await told(CMM, caseId)).toEqual(dates);
  expect(await told(`${await anotherLike('cmm-caseworker')} ASSISTANCE`, caseId)).toEqual(UNTOLD);
  expect(await told(IDENTIFYING, caseId)).toEqual(['Case.consentedHearingDates PURPOSE']);
  for (const as of [DIS, POLICE, RETURNS, 'auditor AUDIT'])
    expect([as, await told(as, caseId)]).toEqual([as, ['Case.consentedHearingDates POLICY']]);
  const { contactPersons } = (
    await stage.reads(CMM, 'query ($id: ID!) { case(id: $id) { contactPersons { id version } } }', {
      id: caseId,
    })
  ).case;
  await stage.does(CMM, 'releaseContactPerson', next(caseId, 'contactPersonId', contactPersons[0]));
  expect(await told(CMM, caseId)).toEqual(UNTOLD);
});

test('a case of which the courts know nothing has none', async () => {
  const caseId = await caseOf(stage);
  await stage.does(CMM, 'assignContactPerson', { caseId, official: subjectOf('cmm-caseworker') });
  await consent(caseId);
  expect(await told(CMM, caseId)).toEqual([]);
});

test('consent to them is given to CMM, or to nobody', async () => {
  const input = { caseId: await caseOf(stage), recipients: ['DIS'], scopes: ['HEARING_DATES'] };
  await expect(stage.does(CMM, 'recordConsent', input)).rejects.toThrow('BAD_USER_INPUT');
});

test('the cases of a contact person are asked about in one go, and the entries of both rooms name them', async () => {
  const told = new Map<string, readonly string[]>();
  for (let at = 0; at < 3; at += 1) {
    const { caseId, dates } = await inCourt();
    await consent(caseId);
    told.set(caseId, dates);
  }
  const query = '{ cases(filter: { assignedToMe: true }) { nodes { id consentedHearingDates } } }';
  for (const { statements } of Object.values(graph.rooms)) statements.take();
  const correlationId = randomUUID();
  const { data } = await graph.ask('cmm-caseworker', { query, purpose: 'ASSISTANCE', correlationId });
  const { cmm, nec } = graph.rooms;
  const sent = { cmm: cmm.statements.take(), nec: nec.statements.take() };
  for (const [id, consentedHearingDates] of told)
    expect(data.cases.nodes).toContainEqual({ id, consentedHearingDates });
  for (const [room, table] of [
    ['cmm', 'consent'],
    ['cmm', 'contact_person'],
    ['nec', 'hearing'],
  ] as const)
    expect(
      sent[room].filter((sql) => sql.replace(/\s+/g, ' ').includes(`FROM ${table} t WHERE t.case_id = ANY`)),
    ).toHaveLength(1);
  for (const { db } of [cmm, nec]) {
    const [entry, ...others] = await entriesOf(db, correlationId);
    expect(others).toEqual([]);
    expect(entry?.caseIds).toEqual(expect.arrayContaining([...told.keys()]));
  }
});

test('with CMM silent nobody is told: silence is no consent', async () => {
  const { caseId, dates } = await inCourt();
  await consent(caseId);
  const query = 'query ($caseId: ID!) { justiceFile(caseId: $caseId) { case { consentedHearingDates } } }';
  const asked = { query, variables: { caseId }, purpose: 'ASSISTANCE' };
  const before = await graph.ask('cmm-caseworker', asked);
  expect(before.data.justiceFile.case.consentedHearingDates).toEqual(dates);
  await graph.rooms.cmm.stop();
  const { data, errors } = await graph.ask('cmm-caseworker', asked);
  expect(data.justiceFile.case.consentedHearingDates).toBeNull();
  expect(errors.map(({ extensions }) => [extensions.code, extensions.subgraph])).toEqual([
    ['AUTHORITY_UNAVAILABLE', 'cmm'],
  ]);
});
