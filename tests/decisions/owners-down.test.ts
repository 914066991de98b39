import { randomUUID } from 'node:crypto';
import { MoreThanOrEqual } from 'typeorm';
import { ReliedOnFactRow } from '../../shared/storage/relied-on-fact.row.ts';
import { type Databases, freshDatabases, type RoomName } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { type OpenRoom, openTestRoom } from '../harness/room.ts';
import { everyAct } from '../repeats/every-act.ts';
import { onRecord } from '../repeats/on-record.ts';
import {
  asDis,
  CMM,
  caseOf,
  caseWithStay,
  DIS,
  IDENTIFYING,
  type Input,
  identified,
  next,
  type Stage,
  stageOn,
} from '../repeats/stage.ts';
import { asking } from './asking-in-code.ts';
import { reliedOnNow } from './relied-on-now.ts';
import { actOf, adverse, asksToo, but, first, onGrounds, protective } from './resting-on-others.ts';
import { entriesInShort } from './traces.ts';

/** Every decision that rests on a fact of another authority, taken while all the others are down. */

const ROOMS: readonly RoomName[] = ['cmm', 'dis', 'nec', 'returns'];
let databases: Databases;
let graph: TestGraph;
let stage: Stage;
let alone: Readonly<Record<string, OpenRoom>>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  stage = stageOn(graph, () => {});
  const rooms: [string, OpenRoom][] = [];
  for (const name of ROOMS) rooms.push([name, await openTestRoom(name, databases)]);
  alone = Object.fromEntries(rooms);
});
afterAll(async () => {
  await Promise.all(Object.values(alone ?? {}).map((room) => room.stop()));
  await graph?.stop();
  await databases?.drop();
});

const roomOf = (mutation: string): RoomName =>
  ROOMS.find((name) => everyAct[name].some((act) => act.mutation === mutation)) ?? 'cmm';

async function attempt(as: string, mutation: string, input: Input) {
  const room = roomOf(mutation);
  const [who = '', purpose = ''] = as.split(' ');
  const correlationId = randomUUID();
  const fields = mutationFields(mutation);
  const query = mutationText(mutation, fields);
  const before = await onRecord(graph);
  const { data, errors } = await (alone[room] as OpenRoom).ask(who, {
    query,
    variables: { input },
    purpose,
    correlationId,
  });
  return {
    done: data?.done ?? errors.map(({ message }) => message),
    entries: await entriesInShort(graph.rooms[room].db, correlationId),
    changed: JSON.stringify(before) !== JSON.stringify(await onRecord(graph)),
  };
}

const RELIED = 'version reliedOn { forVersion room topic answered fact }';
const mutationFields = (mutation: string) => {
  if (['decideAsylum', 'decideWorkPermit'].includes(mutation)) return 'verification';
  if (!protective.some(([, name]) => name === mutation)) return '';
  return mutation === 'decidePermitApplication'
    ? `${RELIED} permit { verification }`
    : `verification ${RELIED}`;
};

test.each(protective)('%s %s goes ahead, and keeps who was silent', async (as, mutation, input) => {
  const { done, entries, changed } = await attempt(as, mutation, await input(stage));
  expect([changed, entries]).toEqual([true, [expect.stringMatching(/^(CREATE|UPDATE) DONE$/)]]);
  expect(done.reliedOn).toContainEqual(expect.objectContaining({ answered: false, fact: null }));
  expect((done.permit ?? done).verification).toBe('UNVERIFIED');
});

test.each(adverse)(
  '%s %s stops while %s is silent, and nothing but its entry is written',
  async (as, mutation, silent, input) => {
    const { done, entries, changed } = await attempt(as, mutation, await input(stage));
    expect([done.__typename, done.unavailable]).toEqual(['FactUnavailable', silent]);
    expect([changed, entries]).toEqual([
      false,
      [expect.stringMatching(/^(CREATE|UPDATE) FACT_UNAVAILABLE$/)],
    ]);
  },
);

test.each(first)('%s %s opens no file on a case that nobody can vouch for', async (as, mutation, input) => {
  const caseId = await caseOf(stage);
  const { done, entries, changed } = await attempt(as, mutation, { ...input, caseId });
  expect([done.__typename, done.unavailable, changed]).toEqual(['FactUnavailable', 'CMM', false]);
  expect(entries).toHaveLength(1);
});

test('a request for an assessment is made whoever is silent: to ask protects', async () => {
  const { done, changed } = await attempt(DIS, 'requestAssessment', await actOf('requestAssessment')(stage));
  expect([done.__typename, changed]).toEqual(['DisAssessmentRequest', true]);
});

test.each([
  ['asylum', 'decideAsylum', 'AsylumApplication'],
  ['a work permit', 'decideWorkPermit', 'WorkPermit'],
])(
  '%s is granted whoever is silent: it protects, is marked, and is confirmed once CMM answers',
  async (_, mutation, type) => {
    const granted = await but(mutation, { outcome: 'GRANTED' })(stage);
    const { done, changed } = await attempt(DIS, mutation, granted);
    expect([done.__typename, done.verification, changed]).toEqual([type, 'UNVERIFIED', true]);
    const confirm = { ...granted, outcome: undefined, until: undefined, expectedVersion: done.version };
    const confirmed = await stage.does(DIS, mutation.replace('decide', 'confirm'), confirm, 'verification');
    expect(confirmed.verification).toBe('VERIFIED');
  },
);

test('DIS keeps what CMM and the courts told it where it says no', async () => {
  const no = { ...asDis(await caseWithStay(stage)), outcome: 'NOT_IDENTIFIED', forms: [] };
  const decided = await stage.does(DIS, 'decideIdentificationAsDis', no, RELIED);
  expect(decided.reliedOn).toHaveLength(3);
  for (const told of [
    { forVersion: 1, room: 'CMM', topic: 'CITIZENSHIP', answered: true, fact: 'NON_EU' },
    { forVersion: 1, room: 'CMM', topic: 'MERGE', answered: true, fact: null },
    { forVersion: 1, room: 'NEC', topic: 'IDENTIFICATION', answered: true, fact: null },
  ])
    expect(decided.reliedOn).toContainEqual(told);
});

test.each([
  ['revokeResidencePermit', ['CMM CITIZENSHIP', 'CMM MERGE', 'CMM RECOVERY']],
  ['endReflectionPeriod', ['CMM IDENTIFICATION', 'NEC IDENTIFICATION', 'RETURNS DEPARTURE']],
  ['endDepartureDeadline', ['CMM IDENTIFICATION', 'NEC IDENTIFICATION', 'RETURNS DEPARTURE']],
])('%s keeps every answer that it turned on', async (mutation, topics) => {
  const done = await stage.does(DIS, mutation, await actOf(mutation)(stage), RELIED);
  const kept = reliedOnNow(done).map(({ room, topic }: Record<string, string>) => `${room} ${topic}`);
  expect([...new Set(kept)].sort()).toEqual(topics);
});

test('what went ahead is confirmed once everybody answers', async () => {
  const caseId = await identified(stage);
  const { done } = await attempt(DIS, 'grantReflectionPeriod', { caseId });
  const confirmed = await stage.does(
    DIS,
    'confirmReflectionPeriod',
    next(caseId, 'periodId', done),
    `verification ${RELIED}`,
  );
  expect(confirmed.verification).toBe('VERIFIED');
  // citizenship, identification by CMM and by the courts, merged cases of hers, and whether she has left
  const answers = reliedOnNow(confirmed).map(({ answered }) => answered);
  expect(answers).toEqual([true, true, true, true, true]);
  // who was silent before stays on record, with the version that went ahead on it
  expect(confirmed.reliedOn).toContainEqual(expect.objectContaining({ forVersion: 1, answered: false }));
  const eligible = { caseId, outcome: 'ELIGIBLE' };
  expect((await attempt(CMM, 'decideAssistanceEligibility', eligible)).done.verification).toBe('UNVERIFIED');
  const again = await stage.does(CMM, 'decideAssistanceEligibility', eligible, 'verification');
  expect(again.verification).toBe('VERIFIED');
});

test('a period that went ahead is not confirmed to a Danish citizen, and stays a concern', async () => {
  const caseId = await identified(stage);
  const person = { caseId, expectedVersion: 1, citizenshipGroup: 'DANISH' };
  await stage.does(IDENTIFYING, 'correctPerson', person);
  const { done: period } = await attempt(DIS, 'grantReflectionPeriod', { caseId });
  expect(period.verification).toBe('UNVERIFIED');
  const { data } = await graph.ask('dis-caseworker', {
    query: mutationText('confirmReflectionPeriod'),
    variables: { input: next(caseId, 'periodId', period) },
    purpose: 'IMMIGRATION',
  });
  expect(data?.done).toMatchObject({ rule: { id: 'REFLECTION_GRANT' }, reason: 'STAY_CONTRADICTED' });
  const told = await stage.reads(
    'auditor AUDIT',
    'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome } } }',
    { id: caseId },
  );
  expect(told.case.findings).toContainEqual({ rule: { id: 'REFLECTION_GRANT' }, outcome: 'CONCERN' });
});

test.each([...new Set([...protective, ...adverse].map(([, mutation]) => mutation)), ...asksToo])(
  '%s keeps what everybody told it: by whom, in which record and version, and when',
  async (mutation) => {
    const room = roomOf(mutation);
    const act = everyAct[room].find((each) => each.mutation === mutation);
    const input = await (onGrounds[mutation] ?? actOf(mutation))(stage);
    const asked = new Date();
    await stage.does(act?.as ?? '', mutation, input);
    const kept = await graph.rooms[room].db.manager.findBy(ReliedOnFactRow, {
      caseId: String(input.caseId),
      asOf: MoreThanOrEqual(asked),
    });
    expect(kept).not.toEqual([]);
    for (const { topic, answered, authority, recordId, recordVersion, fact } of kept) {
      expect({ topic, answered }).toEqual({ topic, answered: true });
      if (fact === null || fact === 'NOT_REQUIRED') continue;
      expect([topic, authority, recordId, recordVersion]).toEqual([
        topic,
        expect.any(String),
        expect.any(String),
        expect.any(Number),
      ]);
    }
  },
);

test('every mutation that asks somebody is among them', () => {
  const tried = new Set([...protective, ...adverse, ...first].map(([, mutation]) => mutation));
  // on what is on file already, nobody is asked anything but whether the case was merged or she is a citizen, and nobody is waited for
  const known = [
    'requestAssessment',
    'applyForResidencePermit',
    'applyForWorkPermit',
    'decideWorkPermit',
    'acceptReturn',
    'grantReintegrationSupport',
    'linkInvestigation',
    'recordOffence',
    'recordSuspect',
    'openCourtCase',
  ];
  expect(asking().filter((mutation) => !tried.has(mutation) && !known.includes(mutation))).toEqual([]);
});
