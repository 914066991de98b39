import type { DataSource } from 'typeorm';
import { cmmDataSource } from '../../subgraphs/cmm/storage/data-source.ts';
import { disDataSource } from '../../subgraphs/dis/storage/data-source.ts';
import { necDataSource } from '../../subgraphs/nec/storage/data-source.ts';
import { eventually } from '../dev/eventually.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { mutationText } from '../harness/mutation-text.ts';
import { type Processes, startProcesses } from '../harness/processes.ts';
import { outcomeOf, toExtend, toGrant } from './asking.ts';
import { toDo } from './cmm/doing.ts';
import { ago, cmmCase, cmmPerson, decision, immigrationFile, justiceFile, party, period } from './on-file.ts';
import { to } from './returns/asking.ts';
import { entriesInShort } from './traces.ts';

/** One day of outages, in real processes: each test goes on where the one before left the rooms. */

let databases: Databases;
let graph: Processes;
let dis: DataSource;
let cmm: DataSource;
let nec: DataSource;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startProcesses(databases, { without: ['cmm', 'nec', 'returns'] });
  const { DIS_DATABASE_URL = '', CMM_DATABASE_URL = '', NEC_DATABASE_URL = '' } = databases.variables;
  dis = await disDataSource(DIS_DATABASE_URL).initialize();
  cmm = await cmmDataSource(CMM_DATABASE_URL).initialize();
  nec = await necDataSource(NEC_DATABASE_URL).initialize();
});
afterAll(async () => {
  await graph?.stop();
  for (const db of [dis, cmm, nec]) await db?.destroy();
  await databases?.drop();
});

async function onFile(): Promise<string> {
  const caseId = await immigrationFile(dis);
  await cmmCase(cmm, caseId);
  await justiceFile(nec, caseId);
  return caseId;
}

const grant = async (caseId: string) => outcomeOf(await graph.ask('dis-caseworker', toGrant(caseId)));

async function extendForReturn() {
  const before = await period(dis, await immigrationFile(dis), 10);
  const asked = toExtend({
    caseId: before.caseId,
    periodId: before.id,
    expectedVersion: 1,
    ground: 'COOPERATES_IN_PREPARED_RETURN',
  });
  const outcome = outcomeOf(await graph.ask('dis-caseworker', asked));
  expect(await entriesInShort(dis, asked.correlationId)).toHaveLength(1);
  return outcome;
}

test('with everybody else down, a grant goes ahead unverified, and says who was silent', async () => {
  expect(await grant(await onFile())).toMatchObject({
    __typename: 'ReflectionPeriod',
    verification: 'UNVERIFIED',
    identificationAuthority: null,
    reliedOn: [
      { room: 'CMM', topic: 'CITIZENSHIP', answered: false },
      { room: 'CMM', topic: 'IDENTIFICATION', answered: false },
      { room: 'CMM', topic: 'MERGE', answered: false },
      { room: 'NEC', answered: false },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: false },
    ],
  });
});

test('with the Return Agency down, an extension for a return goes ahead unverified', async () => {
  expect(await extendForReturn()).toMatchObject({
    version: 2,
    verification: 'UNVERIFIED',
    reliedOn: [
      { room: 'CMM', topic: 'MERGE', answered: false },
      { room: 'RETURNS', answered: false },
    ],
  });
});

test("with CMM down, a court's decision carries the grant, still unverified", async () => {
  await graph.rooms.nec.start();
  const caseId = await onFile();
  const recordId = await decision(nec, caseId, 'COURT');
  expect(await grant(caseId)).toMatchObject({
    verification: 'UNVERIFIED',
    identificationAuthority: 'COURT',
    reliedOn: [
      { room: 'CMM', topic: 'CITIZENSHIP', answered: false },
      { room: 'CMM', topic: 'IDENTIFICATION', answered: false },
      { room: 'CMM', topic: 'MERGE', answered: false },
      { room: 'NEC', answered: true, recordId },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: false },
    ],
  });
});

test("with CMM hanging, a grant does not wait for it, and loses nothing of the courts' answer", async () => {
  await graph.rooms.cmm.start();
  const caseId = await onFile();
  const recordId = await decision(nec, caseId, 'COURT');
  graph.rooms.cmm.signal('SIGSTOP');
  const outcome = await grant(caseId);
  graph.rooms.cmm.signal('SIGCONT');
  expect(outcome).toMatchObject({
    __typename: 'ReflectionPeriod',
    verification: 'UNVERIFIED',
    identificationAuthority: 'COURT',
    reliedOn: [
      { room: 'CMM', topic: 'CITIZENSHIP', answered: false },
      { room: 'CMM', topic: 'IDENTIFICATION', answered: false },
      { room: 'CMM', topic: 'MERGE', answered: false },
      { room: 'NEC', answered: true, recordId },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: false },
    ],
  });
});

test('with the courts killed, CMM says that she is a victim, not that she is none', async () => {
  await graph.rooms.nec.end('SIGKILL');
  const caseId = await immigrationFile(dis, { stay: 'LAWFUL' });
  await cmmPerson(cmm, caseId, 'NON_EU');
  await party(dis, caseId, 'CMM', ['IDENTIFICATION']);
  const decide = async (outcome: string, forms: readonly string[]) => {
    const asked = toDo('decideIdentification', { caseId, outcome, forms });
    return (await graph.ask('cmm-caseworker', asked)).data.done;
  };
  expect(await decide('NOT_IDENTIFIED', [])).toMatchObject({ unavailable: 'NEC', topic: 'IDENTIFICATION' });
  expect(await decide('IDENTIFIED', ['SERVITUDE'])).toMatchObject({ outcome: 'IDENTIFIED' });
});

test("with the courts killed, CMM's positive decision needs none of theirs; the Return Agency is still silent", async () => {
  const caseId = await onFile();
  const recordId = await decision(cmm, caseId, 'CMM');
  expect(await grant(caseId)).toMatchObject({
    verification: 'UNVERIFIED',
    identificationAuthority: 'CMM',
    reliedOn: [
      { room: 'CMM', answered: true, recordId },
      { room: 'CMM', topic: 'MERGE', answered: true },
      { room: 'NEC', answered: false },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: false },
    ],
  });
});

test('with the courts down and nothing known at CMM, nobody can say that she is not identified', async () => {
  expect(await grant(await onFile())).toMatchObject({
    __typename: 'ReflectionPeriod',
    verification: 'UNVERIFIED',
    reliedOn: [
      { room: 'CMM', answered: true },
      { room: 'CMM', topic: 'MERGE', answered: true },
      { room: 'NEC', answered: false },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: false },
    ],
  });
});

test('with the Return Agency hanging, an extension does not wait for it; once it is back it is heard', async () => {
  await graph.rooms.returns.start();
  graph.rooms.returns.signal('SIGSTOP');
  const outcome = await extendForReturn();
  graph.rooms.returns.signal('SIGCONT');
  expect(outcome).toMatchObject({ version: 2, verification: 'UNVERIFIED' });
  // who was silent a moment ago is asked again after a pause
  await eventually(async () => (await extendForReturn()).reason === 'NO_PREPARED_RETURN');
});

test('with DIS alone hanging, CMM and the courts are heard in the same question, and DIS is the one that was silent', async () => {
  await graph.rooms.nec.start();
  const offer = async (atHand: () => void = () => {}) => {
    const caseId = await onFile();
    for (const db of [cmm, dis]) await party(db, caseId, 'RETURN_AGENCY', ['RETURN']);
    const recordId = await decision(nec, caseId, 'COURT');
    atHand();
    const { reliedOn, ...offered } = (await graph.ask('returns-caseworker', to('offerReturn', { caseId })))
      .data.outcome;
    const answered = reliedOn.map((each: { room: string; topic: string; answered: boolean }) => [
      each.room,
      each.topic,
      each.answered,
    ]);
    expect(offered).toMatchObject({ status: 'OFFERED', verification: 'VERIFIED' });
    expect(reliedOn).toContainEqual(expect.objectContaining({ room: 'NEC', recordId }));
    return answered.sort();
  };
  const told = (dis: boolean) => [
    ['CMM', 'CITIZENSHIP', true],
    ['CMM', 'IDENTIFICATION', true],
    ['CMM', 'MERGE', true],
    ['DIS', 'ASYLUM', dis],
    ['DIS', 'IDENTIFICATION', dis],
    ['DIS', 'RESIDENCE', dis],
    ['NEC', 'IDENTIFICATION', true],
  ];
  expect(await offer()).toEqual(told(true));
  try {
    expect(await offer(() => graph.rooms.dis.signal('SIGSTOP'))).toEqual(told(false));
  } finally {
    graph.rooms.dis.signal('SIGCONT');
  }
});

test('with CMM hanging, an extension goes ahead unverified, and is confirmed as far as the cap over all her cases bears', async () => {
  const [from, into] = [await onFile(), await onFile()];
  await period(dis, into, 20);
  const decisionId = await decision(dis, from, 'DIS');
  const { id: periodId } = await period(dis, from, 0, { identificationDecisionId: decisionId });
  const merged = `UPDATE nrm_case SET status = 'CLOSED', closed_on = $3, merged_into_id = $2 WHERE id = $1`;
  await cmm.query(merged, [from, into, ago(0)]);
  const on = { caseId: from, periodId };
  const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-101) } as const;
  const extend = async () =>
    outcomeOf(await graph.ask('dis-caseworker', toExtend({ ...on, expectedVersion: 1, ...reasons })));
  expect(await extend()).toMatchObject({ rule: { id: 'REFLECTION_TOTAL' }, reason: 'BEYOND_CAP' });
  graph.rooms.cmm.signal('SIGSTOP');
  const extended = await extend();
  graph.rooms.cmm.signal('SIGCONT');
  expect(extended).toMatchObject({ version: 2, verification: 'UNVERIFIED' });
  expect(extended.reliedOn).toContainEqual(expect.objectContaining({ topic: 'MERGE', answered: false }));
  const confirm = mutationText('confirmReflectionPeriod');
  const asked = {
    query: confirm,
    variables: { input: { ...on, expectedVersion: 2 } },
    purpose: 'IMMIGRATION',
  };
  expect((await graph.ask('dis-caseworker', asked)).data.done).toMatchObject({
    rule: { id: 'REFLECTION_TOTAL' },
    reason: 'EXTENDED_BEYOND_CAP',
  });
});
