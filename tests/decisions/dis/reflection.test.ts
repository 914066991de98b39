import { randomUUID } from 'node:crypto';
import type { ReflectionPeriodRow } from '../../../subgraphs/dis/storage/reflection-period.row.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { anotherLike } from '../officials.ts';
import { ago, cmmCase, decision, immigrationFile, justiceFile, party, period } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { allOn, type Came, deciding, inShort, noticesOn } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
/** The same room, to which no other answers. */
let alone: OpenRoom;
let decide: ReturnType<typeof deciding>;
let decideAlone: ReturnType<typeof deciding>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  alone = await openTestRoom('dis', databases);
  decide = deciding(graph, dis());
  decideAlone = deciding(alone, dis());
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const dis = () => graph.rooms.dis.db;
const today = ago(0);

async function onFile(): Promise<string> {
  const caseId = await immigrationFile(dis());
  await cmmCase(graph.rooms.cmm.db, caseId);
  await justiceFile(graph.rooms.nec.db, caseId);
  return caseId;
}
async function identified(): Promise<string> {
  const caseId = await onFile();
  await decision(dis(), caseId, 'DIS');
  return caseId;
}
async function departed(caseId: string, daysAgo: number) {
  const { db } = graph.rooms.returns;
  await db.query('INSERT INTO return_file (case_id, opened_on) VALUES ($1, $2)', [caseId, ago(40)]);
  await db.query(
    `INSERT INTO voluntary_return (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
       status, offered_on, accepted_on, planned_departure_on, departed_on, destination_country)
     VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'RETURN_AGENCY', '{}', 'DEPARTED', $2, $2, $3, $3, 'UG')`,
    [caseId, ago(30), ago(daysAgo)],
  );
}
const entryOf = ({ entries }: Came) => entries;
const unchanged = async (caseId: string, work: () => Promise<unknown>) => {
  const before = await allOn(dis(), caseId);
  await work();
  expect(await allOn(dis(), caseId)).toEqual(before);
};

const offersOn = async (caseId: string) =>
  ((await allOn(dis(), caseId)).reflection_offer as { row: Record<string, unknown> }[])
    .map(({ row }) => [row.version, row.state, row.verification, row.identification_authority].map(String))
    .map((said) => said.join(' '))
    .sort();

describe('a Danish citizen', () => {
  const citizen = async (group: string) => {
    const caseId = await identified();
    await graph.rooms.cmm.db.query(
      `INSERT INTO person (case_id, gender, citizenship_group, version) VALUES ($1, 'FEMALE', $2, 1)`,
      [caseId, group],
    );
    return caseId;
  };

  test('is neither offered nor granted a period, whatever residence status is on record', async () => {
    const caseId = await citizen('DANISH');
    await unchanged(caseId, async () => {
      for (const mutation of ['offerReflectionPeriod', 'grantReflectionPeriod']) {
        const came = await decide(mutation, { caseId });
        expect([inShort(came), came.entries]).toEqual([
          'Refused STAY_CONTRADICTED',
          ['REFUSE REFLECTION_GRANT'],
        ]);
      }
    });
  });

  test('alone is: what CMM has of any other citizenship is kept with the grant', async () => {
    const caseId = await citizen('OTHER_EU');
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const facts = await dis().query(
      `SELECT fact FROM relied_on_fact WHERE case_id = $1 AND topic = 'CITIZENSHIP'`,
      [caseId],
    );
    expect(facts).toContainEqual({ fact: 'OTHER_EU' });
  });
});

describe('the offer', () => {
  test('is of somebody who is here: a departure since she was identified refuses it', async () => {
    const caseId = await identified();
    await departed(caseId, 5);
    await unchanged(caseId, async () => {
      const came = await decide('offerReflectionPeriod', { caseId });
      expect([inShort(came), came.entries]).toEqual(['Refused DEPARTED', ['REFUSE REFLECTION_GRANT']]);
    });
  });

  test('is made on the identification in force, with what it relied on, and taken up by the grant', async () => {
    const caseId = await onFile();
    await decision(graph.rooms.cmm.db, caseId, 'CMM');
    const offered = await decide('offerReflectionPeriod', { caseId });
    expect(offered.outcome).toMatchObject({
      __typename: 'ReflectionOffer',
      version: 1,
      state: 'OFFERED',
      offeredOn: today,
      verification: 'VERIFIED',
      reliedOn: [
        { room: 'CMM', topic: 'IDENTIFICATION', answered: true, fact: 'IDENTIFIED' },
        { room: 'CMM', topic: 'MERGE' },
        { room: 'NEC' },
        { room: 'RETURNS', topic: 'DEPARTURE', answered: true },
      ],
    });
    expect(entryOf(offered)).toEqual(['CREATE DONE']);
    await unchanged(caseId, async () => {
      const twice = await decide('offerReflectionPeriod', { caseId });
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused ALREADY_OFFERED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
    });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const { reflection_offer: offers } = await allOn(dis(), caseId);
    expect(offers).toMatchObject(
      expect.arrayContaining([
        {
          row: expect.objectContaining({
            version: 2,
            state: 'REQUESTED',
            offered_on: today,
            requested_on: today,
          }),
        },
      ]),
    );
    expect(offers).toHaveLength(2);
  });

  test('with everybody silent is made unverified', async () => {
    const offered = await decideAlone('offerReflectionPeriod', { caseId: await immigrationFile(dis()) });
    expect(offered.outcome).toMatchObject({ state: 'OFFERED', verification: 'UNVERIFIED' });
  });

  test('made unverified is verified by the grant that asks again', async () => {
    const caseId = await onFile();
    await decideAlone('offerReflectionPeriod', { caseId });
    await decision(graph.rooms.cmm.db, caseId, 'CMM');
    await decide('grantReflectionPeriod', { caseId });
    expect(await offersOn(caseId)).toEqual(['1 OFFERED UNVERIFIED null', '2 REQUESTED VERIFIED CMM']);
  });

  test('is refused as the grant would be, and to another body that is party', async () => {
    const caseId = await onFile();
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    await unchanged(caseId, async () => {
      expect(inShort(await decide('offerReflectionPeriod', { caseId }))).toBe('Refused NOT_IDENTIFIED');
      const byPolice = await decide('offerReflectionPeriod', { caseId }, { who: 'nec-investigator' });
      expect(inShort(byPolice)).toBe('Refused NOT_THE_DECIDER');
    });
    const unknown = await decide('offerReflectionPeriod', { caseId: randomUUID() });
    expect(inShort(unknown)).toBe('FORBIDDEN_OR_NOT_FOUND');
  });

  test('declined, keeps the right: once, not while a period runs, by the version that was read', async () => {
    const caseId = await identified();
    const { outcome: offer } = await decide('offerReflectionPeriod', { caseId });
    const input = { caseId, offerId: offer.id, expectedVersion: 1 };
    const declined = await decide('declineReflectionPeriod', input);
    expect(declined.outcome).toMatchObject({ version: 2, state: 'DECLINED', declinedOn: today });
    expect(entryOf(declined)).toEqual(['UPDATE DONE']);
    await unchanged(caseId, async () => {
      expect(inShort(await decide('declineReflectionPeriod', input))).toBe('CONFLICT');
      const twice = await decide('declineReflectionPeriod', { ...input, expectedVersion: 2 });
      expect([inShort(twice), twice.entries]).toEqual([
        'Refused ALREADY_DECLINED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
      const foreign = await decide('declineReflectionPeriod', { ...input, offerId: randomUUID() });
      expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
      const bad = await decide('declineReflectionPeriod', { ...input, offerId: 'none' });
      expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.offerId']);
    });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
    const running = await decide('declineReflectionPeriod', { ...input, expectedVersion: 3 });
    expect(inShort(running)).toBe('Refused PERIOD_RUNNING');
  });
});

describe('a decision that is only repeated', () => {
  const again = (caseId: string) => ({
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['FORCED_LABOUR'],
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
  });

  test('is no other identification: what was granted once is not granted, nor offered, again', async () => {
    const caseId = await immigrationFile(dis());
    const decisionId = await decision(dis(), caseId, 'DIS', { on: ago(50) });
    await period(dis(), caseId, 40, {
      identificationAuthority: 'DIS',
      identificationDecisionId: decisionId,
    });
    expect(inShort(await decide('decideIdentificationAsDis', again(caseId)))).toBe('IdentificationDecision');
    for (const mutation of ['grantReflectionPeriod', 'offerReflectionPeriod'])
      expect(inShort(await decide(mutation, { caseId }))).toBe('Refused ALREADY_GRANTED');
    // one that follows upon another outcome is
    await decision(dis(), caseId, 'DIS', { outcome: 'NOT_IDENTIFIED', on: ago(8) });
    expect(inShort(await decide('grantReflectionPeriod', { caseId }))).toBe('ReflectionPeriod');
  });
});

describe('confirming', () => {
  async function unverified() {
    const caseId = await onFile();
    const { outcome } = await decideAlone('grantReflectionPeriod', { caseId });
    return { caseId, periodId: outcome.id, expectedVersion: 1 };
  }

  test('of an extension for special reasons waits for the Return Agency: whoever had left is given no longer', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const period = { caseId, periodId: granted.id };
    const reasons = { ...period, expectedVersion: 1, ground: 'SPECIAL_REASONS', reasonsStated: true };
    expect((await decideAlone('extendReflectionPeriod', reasons)).outcome.version).toBe(2);
    const standing = `SELECT verification FROM reflection_period WHERE id = $1 AND superseded_at IS NULL`;
    expect(await dis().query(standing, [granted.id])).toEqual([{ verification: 'UNVERIFIED' }]);
    await departed(caseId, 0);
    const came = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 2 });
    expect([inShort(came), came.entries]).toEqual(['Refused DEPARTED', ['REFUSE REFLECTION_EXTENSION']]);
  });

  test('takes the answers that were missing, and is no extension', async () => {
    const input = await unverified();
    const silent = await decideAlone('confirmReflectionPeriod', input);
    expect([inShort(silent), silent.entries]).toEqual(['FactUnavailable CMM', ['UPDATE FACT_UNAVAILABLE']]);
    await unchanged(input.caseId, async () => {
      const nobody = await decide('confirmReflectionPeriod', input);
      expect([inShort(nobody), nobody.entries]).toEqual([
        'Refused NOT_IDENTIFIED',
        ['REFUSE REFLECTION_GRANT'],
      ]);
    });
    await decision(graph.rooms.cmm.db, input.caseId, 'CMM');
    const confirmed = await decide('confirmReflectionPeriod', input);
    expect(confirmed.outcome).toMatchObject({
      version: 2,
      verification: 'VERIFIED',
      identificationAuthority: 'CMM',
      extensions: [],
    });
    expect(reliedOnNow(confirmed.outcome)).toMatchObject([
      { room: 'CMM', answered: true, fact: 'IDENTIFIED' },
      { room: 'CMM', topic: 'MERGE' },
      { room: 'NEC', answered: true },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: true },
    ]);
    // that she asked for it is confirmed with it
    expect(await offersOn(input.caseId)).toEqual(['1 REQUESTED UNVERIFIED null', '2 REQUESTED VERIFIED CMM']);
    const again = await decide('confirmReflectionPeriod', { ...input, expectedVersion: 2 });
    expect(inShort(again)).toBe('Refused ALREADY_CONFIRMED');
    expect(inShort(await decide('confirmReflectionPeriod', input))).toBe('CONFLICT');
  });

  test('of an extension for a return asks for the return too', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const input = { caseId, periodId: granted.id, expectedVersion: 1 };
    const ground = 'COOPERATES_IN_PREPARED_RETURN';
    const extended = await decideAlone('extendReflectionPeriod', { ...input, ground });
    expect(extended.outcome).toMatchObject({ version: 2 });
    const confirmed = await decide('confirmReflectionPeriod', { ...input, expectedVersion: 2 });
    expect(confirmed.outcome).toMatchObject({
      reason: 'NO_PREPARED_RETURN',
      rule: { id: 'REFLECTION_EXTENSION' },
    });
  });

  test('of an extension for a return that is none asks for it no more, once extended for special reasons', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const period = { caseId, periodId: granted.id };
    const onReturn = { ground: 'COOPERATES_IN_PREPARED_RETURN', until: ago(-60) };
    await decideAlone('extendReflectionPeriod', { ...period, ...onReturn, expectedVersion: 1 });
    const stands = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 2 });
    expect(inShort(stands)).toBe('Refused NO_PREPARED_RETURN');
    const reasons = { ground: 'SPECIAL_REASONS', reasonsStated: true };
    const later = { ...period, ...reasons, until: ago(-61), expectedVersion: 2 };
    expect((await decide('extendReflectionPeriod', later)).outcome).toMatchObject({ endsOn: ago(-61) });
    const confirmed = await decide('confirmReflectionPeriod', { ...period, expectedVersion: 3 });
    expect(confirmed.outcome).toMatchObject({ version: 4, verification: 'VERIFIED' });
  });
});

describe('ending', () => {
  async function running(daysAgo = 10, changes: Partial<ReflectionPeriodRow> = {}) {
    const caseId = await onFile();
    const before = await period(dis(), caseId, daysAgo, changes);
    return { caseId, periodId: before.id, expectedVersion: 1 };
  }
  const NOBODY = 'NOT_IDENTIFIED';

  test('where nobody identifies her: from today, which is no day of it any more, and the deadline with it', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const input = { caseId, periodId: granted.id, expectedVersion: 1, ground: NOBODY };
    const still = await decide('endReflectionPeriod', input);
    expect([inShort(still), still.entries]).toEqual([
      'Refused STILL_IDENTIFIED',
      ['REFUSE REFLECTION_GRANT'],
    ]);
    await dis().query('UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1', [
      caseId,
    ]);
    const ended = await decide('endReflectionPeriod', input);
    expect(ended.outcome).toMatchObject({
      version: 2,
      endedOn: today,
      state: 'OVER',
      ruleVersions: ['REFLECTION_GRANT@30-DAYS'],
    });
    expect(reliedOnNow(ended.outcome)).toMatchObject([
      { room: 'CMM', answered: true },
      { room: 'NEC', answered: true },
    ]);
    expect(entryOf(ended)).toEqual(['UPDATE DONE']);
    expect(await noticesOn(dis(), caseId)).toEqual(['CMM REFLECTION_ENDED', 'CMM REFLECTION_GRANTED']);
    const { departure_deadline: deadlines } = await allOn(dis(), caseId);
    expect(
      deadlines?.filter((one) => (one as { row: { superseded_at: unknown } }).row.superseded_at === null),
    ).toMatchObject([{ row: { leave_by: today } }]);
  });

  test('on departure: from the day she left, and the deadline ends with it', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    await departed(caseId, 0);
    const input = { caseId, periodId: granted.id, expectedVersion: 1, ground: 'DEPARTED' };
    const ended = await decide('endReflectionPeriod', input);
    expect(ended.outcome).toMatchObject({ endedOn: today, state: 'OVER' });
    expect(reliedOnNow(ended.outcome)).toMatchObject([
      { room: 'CMM', topic: 'IDENTIFICATION', answered: true },
      { room: 'NEC', topic: 'IDENTIFICATION', answered: true },
      { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: 'DEPARTED' },
    ]);
    const { departure_deadline: deadlines } = await allOn(dis(), caseId);
    expect(
      deadlines?.filter((one) => (one as { row: { superseded_at: unknown } }).row.superseded_at === null),
    ).toMatchObject([{ row: { departed_on: today } }]);
  });

  const refusals: readonly [string, object, Partial<ReflectionPeriodRow>, number, string][] = [
    ['NOT_DEPARTED', { ground: 'DEPARTED' }, {}, 10, 'DEPARTURE'],
    ['PERIOD_OVER', { ground: NOBODY }, { endedOn: ago(3) }, 10, 'REFLECTION_GRANT'],
    ['PERIOD_OVER', { ground: NOBODY }, {}, 31, 'REFLECTION_GRANT'],
  ];
  test.each(refusals)('%s: %o', async (reason, changes, stored, daysAgo, rule) => {
    const input = await running(daysAgo, stored);
    await unchanged(input.caseId, async () => {
      const came = await decide('endReflectionPeriod', { ...input, ...changes });
      expect([inShort(came), came.entries]).toEqual([`Refused ${reason}`, [`REFUSE ${rule}`]]);
      expect(came.outcome.en).not.toBe(came.outcome.da);
    });
  });

  test.each([
    ['DEPARTED', 'RETURNS'],
    [NOBODY, 'CMM'],
  ])(
    'for %s stops while %s is silent, and is told to parties alone that others decide',
    async (ground, room) => {
      const input = { ...(await running()), ground };
      await unchanged(input.caseId, async () => {
        const silent = await decideAlone('endReflectionPeriod', input);
        expect([inShort(silent), silent.entries]).toEqual([
          `FactUnavailable ${room}`,
          ['UPDATE FACT_UNAVAILABLE'],
        ]);
        const outsider = await decide('endReflectionPeriod', input, { who: 'nec-investigator' });
        expect(inShort(outsider)).toBe('FORBIDDEN_OR_NOT_FOUND');
      });
      await party(dis(), input.caseId, 'POLICE', ['INVESTIGATION']);
      const byPolice = await decideAlone('endReflectionPeriod', input, { who: 'nec-investigator' });
      expect(inShort(byPolice)).toBe('Refused NOT_THE_DECIDER');
      expect(inShort(await decide('endReflectionPeriod', { ...input, expectedVersion: 2 }))).toBe('CONFLICT');
    },
  );

  test('and extending at once: one wins, the other is a conflict or refused, both have their entries', async () => {
    const officials = await Promise.all([anotherLike('dis-caseworker'), anotherLike('dis-caseworker')]);
    const [one = '', other = ''] = officials;
    for (let round = 0; round < 6; round += 1) {
      const input = await running();
      const both = await Promise.all([
        decide('endReflectionPeriod', { ...input, ground: NOBODY }, { who: one }),
        decide(
          'extendReflectionPeriod',
          { ...input, ground: 'SPECIAL_REASONS', reasonsStated: true },
          { who: other },
        ),
      ]);
      expect(both.map(inShort).sort()).toEqual(['CONFLICT', 'ReflectionPeriod']);
      expect(both.flatMap(entryOf).sort()).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
      const { reflection_period: versions } = await allOn(dis(), input.caseId);
      expect(versions).toHaveLength(2);
    }
  });
});

describe('the departure deadline', () => {
  async function set() {
    const caseId = await identified();
    await decide('grantReflectionPeriod', { caseId });
    const [deadline] = await dis().query('SELECT id FROM departure_deadline WHERE case_id = $1', [caseId]);
    return { caseId, deadlineId: deadline.id, expectedVersion: 1 };
  }

  test('is set aside by what stands in its place, once', async () => {
    const input = { ...(await set()), by: 'ASYLUM_APPLICATION' };
    await unchanged(input.caseId, async () => {
      const nothing = await decide('setAsideDepartureDeadline', input);
      expect([inShort(nothing), nothing.entries]).toEqual([
        'Refused NOTHING_IN_ITS_PLACE',
        ['REFUSE DEPARTURE'],
      ]);
    });
    await dis().query(
      `INSERT INTO asylum_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions, lodged_on)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}', $2)`,
      [input.caseId, ago(1)],
    );
    const aside = await decide('setAsideDepartureDeadline', input);
    expect(aside.outcome).toMatchObject({
      version: 2,
      state: 'SET_ASIDE',
      setAsideOn: today,
      setAsideBy: input.by,
    });
    expect(await noticesOn(dis(), input.caseId)).toContain('CMM DEPARTURE_SET_ASIDE');
    expect(inShort(await decide('setAsideDepartureDeadline', input))).toBe('CONFLICT');
    const again = await decide('setAsideDepartureDeadline', { ...input, expectedVersion: 2 });
    expect(inShort(again)).toBe('Refused ALREADY_SET_ASIDE');
    await departed(input.caseId, 0);
    const end = { caseId: input.caseId, deadlineId: input.deadlineId, expectedVersion: 2 };
    expect((await decide('endDepartureDeadline', end)).outcome).toMatchObject({
      state: 'DEPARTED',
      departedOn: today,
    });
  });

  test('is ended by a departure that the Return Agency confirms, and the period that ran with it', async () => {
    const input = await set();
    await unchanged(input.caseId, async () => {
      const silent = await decideAlone('endDepartureDeadline', input);
      expect([inShort(silent), silent.entries]).toEqual([
        'FactUnavailable RETURNS',
        ['UPDATE FACT_UNAVAILABLE'],
      ]);
      expect(inShort(await decide('endDepartureDeadline', input))).toBe('Refused NOT_DEPARTED');
    });
    await departed(input.caseId, 0);
    const ended = await decide('endDepartureDeadline', input);
    expect(ended.outcome).toMatchObject({ version: 2, state: 'DEPARTED', departedOn: today });
    const { reflection_period: versions } = await allOn(dis(), input.caseId);
    expect(versions).toMatchObject(
      expect.arrayContaining([{ row: expect.objectContaining({ version: 2, ended_on: today }) }]),
    );
    const again = await decide('endDepartureDeadline', { ...input, expectedVersion: 2 });
    expect(inShort(again)).toBe('Refused ALREADY_DEPARTED');
  });

  test('is ended on the day it was set by a departure before it that was recorded late, and so is the period', async () => {
    const input = await set();
    await departed(input.caseId, 3);
    const ended = await decide('endDepartureDeadline', input);
    expect(ended.outcome).toMatchObject({ version: 2, state: 'DEPARTED', departedOn: today });
    const { reflection_period: versions } = await allOn(dis(), input.caseId);
    expect(versions).toMatchObject(
      expect.arrayContaining([{ row: expect.objectContaining({ version: 2, ended_on: today }) }]),
    );
  });

  test('is not ended by a departure that was known when the period was granted: she came back', async () => {
    const caseId = await onFile();
    await decision(dis(), caseId, 'DIS', { on: ago(2) });
    await departed(caseId, 3);
    const { outcome: granted } = await decide('grantReflectionPeriod', { caseId });
    const [deadline] = await dis().query('SELECT id FROM departure_deadline WHERE case_id = $1', [caseId]);
    const end = { caseId, deadlineId: deadline.id, expectedVersion: 1 };
    expect(inShort(await decide('endDepartureDeadline', end))).toBe('Refused DEPARTED_BEFORE');
    const period = { caseId, periodId: granted.id, expectedVersion: 1, ground: 'DEPARTED' };
    expect(inShort(await decide('endReflectionPeriod', period))).toBe('Refused DEPARTED_BEFORE');
  });

  test('is closed by DIS alone, and only if it is of the case', async () => {
    const input = { ...(await set()), by: 'RESIDENCE_PERMIT' };
    await party(dis(), input.caseId, 'RETURN_AGENCY', ['RETURN']);
    const { by: _, ...end } = input;
    const who = { who: 'returns-caseworker' };
    expect(inShort(await decide('setAsideDepartureDeadline', input, who))).toBe('Refused NOT_THE_DECIDER');
    expect(inShort(await decide('endDepartureDeadline', end, who))).toBe('Refused NOT_THE_DECIDER');
    expect(inShort(await decide('postponeDepartureDeadline', end, who))).toBe('Refused NOT_THE_DECIDER');
    for (const [deadlineId, told] of [
      ['none', 'BAD_USER_INPUT'],
      [randomUUID(), 'FORBIDDEN_OR_NOT_FOUND'],
    ] as const) {
      expect(inShort(await decide('setAsideDepartureDeadline', { ...input, deadlineId }))).toBe(told);
      expect(inShort(await decide('endDepartureDeadline', { ...end, deadlineId }))).toBe(told);
      expect(inShort(await decide('postponeDepartureDeadline', { ...end, deadlineId }))).toBe(told);
    }
  });
});
