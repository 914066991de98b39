import { randomUUID } from 'node:crypto';
import { addDays } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { daysLater } from '../../harness/days-later.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { ago, decision, returnFile } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
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
const DIS = 'dis-caseworker IMMIGRATION';
const cmm = () => graph.rooms.cmm.db;
const onFile = (given?: Parameters<typeof files.onFile>[1]) => files.onFile(graph, given);
const running = (caseId: string) => files.granted(graph, caseId);
const periodsOf = (caseId: string) => files.periodsOf(graph, caseId);

describe('a recovery period', () => {
  test('is granted as long as a reflection period, with the facts it rests on', async () => {
    const caseId = await onFile();
    const granted = await decide(graph, CMM, GRANT, { caseId });
    const today = ago(0);
    expect(granted.it).toMatchObject({
      version: 1,
      startsOn: today,
      endsOn: addDays(today, 30),
      capEndsOn: addDays(today, 120),
      identificationAuthority: 'CMM',
      verification: 'VERIFIED',
      reliedOn: expect.arrayContaining([
        { forVersion: 1, room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' },
        { forVersion: 1, room: 'NEC', topic: 'IDENTIFICATION', answered: true, fact: null },
        { forVersion: 1, room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: null },
      ]),
    });
    expect(await withEntries(cmm(), granted)).toEqual(['RecoveryPeriod', 'CREATE DONE']);
    expect(await noticesOn(cmm(), caseId)).toEqual(['DIS RECOVERY_GRANTED', 'NGO RECOVERY_GRANTED']);
  });

  test('is for an EU citizen of whom no stay is on record, too', async () => {
    const caseId = await onFile({ stay: null, citizenshipGroup: 'OTHER_EU' });
    expect((await decide(graph, CMM, GRANT, { caseId })).told).toBe('RecoveryPeriod');
  });

  const refusals = [
    ['STAY_NOT_LAWFUL', { stay: 'NO_LAWFUL_STAY' }, CMM],
    ['STAY_NOT_RECORDED', { stay: null }, CMM],
    ['NOT_IDENTIFIED', { identified: false }, CMM],
    ['NOT_THE_DECIDER', {}, DIS],
  ] as const;
  test.each(refusals)('%s (%j) is refused, and nothing is granted', async (reason, given, who) => {
    const caseId = await onFile(given);
    const refused = await decide(graph, who, GRANT, { caseId });
    expect(await withEntries(cmm(), refused)).toEqual([`Refused ${reason}`, 'REFUSE RECOVERY_PERIOD']);
    expect([await periodsOf(caseId), await noticesOn(cmm(), caseId)]).toEqual([[], []]);
  });

  test('is granted unverified, on no identification, while those who know are silent', async () => {
    const caseId = await onFile({ identified: false });
    const { it } = await decide(alone, CMM, GRANT, { caseId });
    expect(it).toMatchObject({ identificationAuthority: null, verification: 'UNVERIFIED' });
    expect(it.reliedOn.map(({ answered }: { answered: boolean }) => answered)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('is granted once, by however many at once, and once on an identification', async () => {
    const caseId = await onFile();
    const decided = await Promise.all(Array.from({ length: 6 }, () => decide(alone, CMM, GRANT, { caseId })));
    expect(decided.map(({ told }) => told).sort()).toEqual([
      'RecoveryPeriod',
      ...Array.from({ length: 5 }, () => 'Refused PERIOD_RUNNING'),
    ]);
    for (const one of decided) expect(await withEntries(cmm(), one)).toHaveLength(2);
    const [period] = await periodsOf(caseId);
    const end = { caseId, recoveryPeriodId: period?.id, expectedVersion: 1, ground: 'OWN_WISH' };
    await decide(graph, CMM, END, end);
    expect((await decide(graph, CMM, GRANT, { caseId })).told).toBe('Refused ALREADY_GRANTED');
    const tomorrow = await openTestRoom('cmm', databases, { now: () => daysLater(1) });
    try {
      expect((await decide(tomorrow, CMM, GRANT, { caseId })).told).toBe('Refused ALREADY_GRANTED');
    } finally {
      await tomorrow.stop();
    }
  });
});

describe('its extension', () => {
  test('goes up to the cap, as another version, late asking noted', async () => {
    const asked = await running(await onFile());
    const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true };
    const until = ago(-60);
    const { it } = await decide(graph, CMM, EXTEND, { ...asked, ...reasons, until });
    expect(it).toMatchObject({ version: 2, endsOn: until, ground: 'SPECIAL_REASONS', concerns: [] });
    const stale = await decide(graph, CMM, EXTEND, { ...asked, ...reasons });
    expect(await withEntries(cmm(), stale)).toEqual(['CONFLICT', 'UPDATE CONFLICT']);
    const next = { ...asked, expectedVersion: 2, ...reasons };
    const beyond = await decide(graph, CMM, EXTEND, { ...next, until: ago(-121) });
    expect(await withEntries(cmm(), beyond)).toEqual(['Refused BEYOND_CAP', 'REFUSE REFLECTION_TOTAL']);
    expect((await decide(graph, DIS, EXTEND, next)).told).toBe('Refused NOT_THE_DECIDER');
    expect((await decide(graph, CMM, EXTEND, { ...next, reasonsStated: false })).told).toBe(
      'Refused REASONS_NOT_STATED',
    );
    const early = await decide(graph, CMM, EXTEND, { ...next, requestedOn: ago(-1) });
    expect([early.told, early.argument]).toEqual(['BAD_USER_INPUT', 'input.requestedOn']);
    const later = await openTestRoom('cmm', databases, { now: () => daysLater(62) });
    try {
      const late = await decide(later, CMM, EXTEND, next);
      expect(late.it).toMatchObject({ version: 3, concerns: [{ reason: 'ASKED_LATE' }] });
    } finally {
      await later.stop();
    }
  });

  test('on a prepared return asks the Return Agency, whose silence does not stop it', async () => {
    const ground = 'COOPERATES_IN_PREPARED_RETURN';
    const asked = { ...(await running(await onFile())), ground, until: ago(-40) };
    expect((await decide(graph, CMM, EXTEND, asked)).told).toBe('Refused NO_PREPARED_RETURN');
    await returnFile(graph.rooms.returns.db, asked.caseId, 'ACCEPTED');
    const { it } = await decide(graph, CMM, EXTEND, asked);
    expect(it).toMatchObject({ version: 2, verification: 'VERIFIED' });
    expect(reliedOnNow(it)).toMatchObject([{ fact: 'ACCEPTED' }]);
    const silent = { ...asked, expectedVersion: 2, until: ago(-50) };
    expect((await decide(alone, CMM, EXTEND, silent)).it).toMatchObject({ verification: 'UNVERIFIED' });
  });
});

describe('its confirmation', () => {
  async function unverified(given: Parameters<typeof onFile>[0]) {
    return files.granted(alone, await onFile(given));
  }

  const waiting = async (): Promise<readonly string[]> => {
    const query =
      '{ recoveryPeriods(first: 100, filter: { verification: UNVERIFIED }) { nodes { case { id } } } }';
    const { data } = await graph.ask('cmm-caseworker', { query, purpose: 'ASSISTANCE' });
    return data.recoveryPeriods.nodes.map((one: { case: { id: string } }) => one.case.id);
  };

  test('takes the answers that were missing, by CMM alone and once', async () => {
    const asked = await unverified({ identified: false });
    const silent = await decide(alone, CMM, CONFIRM, asked);
    expect(silent.it).toMatchObject({ unavailable: 'DIS', asked: 'STAY' });
    expect(await withEntries(cmm(), silent)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
    const nobody = await decide(graph, CMM, CONFIRM, asked);
    expect(await withEntries(cmm(), nobody)).toEqual(['Refused NOT_IDENTIFIED', 'REFUSE RECOVERY_PERIOD']);
    for (const door of [graph, alone])
      expect((await decide(door, DIS, CONFIRM, asked)).told).toBe('Refused NOT_THE_DECIDER');
    expect(await periodsOf(asked.caseId)).toHaveLength(1);

    await decision(graph.rooms.dis.db, asked.caseId, 'DIS');
    expect(await waiting()).toContain(asked.caseId);
    const confirmed = await decide(graph, CMM, CONFIRM, asked);
    expect(await waiting()).not.toContain(asked.caseId);
    expect(confirmed.it).toMatchObject({
      version: 2,
      startsOn: ago(0),
      endsOn: ago(-30),
      verification: 'VERIFIED',
      identificationAuthority: 'DIS',
      reliedOn: expect.arrayContaining([
        { forVersion: 2, room: 'DIS', topic: 'STAY', answered: true, fact: 'LAWFUL' },
        { forVersion: 2, room: 'DIS', topic: 'IDENTIFICATION', answered: true, fact: 'IDENTIFIED' },
      ]),
    });
    expect(await withEntries(cmm(), confirmed)).toEqual(['RecoveryPeriod', 'UPDATE DONE']);
    expect((await decide(graph, CMM, CONFIRM, asked)).told).toBe('CONFLICT');
    const again = { ...asked, expectedVersion: 2 };
    for (const door of [graph, alone])
      expect((await decide(door, CMM, CONFIRM, again)).told).toBe('Refused ALREADY_CONFIRMED');
  });

  test('is refused where DIS has no lawful stay, and the period stays as it is', async () => {
    const asked = await unverified({ stay: 'NO_LAWFUL_STAY' });
    const refused = await decide(graph, CMM, CONFIRM, asked);
    expect(await withEntries(cmm(), refused)).toEqual(['Refused STAY_NOT_LAWFUL', 'REFUSE RECOVERY_PERIOD']);
    expect(await periodsOf(asked.caseId)).toMatchObject([{ version: 1, verification: 'UNVERIFIED' }]);
  });

  test('of an extension for a return asks for the return too', async () => {
    const asked = await running(await onFile());
    const ground = 'COOPERATES_IN_PREPARED_RETURN';
    await decide(alone, CMM, EXTEND, { ...asked, ground, until: ago(-40) });
    const extended = { ...asked, expectedVersion: 2 };
    const refused = await decide(graph, CMM, CONFIRM, extended);
    expect(await withEntries(cmm(), refused)).toEqual([
      'Refused NO_PREPARED_RETURN',
      'REFUSE REFLECTION_EXTENSION',
    ]);
    await returnFile(graph.rooms.returns.db, asked.caseId, 'ACCEPTED');
    const { it } = await decide(graph, CMM, CONFIRM, extended);
    expect(it).toMatchObject({ version: 3, endsOn: ago(-40), ground, verification: 'VERIFIED' });
    expect(it.reliedOn).toContainEqual(
      expect.objectContaining({ room: 'RETURNS', answered: true, fact: 'ACCEPTED' }),
    );
  });

  test('asks for no return that an extension for special reasons has followed', async () => {
    const asked = await running(await onFile());
    const onReturn = { ground: 'COOPERATES_IN_PREPARED_RETURN', until: ago(-40) };
    await decide(alone, CMM, EXTEND, { ...asked, ...onReturn });
    const onReasons = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-41) };
    await decide(graph, CMM, EXTEND, { ...asked, ...onReasons, expectedVersion: 2 });
    const { it } = await decide(graph, CMM, CONFIRM, { ...asked, expectedVersion: 3 });
    expect(it).toMatchObject({ version: 4, endsOn: ago(-41), verification: 'VERIFIED' });
  });
});

describe('its early end', () => {
  test('comes by her own wish, once', async () => {
    const asked = { ...(await running(await onFile())), ground: 'OWN_WISH' };
    expect((await decide(graph, DIS, END, asked)).told).toBe('Refused NOT_THE_DECIDER');
    expect((await decide(graph, CMM, END, { ...asked, expectedVersion: 3 })).told).toBe('CONFLICT');
    const ended = await decide(alone, CMM, END, asked);
    expect(ended.it).toMatchObject({ version: 2, endedOn: ago(0), endGround: 'OWN_WISH' });
    expect(await withEntries(cmm(), ended)).toEqual(['RecoveryPeriod', 'UPDATE DONE']);
    expect((await decide(graph, CMM, END, { ...asked, expectedVersion: 2 })).told).toBe(
      'Refused PERIOD_OVER',
    );
    const unknown = { ...asked, recoveryPeriodId: randomUUID() };
    expect((await decide(graph, CMM, END, unknown)).told).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('for want of an identification waits for those who may know of one', async () => {
    const ground = 'NO_LONGER_IDENTIFIED';
    const asked = { ...(await running(await onFile())), ground };
    expect((await decide(graph, CMM, END, asked)).told).toBe('Refused STILL_IDENTIFIED');
    await cmm().query('UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1', [
      asked.caseId,
    ]);
    const waits = await decide(alone, CMM, END, asked);
    expect(waits.it).toMatchObject({ unavailable: 'DIS', asked: 'IDENTIFICATION' });
    expect(await withEntries(cmm(), waits)).toEqual(['FactUnavailable', 'UPDATE FACT_UNAVAILABLE']);
    expect(await periodsOf(asked.caseId)).toHaveLength(1);
    expect((await decide(graph, CMM, END, asked)).it).toMatchObject({ endGround: ground, endedOn: ago(0) });
  });

  test('against an extension at the same moment: one of them, the other a conflict', async () => {
    const asked = await running(await onFile());
    const extend = { ...asked, ground: 'SPECIAL_REASONS', reasonsStated: true };
    const decided = await Promise.all([
      decide(alone, CMM, EXTEND, extend),
      decide(alone, CMM, END, { ...asked, ground: 'OWN_WISH' }),
    ]);
    expect(decided.map(({ told }) => told).sort()).toEqual(['CONFLICT', 'RecoveryPeriod']);
    expect(await periodsOf(asked.caseId)).toHaveLength(2);
    for (const one of decided) expect(await withEntries(cmm(), one)).toHaveLength(2);
  });
});
