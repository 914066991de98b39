import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { fileOn, returnOn } from '../returns/on-file.ts';
import { decide, noticesOn, withEntries } from './deciding.ts';
import * as files from './recovery-files.ts';

let databases: Databases;
let graph: TestGraph;
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
const { CMM } = files;
const cmm = () => graph.rooms.cmm.db;
const onFile = () => files.onFile(graph);
const running = (caseId: string) => files.granted(graph, caseId);
const periodsOf = (caseId: string) => files.periodsOf(graph, caseId);

describe('a recovery period after she has left', () => {
  const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true };
  const left = async (on: string) => {
    const asked = { ...(await running(await onFile())), ...reasons };
    const { db } = graph.rooms.returns;
    const changes = { plannedDepartureOn: on, departedOn: on };
    await returnOn(db, 'DEPARTED', { caseId: await fileOn(db, asked.caseId), changes });
    return asked;
  };

  test('none is granted her; the Return Agency’s silence takes nothing from her, and its answer does not confirm it', async () => {
    const caseId = await onFile();
    const { db } = graph.rooms.returns;
    const changes = { plannedDepartureOn: ago(1), departedOn: ago(1) };
    await returnOn(db, 'DEPARTED', { caseId: await fileOn(db, caseId), changes });
    const refused = await decide(graph, CMM, GRANT, { caseId });
    expect(await withEntries(cmm(), refused)).toEqual(['Refused DEPARTED', 'REFUSE RECOVERY_PERIOD']);
    expect(await periodsOf(caseId)).toEqual([]);
    const asked = await files.granted(alone, caseId);
    expect(await periodsOf(caseId)).toMatchObject([{ verification: 'UNVERIFIED' }]);
    expect((await decide(graph, CMM, CONFIRM, asked)).told).toBe('Refused DEPARTED');
    const ended = await decide(graph, CMM, END, { ...asked, ground: 'NOT_BORNE_OUT' });
    expect(ended.it).toMatchObject({ endGround: 'NOT_BORNE_OUT', verification: 'VERIFIED' });
    expect(reliedOnNow(ended.it)).toContainEqual(
      expect.objectContaining({ room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: ago(1) }),
    );
  });

  test('it is not extended, for whatever reasons; the Return Agency’s silence takes nothing from her', async () => {
    const asked = await left(ago(0));
    const refused = await decide(graph, CMM, EXTEND, asked);
    expect(await withEntries(cmm(), refused)).toEqual(['Refused DEPARTED', 'REFUSE REFLECTION_EXTENSION']);
    expect(await periodsOf(asked.caseId)).toHaveLength(1);
    const { it } = await decide(alone, CMM, EXTEND, asked);
    expect(it).toMatchObject({ version: 2, verification: 'UNVERIFIED' });
    expect(reliedOnNow(it)).toMatchObject([{ room: 'RETURNS', topic: 'DEPARTURE', answered: false }]);
    const { caseId, recoveryPeriodId } = asked;
    const confirming = { caseId, recoveryPeriodId, expectedVersion: 2 };
    expect((await decide(alone, CMM, CONFIRM, confirming)).told).toBe('FactUnavailable');
    expect((await decide(graph, CMM, CONFIRM, confirming)).told).toBe('Refused DEPARTED');
    expect(await periodsOf(caseId)).toHaveLength(2);
  });

  test('what was extended while the Return Agency was silent is confirmed once it says that she has not left', async () => {
    const { caseId, recoveryPeriodId, ...asked } = await running(await onFile());
    const period = { caseId, recoveryPeriodId };
    const { it } = await decide(alone, CMM, EXTEND, { ...period, ...asked, ...reasons });
    expect(it).toMatchObject({ version: 2, verification: 'UNVERIFIED' });
    const confirmed = await decide(graph, CMM, CONFIRM, { ...period, expectedVersion: 2 });
    expect(confirmed.it).toMatchObject({ version: 3, verification: 'VERIFIED' });
    expect(confirmed.it.reliedOn).toContainEqual(
      expect.objectContaining({ room: 'RETURNS', topic: 'DEPARTURE', answered: true }),
    );
  });

  test('that it ended with it is put on record, once the Return Agency says so', async () => {
    const { caseId, recoveryPeriodId, expectedVersion } = await left(ago(0));
    const ending = { caseId, recoveryPeriodId, expectedVersion, ground: 'DEPARTED' };
    const silent = await decide(alone, CMM, END, ending);
    expect(silent.it).toMatchObject({ unavailable: 'RETURNS', asked: 'DEPARTURE' });
    expect(await withEntries(cmm(), silent)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
    const { it } = await decide(graph, CMM, END, ending);
    expect(it).toMatchObject({
      version: 2,
      endedOn: ago(0),
      endGround: 'DEPARTED',
      verification: 'VERIFIED',
    });
    expect(reliedOnNow(it)).toMatchObject([
      { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: ago(0) },
    ]);
    expect(await noticesOn(cmm(), caseId)).toContain('DIS RECOVERY_ENDED');
  });

  test('and nothing is ended where it says that she has not', async () => {
    const asked = await running(await onFile());
    const refused = await decide(graph, CMM, END, { ...asked, ground: 'DEPARTED' });
    expect(await withEntries(cmm(), refused)).toEqual(['Refused NOT_DEPARTED', 'REFUSE RECOVERY_PERIOD']);
    const before = await left(ago(1));
    const { caseId, recoveryPeriodId, expectedVersion } = before;
    const ending = { caseId, recoveryPeriodId, expectedVersion, ground: 'DEPARTED' };
    expect((await decide(graph, CMM, END, ending)).told).toBe('Refused NOT_DEPARTED');
  });

  test('and come back, one that was granted since is', async () => {
    const { it } = await decide(graph, CMM, EXTEND, await left(ago(1)));
    expect(it).toMatchObject({ version: 2, verification: 'VERIFIED' });
    expect(reliedOnNow(it)).toMatchObject([{ room: 'RETURNS', answered: true, fact: ago(1) }]);
  });
});
