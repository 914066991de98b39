import { randomUUID } from 'node:crypto';
import { addDays } from '../../shared/day.ts';
import type { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';
import type { VoluntaryReturnRow } from '../../subgraphs/returns/storage/voluntary-return.row.ts';
import { type Databases, freshDatabases } from '../harness/databases.ts';
import { startGraph, type TestGraph } from '../harness/graph.ts';
import { type ExtensionAsked, inShort, outcomeOf, toExtend } from './asking.ts';
import { ago, immigrationFile, party, period, returnFile } from './on-file.ts';
import { reliedOnNow } from './relied-on-now.ts';
import { fileOn, returnOn } from './returns/on-file.ts';
import { entriesOf, tracesOn } from './traces.ts';

let databases: Databases;
let graph: TestGraph;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const dis = () => graph.rooms.dis.db;

async function granted(daysAgo: number, changes: Partial<ReflectionPeriodRow> = {}) {
  return period(dis(), await immigrationFile(dis()), daysAgo, changes);
}

const asksFor = ({ caseId, id, version }: ReflectionPeriodRow, changes: Partial<ExtensionAsked> = {}) =>
  toExtend({
    caseId,
    periodId: id,
    expectedVersion: version,
    ground: 'SPECIAL_REASONS',
    reasonsStated: true,
    ...changes,
  });

describe('after she has left', () => {
  const left = async (caseId: string, on: string) => {
    const { db } = graph.rooms.returns;
    const changes = { plannedDepartureOn: on, departedOn: on };
    return returnOn(db, 'DEPARTED', { caseId: await fileOn(db, caseId), changes });
  };
  /** As the grant keeps what the Return Agency told. */
  const knownAt = ({ caseId, factId }: ReflectionPeriodRow, { id, version }: VoluntaryReturnRow) =>
    dis().query(
      `INSERT INTO relied_on_fact (id, case_id, decision_fact_id, room, topic, answered, authority, record_id, record_version, fact, as_of)
       VALUES (gen_random_uuid(), $1, $2, 'RETURNS', 'DEPARTURE', true, 'RETURN_AGENCY', $3, $4, 'DEPARTED', now())`,
      [caseId, factId, id, version],
    );

  test('a period is not extended, for whatever reasons', async () => {
    const before = await granted(10);
    await left(before.caseId, ago(2));
    const answer = await graph.ask('dis-caseworker', asksFor(before));
    expect(inShort(answer)).toBe('Refused DEPARTED');
    expect(outcomeOf(answer).rule).toEqual({ id: 'REFLECTION_EXTENSION', kind: 'LAW' });
    expect((await tracesOn(dis(), before.caseId)).periods).toEqual([before]);
  });

  test('recorded late, from before it began, one is not extended either', async () => {
    const before = await granted(10);
    await left(before.caseId, ago(12));
    expect(inShort(await graph.ask('dis-caseworker', asksFor(before)))).toBe('Refused DEPARTED');
  });

  test('and come back, one that was granted since is', async () => {
    const before = await granted(10);
    const departure = await left(before.caseId, ago(11));
    await knownAt(before, departure);
    const extended = outcomeOf(await graph.ask('dis-caseworker', asksFor(before)));
    expect(extended).toMatchObject({ version: 2, verification: 'VERIFIED' });
    const told = { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: 'DEPARTED' };
    expect(reliedOnNow(extended)).toContainEqual(expect.objectContaining(told));
  });
});

describe('a lawful extension', () => {
  test('is told, supersedes the version before, and leaves an entry, a notice and what it relied on', async () => {
    const before = await granted(10);
    await returnFile(graph.rooms.returns.db, before.caseId, 'ACCEPTED');
    const until = ago(-60);
    const asked = asksFor(before, { ground: 'COOPERATES_IN_PREPARED_RETURN', until });
    const answer = await graph.ask('dis-caseworker', asked);

    expect(answer.errors).toEqual([]);
    expect(outcomeOf(answer)).toMatchObject({
      __typename: 'ReflectionPeriod',
      id: before.id,
      version: 2,
      endsOn: until,
      capEndsOn: before.capEndsOn,
      verification: 'VERIFIED',
      extensions: [
        {
          ground: 'COOPERATES_IN_PREPARED_RETURN',
          fromEndsOn: before.endsOn,
          toEndsOn: until,
          concerns: [],
        },
      ],
      reliedOn: [
        { room: 'CMM', topic: 'MERGE' },
        {
          room: 'RETURNS',
          topic: 'PREPARED_RETURN',
          answered: true,
          authority: 'RETURN_AGENCY',
          fact: 'ACCEPTED',
        },
      ],
    });
    const { periods, notices } = await tracesOn(dis(), before.caseId);
    const [first, second] = periods;
    expect(first).toEqual({ ...before, supersededAt: second?.recordedAt });
    expect(second).toMatchObject({ id: before.id, version: 2, endsOn: until, supersededAt: null });
    expect(notices.map(({ kind, recipient }) => [kind, recipient])).toEqual([['REFLECTION_EXTENDED', 'CMM']]);
    expect(await entriesOf(dis(), asked.correlationId)).toEqual([
      expect.objectContaining({
        kind: 'UPDATE',
        outcome: 'DONE',
        operation: 'extendReflectionPeriod',
        caseIds: [before.caseId],
      }),
    ]);
  });

  test('runs to the cap where no day is asked for', async () => {
    const before = await granted(10);
    const answer = await graph.ask('dis-caseworker', asksFor(before));
    expect(outcomeOf(answer)).toMatchObject({
      version: 2,
      endsOn: before.capEndsOn,
      reliedOn: [
        { room: 'CMM', topic: 'IDENTIFICATION' },
        { room: 'CMM', topic: 'MERGE' },
        { room: 'NEC', topic: 'IDENTIFICATION' },
        { room: 'RETURNS', topic: 'DEPARTURE', answered: true, fact: null },
      ],
    });
  });

  test('that was asked for late is given all the same, with a concern', async () => {
    const answer = await graph.ask('dis-caseworker', asksFor(await granted(40), { until: ago(-5) }));
    expect(outcomeOf(answer).extensions).toMatchObject([{ concerns: [{ reason: 'ASKED_LATE' }] }]);
  });

  test('that was asked for in time and decided late has no concern', async () => {
    const asked = asksFor(await granted(40), { until: ago(-5), requestedOn: ago(12) });
    expect(outcomeOf(await graph.ask('dis-caseworker', asked)).extensions).toMatchObject([{ concerns: [] }]);
  });

  test('was asked for in the period or after it, and not in days to come', async () => {
    const period = await granted(20);
    for (const requestedOn of [ago(21), ago(-1)]) {
      const { errors } = await graph.ask('dis-caseworker', asksFor(period, { requestedOn }));
      expect(errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'input.requestedOn',
      });
    }
  });
});

describe('a refusal', () => {
  type Row = readonly [
    reason: string,
    rule: string,
    grantedAgo: number,
    changes: Partial<ExtensionAsked>,
    stored: Partial<ReflectionPeriodRow>,
  ];
  const refusals: readonly Row[] = [
    ['PERIOD_ENDED', 'REFLECTION_EXTENSION', 20, {}, { endedOn: ago(2) }],
    ['REASONS_NOT_STATED', 'REFLECTION_EXTENSION', 20, { reasonsStated: false }, {}],
    ['NO_PREPARED_RETURN', 'REFLECTION_EXTENSION', 20, { ground: 'COOPERATES_IN_PREPARED_RETURN' }, {}],
    ['NOT_LATER_THAN_PRESENT_END', 'REFLECTION_EXTENSION', 20, { until: ago(-10) }, {}],
    ['ALREADY_PAST', 'REFLECTION_EXTENSION', 50, { until: ago(1) }, {}],
    ['BEYOND_CAP', 'REFLECTION_TOTAL', 20, { until: ago(-101) }, {}],
    ['CAP_REACHED', 'REFLECTION_TOTAL', 121, {}, {}],
    ['CAP_REACHED', 'REFLECTION_TOTAL', 20, {}, { endsOn: ago(-100) }],
  ];
  test.each(refusals)(
    '%s is an answer in both languages (%s, granted %i days ago)',
    async (reason, rule, daysAgo, changes, stored) => {
      const before = await granted(daysAgo, stored);
      const asked = asksFor(before, changes);
      const answer = await graph.ask('dis-caseworker', asked);

      expect(answer.errors).toEqual([]);
      const refused = outcomeOf(answer);
      expect(refused).toMatchObject({ __typename: 'Refused', reason, rule: { id: rule, kind: 'LAW' } });
      for (const text of [refused.en, refused.da, refused.remedyEn, refused.remedyDa])
        expect(text).toMatch(/^\p{Lu}.+\.$/u);
      expect(refused.en).not.toBe(refused.da);

      expect(await tracesOn(dis(), before.caseId)).toEqual({ periods: [before], notices: [], reliedOn: [] });
      expect(await entriesOf(dis(), asked.correlationId)).toEqual([
        expect.objectContaining({ kind: 'REFUSE', outcome: rule, caseIds: [before.caseId] }),
      ]);
    },
  );

  test('a return that was only offered is not prepared', async () => {
    const before = await granted(20);
    await returnFile(graph.rooms.returns.db, before.caseId, 'OFFERED');
    const asked = asksFor(before, { ground: 'COOPERATES_IN_PREPARED_RETURN' });
    expect(inShort(await graph.ask('dis-caseworker', asked))).toBe('Refused NO_PREPARED_RETURN');
  });

  test('once she stays lawfully, as after asylum was granted, no days are added', async () => {
    const caseId = await immigrationFile(dis(), { stay: 'LAWFUL' });
    const before = await period(dis(), caseId, 20);
    const asked = asksFor(before);
    expect(outcomeOf(await graph.ask('dis-caseworker', asked))).toMatchObject({
      __typename: 'Refused',
      reason: 'STAY_NOT_WITHOUT_LAWFUL',
      rule: { id: 'REFLECTION_EXTENSION' },
    });
    expect(await tracesOn(dis(), caseId)).toEqual({ periods: [before], notices: [], reliedOn: [] });
    expect(await entriesOf(dis(), asked.correlationId)).toEqual([
      expect.objectContaining({ kind: 'REFUSE', outcome: 'REFLECTION_EXTENSION', caseIds: [caseId] }),
    ]);
  });

  test('a stay that is not on record takes nothing from her', async () => {
    const before = await period(dis(), await immigrationFile(dis(), { stay: null }), 20);
    expect(outcomeOf(await graph.ask('dis-caseworker', asksFor(before)))).toMatchObject({ version: 2 });
  });

  test('another body that is party to the case is refused, an outsider told nothing', async () => {
    const before = await granted(20);
    const asked = () => graph.ask('nec-investigator', { ...asksFor(before), purpose: 'INVESTIGATION' });
    expect(inShort(await asked())).toBe('FORBIDDEN_OR_NOT_FOUND');
    await party(dis(), before.caseId, 'POLICE', ['INVESTIGATION']);
    expect(inShort(await asked())).toBe('Refused NOT_THE_DECIDER');
  });

  test('an earlier period is not extended into a later one', async () => {
    const earlier = await granted(60);
    await period(dis(), earlier.caseId, 5);
    const answer = await graph.ask('dis-caseworker', asksFor(earlier, { until: ago(-20) }));
    expect(outcomeOf(answer)).toMatchObject({ __typename: 'Refused', reason: 'LATER_PERIOD' });
  });
});

describe('the version that was read', () => {
  test('has to be the one in force: an extension of a superseded one is a conflict', async () => {
    const before = await granted(20);
    const first = await graph.ask('dis-caseworker', asksFor(before, { until: ago(-20) }));
    expect(outcomeOf(first)).toMatchObject({ version: 2 });
    const asked = asksFor(before, { until: ago(-40) });
    expect(inShort(await graph.ask('dis-caseworker', asked))).toBe('CONFLICT');
    expect(await entriesOf(dis(), asked.correlationId)).toEqual([
      expect.objectContaining({ kind: 'UPDATE', outcome: 'CONFLICT', caseIds: [before.caseId] }),
    ]);
  });

  test('decided by a clock that runs behind still follows the one before', async () => {
    const before = await granted(20, { recordedAt: new Date(Date.now() + 30_000) });
    const answer = await graph.ask('dis-caseworker', asksFor(before));
    expect(inShort(answer)).toBe('ReflectionPeriod');
    const { periods } = await tracesOn(dis(), before.caseId);
    expect(periods.map(({ supersededAt }) => supersededAt)).toEqual([periods[1]?.recordedAt, null]);
  });

  test('a period of another case is as unknown as one that is not there', async () => {
    const [one, other] = [await granted(20), await granted(20)];
    const asked = asksFor(one);
    for (const changes of [{ periodId: other.id }, { caseId: other.caseId }, { periodId: randomUUID() }])
      expect(inShort(await graph.ask('dis-caseworker', asksFor(one, changes)))).toBe(
        'FORBIDDEN_OR_NOT_FOUND',
      );
    expect(inShort(await graph.ask('dis-caseworker', asked))).toBe('ReflectionPeriod');
  });

  test('the end that was reached is what a second extension begins from', async () => {
    const before = await granted(20);
    const once = await graph.ask('dis-caseworker', asksFor(before, { until: ago(-20) }));
    const twice = await graph.ask('dis-caseworker', asksFor(before, { expectedVersion: 2, until: ago(-30) }));
    expect(outcomeOf(once).endsOn).toBe(ago(-20));
    expect(outcomeOf(twice)).toMatchObject({ version: 3, endsOn: addDays(ago(-20), 10) });
    expect(outcomeOf(twice).extensions).toHaveLength(2);
  });
});
