import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { daysLater } from '../../harness/days-later.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, decision, returnFile } from '../on-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';
import { CMM, granted, onFile, periodsOf } from './recovery-files.ts';

/** A recovery period that went ahead on silence, and is ended since the answers do not bear it out. */

let databases: Databases;
let graph: TestGraph;
/** CMM, to which nobody answers. */
let alone: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const GRANT = ['grantRecoveryPeriod', 'RecoveryPeriod'] as const;
const EXTEND = ['extendRecoveryPeriod', 'RecoveryPeriod'] as const;
const CONFIRM = ['confirmRecoveryPeriod', 'RecoveryPeriod'] as const;
const END = ['endRecoveryPeriod', 'RecoveryPeriod'] as const;
const ground = 'NOT_BORNE_OUT';
const cmm = () => graph.rooms.cmm.db;

async function held(caseId: string, asOf: string | null = null) {
  const query = `query ($id: ID!, $asOf: DateTime) { case(id: $id) {
    findings(asOf: $asOf) { rule { id } outcome reason } clocks(asOf: $asOf) { kind endedBy endedOn explanation } } }`;
  const { data } = await graph.ask('auditor', { query, variables: { id: caseId, asOf }, purpose: 'AUDIT' });
  const { findings, clocks } = data.case;
  const { outcome, reason } = findings.find(
    ({ rule }: { rule: { id: string } }) => rule.id === 'RECOVERY_PERIOD',
  );
  return {
    found: [outcome, reason],
    clock: clocks.find(({ kind }: { kind: string }) => kind === 'RECOVERY_PERIOD'),
  };
}

const waiting = async (): Promise<readonly string[]> => {
  const query =
    '{ recoveryPeriods(first: 100, filter: { verification: UNVERIFIED }) { nodes { case { id } } } }';
  const { data } = await graph.ask('cmm-caseworker', { query, purpose: 'ASSISTANCE' });
  return data.recoveryPeriods.nodes.map((one: { case: { id: string } }) => one.case.id);
};

test('ends once all have answered, waits for nothing and blames nobody; as of before it is the concern it was', async () => {
  const caseId = await onFile(graph, { identified: false });
  const asked = await granted(alone, caseId);
  expect((await held(caseId)).found).toEqual(['CONCERN', 'NOT_CONFIRMED']);
  expect(await waiting()).toContain(caseId);
  const before = new Date().toISOString();
  const ended = await decide(graph, CMM, END, { ...asked, ground });
  expect(ended.it).toMatchObject({
    version: 2,
    endedOn: ago(0),
    endGround: ground,
    identificationAuthority: null,
    verification: 'VERIFIED',
    reliedOn: expect.arrayContaining([
      { forVersion: 2, room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' },
      { forVersion: 2, room: 'DIS', topic: 'IDENTIFICATION', answered: true, fact: null },
    ]),
  });
  expect(await withEntries(cmm(), ended)).toEqual(['RecoveryPeriod', 'UPDATE DONE']);
  expect(await noticesOn(cmm(), caseId)).toEqual(
    ['DIS', 'NGO'].flatMap((body) => [`${body} RECOVERY_ENDED`, `${body} RECOVERY_GRANTED`]),
  );
  expect(await waiting()).not.toContain(caseId);
  const by = 'A decision to end it, since the answers that had been missing did not bear it out';
  expect(await held(caseId)).toMatchObject({
    found: ['MET', null],
    clock: { endedBy: ground, endedOn: ago(0), explanation: expect.stringContaining(by) },
  });
  expect(await held(caseId, before)).toMatchObject({
    found: ['CONCERN', 'NOT_CONFIRMED'],
    clock: { endedBy: null },
  });
});

test('that she had no lawful stay bears none out, though she was identified', async () => {
  const caseId = await onFile(graph, { stay: 'NO_LAWFUL_STAY' });
  const asked = await granted(alone, caseId);
  expect((await periodsOf(graph, caseId))[0]).toMatchObject({ identificationAuthority: 'CMM' });
  const { it } = await decide(graph, CMM, END, { ...asked, ground });
  expect(it).toMatchObject({ endGround: ground, identificationAuthority: null });
  expect((await held(caseId)).found).toEqual(['MET', null]);
});

test('waits for whoever is silent still, and takes nothing meanwhile', async () => {
  const asked = await granted(alone, await onFile(graph, { identified: false }));
  const silent = await decide(alone, CMM, END, { ...asked, ground });
  expect(silent.it).toMatchObject({ unavailable: 'DIS', asked: 'STAY' });
  expect(await withEntries(cmm(), silent)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
  expect(await periodsOf(graph, asked.caseId)).toHaveLength(1);
});

test('is refused where the answers bear it out, or it was verified, with nobody asked again', async () => {
  const asked = await granted(alone, await onFile(graph));
  const refused = await decide(graph, CMM, END, { ...asked, ground });
  expect(await withEntries(cmm(), refused)).toEqual(['Refused BORNE_OUT', 'REFUSE RECOVERY_PERIOD']);
  await decide(graph, CMM, CONFIRM, asked);
  for (const door of [graph, alone]) {
    const { told } = await decide(door, CMM, END, { ...asked, expectedVersion: 2, ground });
    expect(told).toBe('Refused ALREADY_CONFIRMED');
  }
  expect(await periodsOf(graph, asked.caseId)).toHaveLength(2);
});

test('is not confirmed any more, and uses up no identification: the next one begins on the day after', async () => {
  const caseId = await onFile(graph, { identified: false });
  const asked = await granted(alone, caseId);
  await decide(graph, CMM, END, { ...asked, ground });
  await decision(cmm(), caseId, 'CMM');
  for (const door of [graph, alone]) {
    const { told } = await decide(door, CMM, CONFIRM, { ...asked, expectedVersion: 2 });
    expect(told).toBe('Refused TAKEN_BACK');
  }
  expect((await decide(graph, CMM, GRANT, { caseId })).told).toBe('Refused PERIOD_ENDED');
  const tomorrow = await openTestRoom('cmm', databases, { now: () => daysLater(1) });
  try {
    expect((await decide(tomorrow, CMM, GRANT, { caseId })).told).toBe('RecoveryPeriod');
  } finally {
    await tomorrow.stop();
  }
});

test('of an extension takes none of the days that were verified, and leaves the identification', async () => {
  const caseId = await onFile(graph);
  const asked = await granted(graph, caseId);
  const onReturn = { ground: 'COOPERATES_IN_PREPARED_RETURN', until: ago(-40) };
  await decide(alone, CMM, EXTEND, { ...asked, ...onReturn });
  const extended = { ...asked, expectedVersion: 2, ground };
  expect((await decide(graph, CMM, CONFIRM, { ...asked, expectedVersion: 2 })).told).toBe(
    'Refused NO_PREPARED_RETURN',
  );
  for (const door of [graph, alone])
    expect((await decide(door, CMM, END, extended)).told).toBe('Refused CONFIRMED_UNTIL');
  const now = () => daysLater(30);
  const thirtyDaysOn = await openTestRoom('cmm', databases, { graphUrl: graph.url, now });
  try {
    const { it } = await decide(thirtyDaysOn, CMM, END, extended);
    expect(it).toMatchObject({
      version: 3,
      endedOn: ago(-30),
      endGround: ground,
      identificationAuthority: 'CMM',
      verification: 'VERIFIED',
    });
  } finally {
    await thirtyDaysOn.stop();
  }
  await returnFile(graph.rooms.returns.db, caseId, 'ACCEPTED');
  for (const door of [graph, alone])
    expect((await decide(door, CMM, CONFIRM, { ...asked, expectedVersion: 3 })).told).toBe(
      'Refused EXTENSION_TAKEN_BACK',
    );
});

describe('one that ended on another ground before the answers came', () => {
  test('is taken back all the same, from the day on which it ended', async () => {
    const caseId = await onFile(graph, { identified: false });
    const asked = await granted(alone, caseId);
    await decide(alone, CMM, END, { ...asked, ground: 'OWN_WISH' });
    expect((await held(caseId)).found).toEqual(['CONCERN', 'NOT_CONFIRMED']);
    const ended = { ...asked, expectedVersion: 2 };
    expect((await decide(graph, CMM, CONFIRM, ended)).told).toBe('Refused NOT_IDENTIFIED');
    const now = () => daysLater(3);
    const threeDaysOn = await openTestRoom('cmm', databases, { graphUrl: graph.url, now });
    try {
      const { it } = await decide(threeDaysOn, CMM, END, { ...ended, ground });
      expect(it).toMatchObject({
        version: 3,
        endedOn: ago(0),
        endGround: ground,
        identificationAuthority: null,
        verification: 'VERIFIED',
      });
    } finally {
      await threeDaysOn.stop();
    }
    expect(await waiting()).not.toContain(caseId);
  });

  test('is confirmed by the decision on which it was granted, though that identifies her no longer', async () => {
    const caseId = await onFile(graph);
    const asked = await granted(alone, caseId);
    await cmm().query('UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1', [
      caseId,
    ]);
    expect((await decide(graph, CMM, CONFIRM, asked)).told).toBe('Refused NOT_IDENTIFIED');
    await decide(graph, CMM, END, { ...asked, ground: 'NO_LONGER_IDENTIFIED' });
    const ended = { ...asked, expectedVersion: 2 };
    expect((await decide(graph, CMM, END, { ...ended, ground })).told).toBe('Refused BORNE_OUT');
    const { it } = await decide(graph, CMM, CONFIRM, ended);
    expect(it).toMatchObject({
      version: 3,
      endedOn: ago(0),
      endGround: 'NO_LONGER_IDENTIFIED',
      identificationAuthority: 'CMM',
      verification: 'VERIFIED',
    });
    expect((await held(caseId)).found).toEqual(['MET', null]);
  });
});
