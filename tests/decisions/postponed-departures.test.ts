import { mutationText } from '../harness/mutation-text.ts';
import { neededUntil } from '../repeats/nec-acts.ts';
import { overDays } from '../repeats/over-days.ts';
import { departed } from '../repeats/returns-acts.ts';
import { CMM, COORDINATING, caseWithStay, DIS, IDENTIFYING, identified, next } from '../repeats/stage.ts';
import { leavingAsTold } from './leaving.ts';
import { ago } from './on-file.ts';

/** What CMM and the police know leaves her longer: DIS postpones its deadline by it, and the clock and the finding agree. */

const { days, graph, stage } = overDays();
const leaving = (caseId: string) => leavingAsTold(stage, caseId);

const DEADLINES = `query ($caseId: ID!) {
  immigrationFile(caseId: $caseId) { departureDeadlines { id version state leaveBy setAsideBy
    reliedOn { room topic answered authority recordId recordVersion fact } } }
}`;
const deadlineOf = async (caseId: string) =>
  (await stage.reads(DIS, DEADLINES, { caseId })).immigrationFile.departureDeadlines[0];

/** The state and day, or what it came to instead. */
async function act(mutation: string, caseId: string, more: object = {}): Promise<string> {
  const [who = '', purpose = ''] = DIS.split(' ');
  const input = { ...next(caseId, 'deadlineId', await deadlineOf(caseId)), ...more };
  const query = mutationText(mutation, 'state leaveBy');
  const { done } = (await graph.ask(who, { query, variables: { input }, purpose })).data ?? {};
  return done?.reason ?? done?.unavailable ?? (done && `${done.state} ${done.leaveBy}`);
}
const postpone = (caseId: string) => act('postponeDepartureDeadline', caseId);
const asMerged = (caseId: string) => act('setAsideDepartureDeadline', caseId, { by: 'MERGED_CASE' });

async function granted(): Promise<string> {
  const caseId = await identified(stage);
  await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  return caseId;
}

async function permitted(until: string, on?: string) {
  const caseId = on ?? (await caseWithStay(stage));
  const protection = { caseId, kind: 'PROTECTION' };
  const { id: applicationId } = await stage.does(DIS, 'applyForResidencePermit', protection);
  const decided = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED', until };
  const { permit } = await stage.does(DIS, 'decidePermitApplication', decided, 'permit { id version }');
  return { caseId, permit };
}

/** The kinds of what DIS told CMM, the earliest first. */
async function toldCmm(caseId: string): Promise<readonly string[]> {
  const sql = `SELECT kind FROM notice WHERE case_id = $1 AND recipient = 'CMM' ORDER BY issued_at`;
  const rows = await stage.db('dis').query(sql, [caseId]);
  return rows.map(({ kind }: { kind: string }) => kind);
}

const overdue = async (): Promise<readonly string[]> => {
  const query =
    '{ departureDeadlines(filter: { overdue: true }, first: 100) { nodes { case { id } leaveBy } } }';
  const { nodes } = (await stage.reads(DIS, query, {})).departureDeadlines;
  return nodes.map((one: { case: { id: string } }) => one.case.id);
};

test('nothing leaves her longer: the deadline stays as it is', async () => {
  const caseId = await granted();
  expect(await postpone(caseId)).toBe('NOTHING_HOLDS_HER');
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-30)} MET`);
});

test('a recovery period leaves her to its last day, and no longer', async () => {
  const { caseId } = await permitted(ago(-10));
  await stage.does(IDENTIFYING, 'decideIdentification', {
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['FORCED_LABOUR'],
  });
  const { id, endsOn } = await stage.does(CMM, 'grantRecoveryPeriod', { caseId }, 'id endsOn');
  days.passed = 11;
  expect(await overdue()).toContain(caseId);
  expect(await postpone(caseId)).toBe(`RUNNING ${endsOn}`);
  expect((await deadlineOf(caseId)).reliedOn).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ topic: 'RECOVERY', recordId: id, recordVersion: 1, fact: endsOn }),
      expect.objectContaining({ room: 'NEC', topic: 'PRESENCE', answered: true, fact: 'NOT_REQUIRED' }),
    ]),
  );
  expect(await overdue()).not.toContain(caseId);
  expect(await leaving(caseId)).toBe(`RUNNING ${endsOn} MET`);
  expect(await postpone(caseId)).toBe('NOTHING_HOLDS_HER');
  days.passed = 31;
  expect(await leaving(caseId)).toBe(`OVERDUE ${endsOn} BREACH`);
});

test('proceedings leave her to the last day on which they need her, also where the period is extended to less', async () => {
  const caseId = await granted();
  await neededUntil(stage, caseId, ago(-70));
  expect(await postpone(caseId)).toBe(`RUNNING ${ago(-70)}`);
  const query =
    'query ($caseId: ID!) { immigrationFile(caseId: $caseId) { reflectionPeriods { id version } } }';
  const [period] = (await stage.reads(DIS, query, { caseId })).immigrationFile.reflectionPeriods;
  const special = { ground: 'SPECIAL_REASONS', reasonsStated: true, until: ago(-60) };
  await stage.does(DIS, 'extendReflectionPeriod', { ...next(caseId, 'periodId', period), ...special });
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-70)} MET`);
  days.passed = 71;
  expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-70)} BREACH`);
});

test('a revocation names its day anew, and a period after it goes by that', async () => {
  const { caseId, permit } = await permitted(ago(-60), await identified(stage));
  const proceedings = await neededUntil(stage, caseId, ago(-70));
  expect(await postpone(caseId)).toBe(`RUNNING ${ago(-70)}`);
  const named = { ...next(caseId, 'permitId', permit), needCeased: true, leaveBy: ago(-20) };
  await stage.does(DIS, 'revokeResidencePermit', named);
  await proceedings.over();
  await stage.does(DIS, 'grantReflectionPeriod', { caseId });
  expect(await leaving(caseId)).toBe(`RUNNING ${ago(-30)} MET`);
});

describe('proceedings without a last day', () => {
  const needed = async () => {
    const caseId = await granted();
    const on = await neededUntil(stage, caseId, null);
    expect(await postpone(caseId)).toBe(`SET_ASIDE ${ago(-30)}`);
    days.passed = 40;
    expect(await overdue()).not.toContain(caseId);
    return { caseId, on };
  };

  test('set it aside; once they are over it stands again, not overdue from before', async () => {
    const { caseId, on } = await needed();
    expect(await postpone(caseId)).toBe('ALREADY_SET_ASIDE');
    await on.over();
    expect(await postpone(caseId)).toBe(`RUNNING ${ago(-40)}`);
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-40)} MET`);
    days.passed = 41;
    expect(await leaving(caseId)).toBe(`OVERDUE ${ago(-40)} BREACH`);
  });

  test('hold it though asylum is refused meanwhile; while asylum is sought it is set aside by that', async () => {
    const { caseId, on } = await needed();
    const lodged = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    const refused = { ...next(caseId, 'applicationId', lodged), outcome: 'REFUSED' };
    await stage.does(DIS, 'decideAsylum', refused);
    expect((await deadlineOf(caseId)).setAsideBy).toBe('PROCEEDINGS');
    const again = await stage.does(DIS, 'lodgeAsylumApplication', { caseId });
    await on.over();
    expect(await postpone(caseId)).toMatch(/^SET_ASIDE/);
    expect((await deadlineOf(caseId)).setAsideBy).toBe('ASYLUM_APPLICATION');
    expect((await toldCmm(caseId)).at(-1)).toBe('DEPARTURE_SET_ASIDE');
    await stage.does(DIS, 'decideAsylum', { ...next(caseId, 'applicationId', again), outcome: 'REFUSED' });
    expect(await leaving(caseId)).toBe(`RUNNING ${ago(-40)} MET`);
  });
});

test('what proceedings set aside stays so where the deadline of a permit after it stands, though that has run out', async () => {
  const caseId = await granted();
  const on = await neededUntil(stage, caseId, null);
  expect(await postpone(caseId)).toBe(`SET_ASIDE ${ago(-30)}`);
  const before = await deadlineOf(caseId);
  await permitted(ago(-10), caseId);
  days.passed = 11;
  await on.over();
  const again = { query: mutationText('postponeDepartureDeadline'), purpose: 'IMMIGRATION' as const };
  const variables = { input: next(caseId, 'deadlineId', before) };
  const { done } = (await graph.ask('dis-caseworker', { ...again, variables })).data ?? {};
  expect(done?.reason).toBe('ALREADY_SET_ASIDE');
  expect(await overdue()).toContain(caseId);
});

describe('a case that CMM merged into another', () => {
  const merge = (caseId: string, intoCaseId: string) =>
    stage.does(COORDINATING, 'mergeCases', { caseId, expectedVersion: 1, intoCaseId });

  test('leaves its deadline to the one that goes on, which has the later day of the two', async () => {
    const goesOn = await granted();
    days.passed = 5;
    const merged = await granted();
    expect(await asMerged(merged)).toBe('NOTHING_IN_ITS_PLACE');
    await merge(merged, goesOn);
    expect(await asMerged(merged)).toBe(`SET_ASIDE ${ago(-35)}`);
    expect(await postpone(goesOn)).toBe(`RUNNING ${ago(-35)}`);
    const merges = {
      room: 'CMM',
      topic: 'MERGE',
      answered: true,
      authority: 'CMM',
      recordId: merged,
      recordVersion: 2,
      fact: 'MERGED',
    };
    expect((await deadlineOf(goesOn)).reliedOn).toContainEqual(merges);
    expect(await leaving(goesOn)).toBe(`RUNNING ${ago(-35)} MET`);
    days.passed = 36;
    expect(await leaving(goesOn)).toBe(`OVERDUE ${ago(-35)} BREACH`);
    const all = await overdue();
    expect([all.includes(goesOn), all.includes(merged)]).toEqual([true, false]);
    const query = 'query ($id: ID!) { case(id: $id) { findings { rule { id } outcome } clocks { kind } } }';
    const { findings, clocks } = (await stage.reads('auditor AUDIT', query, { id: merged })).case;
    expect(findings).toContainEqual({ rule: { id: 'DEPARTURE' }, outcome: 'NOT_APPLICABLE' });
    expect(clocks).not.toContainEqual({ kind: 'DEPARTURE' });
  });

  /** By way of others: the one that goes on is as many merges away. */
  async function mergeBy(merges: number, caseId: string, goesOn: string) {
    let at = caseId;
    for (let left = merges; left > 1; left -= 1) {
      const between = await identified(stage, 'LAWFUL');
      await merge(at, between);
      at = between;
    }
    await merge(at, goesOn);
  }

  test('leaves its deadline to the one that goes on four merges later', async () => {
    const goesOn = await granted();
    const { caseId: merged } = await permitted(ago(-10));
    await mergeBy(4, merged, goesOn);
    expect(await asMerged(merged)).toBe(`SET_ASIDE ${ago(-10)}`);
  });

  /** A permit that ran out is all that she has in a case which CMM merged into another. */
  async function intoOneThatHolds(merges: number, held: (goesOn: string) => Promise<string>) {
    const { caseId: merged } = await permitted(ago(-10));
    const goesOn = await identified(stage, 'LAWFUL');
    const until = await held(goesOn);
    await mergeBy(merges, merged, goesOn);
    days.passed = 11;
    expect(await overdue()).toContain(merged);
    expect(await asMerged(merged)).toBe('NOTHING_IN_ITS_PLACE');
    expect(await postpone(merged)).toBe(`RUNNING ${until}`);
    expect(await overdue()).not.toContain(merged);
  }

  test.each([1, 4])('leaves her longer by a recovery period of the one that goes on after %i', (merges) =>
    intoOneThatHolds(
      merges,
      async (caseId) => (await stage.does(CMM, 'grantRecoveryPeriod', { caseId }, 'endsOn')).endsOn,
    ),
  );

  test.each([1, 4])('leaves her longer while proceedings of the one after %i need her', (merges) =>
    intoOneThatHolds(merges, async (caseId) => {
      await neededUntil(stage, caseId, ago(-70));
      return ago(-70);
    }),
  );

  test('keeps its deadline where that of the one that goes on ended by departure', async () => {
    const goesOn = await granted();
    await departed(stage, goesOn);
    expect(await act('endDepartureDeadline', goesOn)).toMatch(/^DEPARTED/);
    const { caseId: merged } = await permitted(ago(-10));
    await merge(merged, goesOn);
    expect(await asMerged(merged)).toBe('NOTHING_IN_ITS_PLACE');
  });

  test('keeps its deadline while the one that goes on has none', async () => {
    const [merged, goesOn] = [await granted(), await identified(stage)];
    const closed = "merged_into_id = $2, status = 'CLOSED', closed_on = opened_on";
    await stage.db('cmm').query(`UPDATE nrm_case SET ${closed} WHERE id = $1`, [merged, goesOn]);
    expect(await asMerged(merged)).toBe('NOTHING_IN_ITS_PLACE');
  });
});
