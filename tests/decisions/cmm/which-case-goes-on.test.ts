import { randomUUID } from 'node:crypto';
import type { Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';
import { type Databases, freshDatabases, type RoomName } from '../../harness/databases.ts';
import { daysLater } from '../../harness/days-later.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { COORDINATING, DIS, identified, next, RETURNS, type Stage, stageOn } from '../../repeats/stage.ts';
import { several } from '../officials.ts';
import { ago, decision, immigrationFile, justiceFile } from '../on-file.ts';
import { entriesOf } from '../traces.ts';
import { personOnFile } from './cmm-file.ts';
import { attempt, done, inShort, type Mutation, noticesOf, toDo } from './doing.ts';

/** Of two cases of one person, the one that holds her rights goes on. */

let databases: Databases;
let graph: TestGraph;
let alone: OpenRoom;
let stage: Stage;
let passed = 0;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases, () => daysLater(passed));
  stage = stageOn(graph, () => {});
  alone = await openTestRoom('cmm', databases);
});
afterAll(async () => {
  await alone?.stop();
  await graph?.stop();
  await databases?.drop();
});

const cmm = () => ({ db: graph.rooms.cmm.db, ask: graph.ask });
const merging = (caseId: string, intoCaseId: string) =>
  toDo('mergeCases', { caseId, expectedVersion: 1, intoCaseId });

async function onFile(): Promise<string> {
  const caseId = await personOnFile(graph.rooms.cmm.db);
  await immigrationFile(graph.rooms.dis.db, { caseId });
  await justiceFile(graph.rooms.nec.db, caseId);
  return caseId;
}

const ROOM_OF: Partial<Record<Authority, RoomName>> = { CMM: 'cmm', DIS: 'dis', COURT: 'nec' };

/** A case in which these bodies decided. */
async function decided(decisions: Partial<Record<Authority, IdentificationOutcome>>): Promise<string> {
  const caseId = await onFile();
  for (const [body, outcome] of Object.entries(decisions) as [Authority, IdentificationOutcome][])
    await decision(graph.rooms[ROOM_OF[body] ?? 'cmm'].db, caseId, body, { outcome });
  return caseId;
}

const LOST =
  'The person is identified in the case that would end, and not in the one that would go on. Merge them the other way round.';

describe('the case in which she is identified goes on', () => {
  const IDENTIFIED = 'IDENTIFIED' as const;
  const NOT_IDENTIFIED = 'NOT_IDENTIFIED' as const;

  test.each([
    ['by DIS', { DIS: IDENTIFIED }, {}],
    ['by CMM', { CMM: IDENTIFIED }, {}],
    ['by a court', { COURT: IDENTIFIED }, { DIS: NOT_IDENTIFIED, CMM: NOT_IDENTIFIED }],
    ['by DIS, and CMM says otherwise', { DIS: IDENTIFIED, CMM: NOT_IDENTIFIED }, { DIS: NOT_IDENTIFIED }],
  ])('%s: the other way round is turned away', async (_, here, there) => {
    const [identified, other] = [await decided(here), await decided(there)];
    const asked = merging(identified, other);
    const { data, errors } = await graph.ask('cmm-caseworker', asked);
    expect(data?.done ?? null).toBeNull();
    expect(errors).toMatchObject([{ message: LOST, extensions: { code: 'CONFLICT' } }]);
    expect(await attempt(cmm(), 'cmm-caseworker', merging(identified, other))).toMatchObject({
      told: 'CONFLICT',
      wrote: {},
      entries: ['UPDATE CONFLICT'],
    });
    expect((await attempt(cmm(), 'cmm-caseworker', merging(other, identified))).told).toBe('Case');
    const { data: read } = await graph.ask('cmm-caseworker', {
      query: 'query ($id: ID!) { case(id: $id) { identification { inForce { outcome } } } }',
      variables: { id: identified },
      purpose: 'IDENTIFICATION',
    });
    expect(read.case.identification.inForce).toEqual({ outcome: 'IDENTIFIED' });
  });

  test.each([
    ['both are', { DIS: IDENTIFIED }, { CMM: IDENTIFIED }],
    ['neither is', {}, {}],
    ['she is in neither, as was decided', { DIS: NOT_IDENTIFIED }, {}],
  ])('where %s, either does', async (_, here, there) => {
    for (const [from, into] of [
      [here, there],
      [there, here],
    ] as const) {
      const asked = merging(await decided(from), await decided(into));
      expect((await attempt(cmm(), 'cmm-caseworker', asked)).told).toBe('Case');
    }
  });

  test('it waits for whoever could know another', async () => {
    const room = { db: graph.rooms.cmm.db, ask: alone.ask };
    for (const [from, into] of [
      [{}, {}],
      [{ CMM: NOT_IDENTIFIED }, { CMM: IDENTIFIED }],
      [{ CMM: IDENTIFIED }, { CMM: NOT_IDENTIFIED }],
    ] as const) {
      const asked = merging(await decided(from), await decided(into));
      const { thing, ...left } = await attempt(room, 'cmm-caseworker', asked);
      expect(left).toEqual({
        told: 'FactUnavailable',
        wrote: {},
        entries: ['UPDATE FACT_UNAVAILABLE'],
      });
      expect(thing).toMatchObject({ unavailable: 'DIS', topic: 'IDENTIFICATION' });
    }
  });

  test('for purposes for which nobody tells CMM what was decided, no cases are merged', async () => {
    const [from, into] = [await onFile(), await onFile()];
    for (const purpose of ['REFERRAL', 'CHILD_PROTECTION'] as const) {
      const asked = { ...merging(from, into), purpose };
      expect((await attempt(cmm(), 'cmm-caseworker', asked)).told).toBe('PURPOSE_REQUIRED');
    }
  });
});

describe('where that says nothing, the one that holds more goes on', () => {
  type Holding = readonly [says: string, give: (caseId: string) => Promise<unknown>];
  /** In the order in which it weighs. */
  const holdings: readonly Holding[] = [
    [
      'A residence permit holds',
      async (caseId) => {
        const applied = await stage.does(DIS, 'applyForResidencePermit', { caseId, kind: 'PROTECTION' });
        const on = next(caseId, 'applicationId', applied);
        const granted = { ...on, outcome: 'GRANTED', until: ago(-200) };
        await stage.does(DIS, 'decidePermitApplication', granted, 'permit { id }');
      },
    ],
    [
      'An application for asylum is pending or was granted',
      (caseId) => stage.does(DIS, 'lodgeAsylumApplication', { caseId }),
    ],
    ['A reflection period runs', (caseId) => stage.does(DIS, 'grantReflectionPeriod', { caseId })],
    [
      'A deadline to leave runs',
      async (caseId) => {
        await stage.does(DIS, 'grantReflectionPeriod', { caseId });
        passed = 31;
      },
    ],
    ['A voluntary return is under way', (caseId) => stage.does(RETURNS, 'offerReturn', { caseId })],
  ];
  afterEach(() => {
    passed = 0;
  });

  const merge = (from: string, into: string) =>
    graph.ask('cmm-coordinator', { ...merging(from, into), purpose: 'COORDINATION' });

  test.each(holdings.map(([says, give], at) => [says, give, holdings[at + 1]] as const))(
    '%s',
    async (says, give, weighsLess) => {
      const [more, nothing, less] = [
        await identified(stage),
        await identified(stage),
        await identified(stage),
      ];
      await weighsLess?.[1](less);
      await give(more);
      for (const other of [nothing, less]) {
        const { errors } = await merge(more, other);
        expect(errors).toMatchObject([
          {
            message: `${says} in the case that would end, and not in the one that would go on. Merge them the other way round.`,
            extensions: { code: 'CONFLICT' },
          },
        ]);
        expect(inShort(await merge(other, more))).toBe('Case');
      }
    },
  );

  test('what is over or runs in both holds nothing up', async () => {
    const [from, into] = [await identified(stage), await identified(stage)];
    const offered = await stage.does(RETURNS, 'offerReturn', { caseId: from });
    await stage.does(RETURNS, 'declineReturn', {
      ...next(from, 'returnId', offered),
      reasons: ['DEBT'],
    });
    const periods = [];
    for (const caseId of [from, into])
      periods.push((await stage.does(DIS, 'grantReflectionPeriod', { caseId })).id);
    expect(inShort(await merge(from, into))).toBe('Case');
    // what stood in either of them stays with the closure
    const query = `query ($id: ID!) { case(id: $id) { closures {
      reliedOn { topic authority recordId recordVersion fact } } } }`;
    const [{ reliedOn }] = (await stage.reads(COORDINATING, query, { id: from })).case.closures;
    const told = (topic: string) => reliedOn.filter((fact: { topic: string }) => fact.topic === topic);
    const runs = { authority: 'DIS', recordVersion: 1, fact: 'RUNNING' };
    expect(told('REFLECTION_PERIOD')).toEqual(
      expect.arrayContaining(periods.map((recordId) => ({ topic: 'REFLECTION_PERIOD', recordId, ...runs }))),
    );
    expect(told('RETURN')).toContainEqual({
      topic: 'RETURN',
      authority: 'RETURN_AGENCY',
      recordId: offered.id,
      recordVersion: 2,
      fact: 'DECLINED',
    });
  });
});

const refer = async (who = 'cmm-caseworker') => {
  const asked = toDo('referVictim', { channel: 'OTHER' }, { purpose: 'REFERRAL' });
  return done(await graph.ask(who, asked)).id as string;
};
type Row = readonly [Mutation, object, told: string, who?: string, purpose?: string];
async function turnedAway(table: readonly Row[]) {
  for (const [mutation, input, code, who = 'cmm-caseworker', purpose = 'IDENTIFICATION'] of table) {
    const { told, wrote } = await attempt(cmm(), who, toDo(mutation, input, { purpose } as never));
    expect([mutation, told, wrote]).toEqual([mutation, code, {}]);
  }
}

describe('two cases of one person', () => {
  test('in which the person differs are merged only where that was seen, by what differs and not how', async () => {
    const { db } = graph.rooms.cmm;
    const into = await personOnFile(db);
    const whole = { gender: 'MALE', bornOn: '1971-01-02', citizenshipGroup: 'STATELESS' } as const;
    for (const [changes, differ] of [
      [whole, 'bornOn, gender, citizenshipGroup'],
      [{ bornOn: '1995-03-05' }, 'bornOn'],
    ] as const) {
      const from = await personOnFile(db, changes);
      const { errors } = await graph.ask('cmm-caseworker', merging(from, into));
      expect(errors[0]?.message).toContain(`where the persons differ in ${differ}.`);
      expect(JSON.stringify(errors)).not.toMatch(/1971|1995|MALE|STATELESS/);
      const merge = { caseId: from, expectedVersion: 1, intoCaseId: into };
      await turnedAway([['mergeCases', merge, 'BAD_USER_INPUT input.despiteDifferences']]);
      const seen = toDo('mergeCases', { ...merge, despiteDifferences: true });
      expect((await attempt(cmm(), 'cmm-caseworker', seen)).told).toBe('Case');
    }
    const unknown = { gender: 'UNKNOWN', bornOn: null, citizenshipGroup: 'UNKNOWN' } as const;
    const hardlyKnown = await personOnFile(db, unknown);
    expect((await attempt(cmm(), 'cmm-caseworker', merging(hardlyKnown, into))).told).toBe('Case');
  });

  test('are merged: one leads to the other, its parties go along, and every record stays', async () => {
    const [from, into] = [await refer('ngo-outreach'), await refer('dis-caseworker')];
    const number = { caseId: from, expectedVersion: 1, civilRegistrationNumber: '9999999991' };
    expect((await attempt(cmm(), 'cmm-caseworker', toDo('correctPerson', number))).told).toBe('Person');
    const merge = { caseId: from, expectedVersion: 1, intoCaseId: into };
    await turnedAway([
      ['mergeCases', { ...merge, intoCaseId: from }, 'BAD_USER_INPUT input.intoCaseId'],
      ['mergeCases', { ...merge, expectedVersion: 2 }, 'CONFLICT'],
      ['mergeCases', { ...merge, intoCaseId: randomUUID() }, 'FORBIDDEN_OR_NOT_FOUND'],
      ['mergeCases', merge, 'FORBIDDEN_OR_NOT_FOUND', 'dis-caseworker'],
    ]);
    const asked = toDo('mergeCases', merge);
    const { told, thing, wrote } = await attempt(cmm(), 'cmm-caseworker', asked);
    expect([told, wrote]).toEqual([
      'Case',
      { case_closure: 1, case_party: 1, notice: 3, relied_on_fact: 14 },
    ]);
    expect(thing).toMatchObject({ status: 'CLOSED', version: 2, mergedInto: { id: into } });
    expect(await entriesOf(graph.rooms.cmm.db, asked.correlationId)).toMatchObject([
      { caseIds: [from, into] },
    ]);
    expect(await noticesOf(graph.rooms.cmm.db, into)).toEqual(
      expect.arrayContaining(['DIS CASES_MERGED', 'NGO CASES_MERGED']),
    );
    const { data } = await graph.ask('ngo-outreach', {
      query:
        'query Led($id: ID!) { case(id: $id) { referral { referredBy } mergedInto { reference status } } }',
      variables: { id: from },
      purpose: 'ASSISTANCE',
    });
    expect(data.case).toEqual({
      referral: { referredBy: 'NGO' },
      mergedInto: { reference: expect.stringMatching(/^NRM-/), status: 'OPEN' },
    });
    const numbers = await graph.rooms.cmm.db.query(
      'SELECT civil_registration_number IS NULL AS none FROM person WHERE case_id = ANY($1) ORDER BY case_id = $2',
      [[from, into], into],
    );
    expect(numbers).toEqual([{ none: true }, { none: false }]);
    await turnedAway([
      ['reopenCase', { caseId: from, expectedVersion: 2 }, 'CONFLICT'],
      ['recordIndicators', { caseId: from, forms: ['OTHER'] }, 'CONFLICT'],
      ['mergeCases', { caseId: into, expectedVersion: 1, intoCaseId: from }, 'CONFLICT'],
    ]);
  });

  test('merged each into the other at once: one at most goes through, and no cases are lost in a ring', async () => {
    const [one, other] = [await refer(), await refer()];
    const officials = await several('cmm-caseworker', 2);
    const attempts = [
      toDo('mergeCases', { caseId: one, expectedVersion: 1, intoCaseId: other }),
      toDo('mergeCases', { caseId: other, expectedVersion: 1, intoCaseId: one }),
    ];
    const told = await Promise.all(attempts.map((asked, at) => graph.ask(officials[at] ?? '', asked)));
    expect(told.map(inShort)).toContain('CONFLICT');
    const open = await graph.rooms.cmm.db.query(
      `SELECT 1 FROM nrm_case WHERE id = ANY($1) AND status = 'OPEN'`,
      [[one, other]],
    );
    expect(open.length).toBeGreaterThan(0);
    const entries = await Promise.all(
      attempts.map(({ correlationId }) => entriesOf(graph.rooms.cmm.db, correlationId)),
    );
    expect(entries.map((each) => each.length)).toEqual([1, 1]);
  });
});

describe('one after the other they fall silent', () => {
  const tries = async (from: string, into: string) => {
    const { thing, ...left } = await attempt(cmm(), 'cmm-caseworker', merging(from, into));
    return { ...left, waitsFor: thing.unavailable && `${thing.unavailable} ${thing.topic}` };
  };
  const waits = (waitsFor: string) => ({
    told: 'FactUnavailable',
    wrote: {},
    entries: ['UPDATE FACT_UNAVAILABLE'],
    waitsFor,
  });

  test('the Return Agency: it is waited for where nothing else says which case goes on', async () => {
    const [from, into, seeking] = [await identified(stage), await identified(stage), await identified(stage)];
    await stage.does(DIS, 'lodgeAsylumApplication', { caseId: seeking });
    await graph.rooms.returns.stop();
    expect(await tries(from, into)).toEqual(waits('RETURNS RETURN'));
    expect(await tries(seeking, into)).toMatchObject({ told: 'CONFLICT', wrote: {} });
    expect(await tries(from, seeking)).toMatchObject({ told: 'Case' });
  });

  test('the courts: another decision of theirs could identify her', async () => {
    const [none, victim] = [await onFile(), await decided({ DIS: 'IDENTIFIED' })];
    await graph.rooms.nec.stop();
    expect(await tries(none, victim)).toEqual(waits('NEC IDENTIFICATION'));
    expect(await tries(victim, none)).toEqual(waits('NEC IDENTIFICATION'));
  });
});
