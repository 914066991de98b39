import { randomUUID } from 'node:crypto';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { startGraph, type TestGraph } from '../../harness/graph.ts';
import { openTestRoom } from '../../harness/room.ts';
import { ago, cmmCase, cmmPerson, decision, immigrationFile, party, period } from '../on-file.ts';
import { allOn, deciding, inShort, noticesOn } from './deciding.ts';

let databases: Databases;
let graph: TestGraph;
let decide: ReturnType<typeof deciding>;
beforeAll(async () => {
  databases = await freshDatabases();
  graph = await startGraph(databases);
  decide = deciding(graph, dis());
});
afterAll(async () => {
  await graph?.stop();
  await databases?.drop();
});

const dis = () => graph.rooms.dis.db;
const today = ago(0);

async function knownAtCmm(): Promise<string> {
  const caseId = randomUUID();
  await cmmCase(graph.rooms.cmm.db, caseId);
  return caseId;
}
/** On file at DIS, of a case that CMM has and admits DIS to. */
async function onFile(as: Parameters<typeof immigrationFile>[1] = {}): Promise<string> {
  return immigrationFile(dis(), { caseId: await knownAtCmm(), ...as });
}

const statusesOf = async (caseId: string) =>
  dis().query(
    `SELECT basis, valid_from AS "from", valid_to AS "to" FROM residence_status
     WHERE case_id = $1 AND superseded_at IS NULL ORDER BY valid_from`,
    [caseId],
  );

describe('the first record', () => {
  test('opens the file on a case that CMM has, with its entry and a notice', async () => {
    const caseId = await knownAtCmm();
    const came = await decide('recordResidenceStatus', {
      caseId,
      basis: 'NO_LAWFUL_STAY',
      validFrom: ago(3),
    });
    expect(came.outcome).toMatchObject({
      version: 1,
      basis: 'NO_LAWFUL_STAY',
      validFrom: ago(3),
      validTo: null,
    });
    expect(came.entries).toEqual(['CREATE DONE']);
    expect((await allOn(dis(), caseId)).immigration_file).toHaveLength(1);
    expect(await noticesOn(dis(), caseId)).toEqual(['CMM STAY_CHANGED']);
  });

  const firsts: readonly [string, object][] = [
    ['recordResidenceStatus', { basis: 'LAWFUL', validFrom: today }],
    ['lodgeAsylumApplication', {}],
    ['registerImmigrationPerson', { gender: 'FEMALE' }],
    ['admitToImmigrationFile', { authority: 'SIRI', purposes: ['IMMIGRATION'], basis: 'Takes part' }],
    [
      'decideIdentificationAsDis',
      { outcome: 'NOT_IDENTIFIED', gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' },
    ],
  ];
  test.each(firsts)('%s: of a case that CMM does not show, nothing', async (mutation, input) => {
    const caseId = randomUUID();
    const came = await decide(mutation, { caseId, ...input });
    expect([inShort(came), came.entries]).toEqual([
      'FORBIDDEN_OR_NOT_FOUND',
      ['DENY FORBIDDEN_OR_NOT_FOUND'],
    ]);
    expect((await allOn(dis(), caseId)).immigration_file).toEqual([]);
  });

  test('waits while CMM is silent, and goes ahead on a file that is open; the key is free meanwhile', async () => {
    const alone = await openTestRoom('dis', databases);
    try {
      const ask = deciding(alone, alone.db);
      const caseId = await knownAtCmm();
      const input = { caseId, basis: 'LAWFUL', validFrom: today };
      const came = await ask('recordResidenceStatus', input, { idempotencyKey: 'first' });
      expect(came.outcome).toEqual({ __typename: 'FactUnavailable', unavailable: 'CMM', topic: 'CASE' });
      expect(came.entries).toEqual(['CREATE FACT_UNAVAILABLE']);
      expect(Object.values(await allOn(dis(), caseId)).flat()).toEqual([]);
      const again = await decide('recordResidenceStatus', input, { idempotencyKey: 'first' });
      expect(inShort(again)).toBe('ResidenceStatus');
      const replayed = await ask('recordResidenceStatus', input, { idempotencyKey: 'first' });
      expect([replayed.outcome.id, replayed.entries]).toEqual([again.outcome.id, ['READ REPEATED']]);
    } finally {
      await alone.stop();
    }
  });
});

describe('residence status', () => {
  test('ends the one that held until then, and one that begins later stands', async () => {
    const caseId = await onFile();
    const later = await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: ago(10) });
    expect(inShort(later)).toBe('ResidenceStatus');
    await decide('recordResidenceStatus', { caseId, basis: 'ASYLUM_SEEKER', validFrom: ago(30) });
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(31) },
      { basis: 'ASYLUM_SEEKER', from: ago(30), to: ago(11) },
      { basis: 'LAWFUL', from: ago(10), to: null },
    ]);
    // only the first changed today's footing
    expect(await noticesOn(dis(), caseId)).toEqual(['CMM STAY_CHANGED']);
  });

  test('that has ended takes no more than its days from the one that goes on', async () => {
    const caseId = await onFile();
    const past = { basis: 'LAWFUL', validFrom: ago(5), validTo: ago(3) };
    expect((await decide('recordResidenceStatus', { caseId, ...past })).outcome).toMatchObject(past);
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(6) },
      { basis: 'LAWFUL', from: ago(5), to: ago(3) },
      { basis: 'NO_LAWFUL_STAY', from: ago(2), to: null },
    ]);
    expect(await noticesOn(dis(), caseId)).toEqual([]);
  });

  test('from a day that another begins on replaces nothing unseen, at the same moment neither', async () => {
    const caseId = await onFile();
    const came = await Promise.all(
      ['LAWFUL', 'ASYLUM_SEEKER', 'LAWFUL'].map((basis) =>
        decide('recordResidenceStatus', { caseId, basis, validFrom: ago(5) }),
      ),
    );
    expect(came.map(inShort).sort()).toEqual(['CONFLICT', 'CONFLICT', 'ResidenceStatus']);
    const [done] = came.filter((each) => inShort(each) === 'ResidenceStatus');
    expect(done).toMatchObject({ outcome: { version: 1 }, entries: ['CREATE DONE'] });
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(6) },
      { basis: done?.outcome.basis, from: ago(5), to: null },
    ]);
    const corrects = { statusId: done?.outcome.id, expectedVersion: 1 };
    const said = { caseId, basis: 'UNKNOWN', validFrom: ago(5), ...corrects };
    const corrected = await decide('recordResidenceStatus', said);
    expect([corrected.outcome.version, corrected.entries]).toEqual([2, ['UPDATE DONE']]);
  });

  test('is corrected by the version that was read, never into the days of another', async () => {
    const caseId = await onFile();
    const { outcome } = await decide('recordResidenceStatus', {
      caseId,
      basis: 'LAWFUL',
      validFrom: ago(10),
    });
    const correction = {
      caseId,
      basis: 'UNKNOWN',
      validFrom: ago(5),
      statusId: outcome.id,
      expectedVersion: 1,
    };
    const came = await decide('recordResidenceStatus', correction);
    expect(came.outcome).toMatchObject({ id: outcome.id, version: 2, basis: 'UNKNOWN', validFrom: ago(5) });
    expect(came.entries).toEqual(['UPDATE DONE']);
    const before = await allOn(dis(), caseId);
    const stale = await decide('recordResidenceStatus', correction);
    const overlapping = await decide('recordResidenceStatus', {
      ...correction,
      expectedVersion: 2,
      validFrom: ago(20),
    });
    for (const one of [stale, overlapping])
      expect([inShort(one), one.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    const foreign = await decide('recordResidenceStatus', { ...correction, statusId: randomUUID() });
    expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
    expect(await allOn(dis(), caseId)).toEqual(before);
  });

  test.each([
    ['input.caseId', { caseId: 'none' }],
    ['input.validFrom', { validFrom: ago(-1) }],
    ['input.validTo', { validTo: ago(1) }],
    ['input.statusId', { expectedVersion: 1 }],
    ['input.expectedVersion', { statusId: randomUUID() }],
  ])('bad input names %s', async (argument, changes) => {
    const caseId = randomUUID();
    const came = await decide('recordResidenceStatus', {
      caseId,
      basis: 'LAWFUL',
      validFrom: today,
      ...changes,
    });
    expect([inShort(came), came.argument]).toEqual(['BAD_USER_INPUT', argument]);
  });

  test('is of no day before she was born', async () => {
    const caseId = await immigrationFile(dis());
    await dis().query(`INSERT INTO person (case_id, gender, born_on, version) VALUES ($1, 'FEMALE', $2, 1)`, [
      caseId,
      ago(5_000),
    ]);
    const status = { caseId, basis: 'LAWFUL' };
    const early = await decide('recordResidenceStatus', { ...status, validFrom: ago(5_001) });
    expect([inShort(early), early.argument]).toEqual(['BAD_USER_INPUT', 'input.validFrom']);
    const born = await decide('recordResidenceStatus', { ...status, validFrom: ago(5_000) });
    expect(inShort(born)).toBe('ResidenceStatus');
  });

  test('is recorded by DIS alone', async () => {
    const caseId = await onFile();
    await party(dis(), caseId, 'SIRI', ['IMMIGRATION']);
    const input = { caseId, basis: 'LAWFUL', validFrom: today };
    for (const who of ['siri-officer', 'cmm-caseworker'])
      expect(inShort(await decide('recordResidenceStatus', input, { who }))).toBe('FORBIDDEN_OR_NOT_FOUND');
  });
});

describe('asylum', () => {
  async function withDeadline() {
    const caseId = await onFile();
    await decision(dis(), caseId, 'DIS');
    const { outcome } = await decide('grantReflectionPeriod', { caseId });
    return { caseId, period: outcome };
  }
  const deadlinesOf = (caseId: string) =>
    dis().query(
      `SELECT ground, leave_by AS "leaveBy", set_aside_by AS "by" FROM departure_deadline
       WHERE case_id = $1 AND superseded_at IS NULL ORDER BY recorded_at`,
      [caseId],
    );

  test('applied for changes the stay and sets the deadline aside; refused, the period says again when to leave', async () => {
    const { caseId, period: granted } = await withDeadline();
    await party(dis(), caseId, 'RETURN_AGENCY', ['RETURN']);
    const lodged = await decide('lodgeAsylumApplication', { caseId });
    expect(lodged.outcome).toMatchObject({ version: 1, lodgedOn: today, outcome: null });
    expect(lodged.entries).toEqual(['CREATE DONE']);
    const aside = { ground: 'REFLECTION_PERIOD_ENDS', leaveBy: granted.endsOn, by: 'ASYLUM_APPLICATION' };
    expect(await deadlinesOf(caseId)).toEqual([aside]);
    expect((await statusesOf(caseId)).at(-1)).toEqual({ basis: 'ASYLUM_SEEKER', from: today, to: null });
    expect(await noticesOn(dis(), caseId)).toEqual([
      'CMM DEPARTURE_SET_ASIDE',
      'CMM REFLECTION_GRANTED',
      'CMM STAY_CHANGED',
      'RETURN_AGENCY DEPARTURE_SET_ASIDE',
      'RETURN_AGENCY STAY_CHANGED',
    ]);

    const applicationId = lodged.outcome.id;
    const refused = await decide('decideAsylum', {
      caseId,
      applicationId,
      expectedVersion: 1,
      outcome: 'REFUSED',
    });
    expect(refused.outcome).toMatchObject({ version: 2, outcome: 'REFUSED', decidedOn: today });
    expect(refused.entries).toEqual(['UPDATE DONE']);
    expect((await statusesOf(caseId)).at(-1)).toEqual({ basis: 'NO_LAWFUL_STAY', from: today, to: null });
    expect(await deadlinesOf(caseId)).toEqual([{ ...aside, by: null }]);
    for (const expectedVersion of [1, 2]) {
      const again = await decide('decideAsylum', {
        caseId,
        applicationId,
        expectedVersion,
        outcome: 'GRANTED',
      });
      expect([inShort(again), again.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    }
  });

  test('sought already, a period that is granted has its deadline set aside from the start', async () => {
    const caseId = await onFile({ stay: 'ASYLUM_SEEKER' });
    await decision(dis(), caseId, 'DIS');
    await decide('grantReflectionPeriod', { caseId });
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: 'ASYLUM_APPLICATION' }]);
  });

  test('a lawful stay without an end sets the deadline aside, and it stands again after it', async () => {
    const { caseId } = await withDeadline();
    const { outcome } = await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: today });
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: 'RESIDENCE_PERMIT' }]);
    expect(await noticesOn(dis(), caseId)).toContain('CMM DEPARTURE_SET_ASIDE');
    const corrects = { statusId: outcome.id, expectedVersion: 1 };
    const not = { caseId, basis: 'NO_LAWFUL_STAY', validFrom: today, ...corrects };
    await decide('recordResidenceStatus', not);
    expect(await deadlinesOf(caseId)).toMatchObject([{ leaveBy: ago(-30), by: null }]);
  });

  test.each([99, 200])('a lawful stay of %i days leaves her until its last day, cap or not', async (days) => {
    const { caseId } = await withDeadline();
    const validTo = ago(-days);
    await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: today, validTo });
    expect(await deadlinesOf(caseId)).toMatchObject([{ leaveBy: validTo, by: null }]);
  });

  test('granted sets aside a deadline that was set meanwhile; a lawful stay that ends before it does not', async () => {
    const { caseId } = await withDeadline();
    await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: today, validTo: ago(-5) });
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: null }]);
    await dis().query(
      `INSERT INTO asylum_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions, lodged_on)
       VALUES (gen_random_uuid(), $1, 1, $1, now(), 'dev-somebody', 'DIS', '{}', $2)`,
      [caseId, ago(1)],
    );
    await decide('decideAsylum', { caseId, applicationId: caseId, expectedVersion: 1, outcome: 'GRANTED' });
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: 'RESIDENCE_PERMIT' }]);
  });

  test('sought before what was recorded meanwhile is her footing since; refused, the deadline stands again', async () => {
    const { caseId } = await withDeadline();
    await decide('recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: ago(10) });
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(12) });
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'NO_LAWFUL_STAY', from: ago(90), to: ago(13) },
      { basis: 'ASYLUM_SEEKER', from: ago(12), to: ago(11) },
      { basis: 'ASYLUM_SEEKER', from: ago(10), to: null },
    ]);
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: 'ASYLUM_APPLICATION' }]);
    const refused = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'REFUSED' };
    await decide('decideAsylum', refused);
    expect((await statusesOf(caseId)).at(-1)).toEqual({ basis: 'NO_LAWFUL_STAY', from: today, to: null });
    expect(await deadlinesOf(caseId)).toMatchObject([{ by: null }]);
  });

  test('granted makes the stay lawful; who stays lawfully goes on doing so while she applies', async () => {
    const caseId = await onFile({ stay: 'LAWFUL' });
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(2) });
    expect(await statusesOf(caseId)).toEqual([{ basis: 'LAWFUL', from: ago(90), to: null }]);
    const twice = await decide('lodgeAsylumApplication', { caseId });
    expect(inShort(twice)).toBe('CONFLICT');
    const granted = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    expect((await decide('decideAsylum', granted)).outcome).toMatchObject({ outcome: 'GRANTED' });
    expect(await noticesOn(dis(), caseId)).toEqual(['CMM ASYLUM_DECIDED']);
  });

  test('is granted to no Danish citizen, and to any other; what CMM said is kept', async () => {
    const seeks = async (group: string) => {
      const caseId = await immigrationFile(dis());
      await cmmPerson(graph.rooms.cmm.db, caseId, group);
      const { outcome } = await decide('lodgeAsylumApplication', { caseId });
      return { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    };
    const input = await seeks('DANISH');
    const before = await allOn(dis(), input.caseId);
    const refused = await decide('decideAsylum', input);
    expect([inShort(refused), refused.entries]).toEqual([
      'Refused STAY_CONTRADICTED',
      ['REFUSE PERMIT_CONDITIONS'],
    ]);
    expect(await allOn(dis(), input.caseId)).toEqual(before);
    expect((await decide('decideAsylum', { ...input, outcome: 'REFUSED' })).outcome).toMatchObject({
      outcome: 'REFUSED',
    });
    const other = await seeks('STATELESS');
    expect((await decide('decideAsylum', other)).outcome).toMatchObject({ outcome: 'GRANTED' });
    const relied = 'SELECT room, topic, fact FROM relied_on_fact WHERE case_id = $1 ORDER BY topic';
    expect(await dis().query(relied, [other.caseId])).toEqual([
      { room: 'CMM', topic: 'CITIZENSHIP', fact: 'STATELESS' },
      { room: 'CMM', topic: 'MERGE', fact: null },
    ]);
  });

  test('that waits for its decision, or was granted, is not taken away by a record of another stay', async () => {
    const caseId = await onFile();
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(2) });
    const record = (basis: string, validFrom: string, corrects = {}) =>
      decide('recordResidenceStatus', { caseId, basis, validFrom, ...corrects });
    const before = await allOn(dis(), caseId);
    const pending = await record('NO_LAWFUL_STAY', ago(1));
    expect([inShort(pending), pending.entries]).toEqual(['Refused ASYLUM_PENDING', ['REFUSE DEPARTURE']]);
    expect(await allOn(dis(), caseId)).toEqual(before);
    expect(inShort(await record('ASYLUM_SEEKER', ago(1)))).toBe('ResidenceStatus');
    expect(inShort(await record('NO_LAWFUL_STAY', ago(30)))).toBe('ResidenceStatus');
    const granted = { caseId, applicationId: outcome.id, expectedVersion: 1, outcome: 'GRANTED' };
    await decide('decideAsylum', granted);
    const latest = 'SELECT id, version FROM residence_status WHERE case_id = $1 AND superseded_at IS NULL';
    const [last] = await dis().query(`${latest} ORDER BY valid_from DESC LIMIT 1`, [caseId]);
    const corrects = { statusId: last.id, expectedVersion: last.version };
    const taken = await record('NO_LAWFUL_STAY', today, corrects);
    expect([inShort(taken), taken.entries]).toEqual(['Refused ASYLUM_GRANTED', ['REFUSE PERMIT_REVOCATION']]);
    expect(inShort(await record('LAWFUL', today, corrects))).toBe('ResidenceStatus');
  });

  test('bad input: days that are to come, ids that are none', async () => {
    const caseId = await onFile();
    const future = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(-1) });
    expect([inShort(future), future.argument]).toEqual(['BAD_USER_INPUT', 'input.lodgedOn']);
    const old = await decide('lodgeAsylumApplication', { caseId, lodgedOn: '1989-12-31' });
    expect([inShort(old), old.argument]).toEqual(['BAD_USER_INPUT', 'input.lodgedOn']);
    const input = { caseId, applicationId: 'none', expectedVersion: 1, outcome: 'GRANTED' };
    const bad = await decide('decideAsylum', input);
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.applicationId']);
    const absent = await decide('decideAsylum', { ...input, applicationId: randomUUID() });
    expect([inShort(absent), absent.entries]).toEqual([
      'FORBIDDEN_OR_NOT_FOUND',
      ['DENY FORBIDDEN_OR_NOT_FOUND'],
    ]);
  });
});

describe('screening and assessment', () => {
  const identify = (caseId: string, outcome: string, more = {}) => ({
    caseId,
    outcome,
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
    ...more,
  });
  async function screened(indicatorsFound: boolean) {
    const caseId = await immigrationFile(dis());
    await cmmCase(graph.rooms.cmm.db, caseId);
    const { outcome } = await decide('lodgeAsylumApplication', { caseId, lodgedOn: ago(4) });
    const input = { caseId, applicationId: outcome.id, screenedOn: ago(1), indicatorsFound };
    return { caseId, input, screening: await decide('recordAsylumScreening', input) };
  }

  test('indicators: CMM is asked before she is turned down, and hears of it', async () => {
    const { caseId, screening } = await screened(true);
    expect(screening.outcome).toMatchObject({ screenedOn: ago(1), indicatorsFound: true });
    const before = await allOn(dis(), caseId);
    const tooEarly = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(tooEarly.outcome).toMatchObject({
      reason: 'NOT_REQUESTED',
      rule: { id: 'ASYLUM_SCREENING_REQUEST' },
    });
    expect(tooEarly.entries).toEqual(['REFUSE ASYLUM_SCREENING_REQUEST']);
    expect(await allOn(dis(), caseId)).toEqual(before);

    const request = { caseId, screeningId: screening.outcome.id, answerBy: ago(-14) };
    const asked = await decide('requestAssessment', request);
    expect(asked.outcome).toMatchObject({ requestedOn: today, answerBy: ago(-14) });
    expect(await noticesOn(dis(), caseId)).toContain('CMM ASSESSMENT_REQUESTED');
    expect(inShort(await decide('requestAssessment', request))).toBe('Refused ALREADY_REQUESTED');
    const decided = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(decided.outcome).toMatchObject({ outcome: 'NOT_IDENTIFIED', authority: 'DIS' });
  });

  test('no indicators are no reason to ask on that screening; another body does not ask', async () => {
    const { caseId, input, screening } = await screened(false);
    const onNothing = await decide('requestAssessment', { caseId, screeningId: screening.outcome.id });
    expect([inShort(onNothing), onNothing.argument]).toEqual(['BAD_USER_INPUT', 'input.screeningId']);
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const byPolice = await decide('requestAssessment', { caseId }, { who: 'nec-investigator' });
    expect(inShort(byPolice)).toBe('Refused NOT_A_REQUESTER');
    for (const screenedOn of [ago(5), ago(-1)]) {
      const bad = await decide('recordAsylumScreening', { ...input, screenedOn });
      expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.screenedOn']);
    }
    const late = await decide('requestAssessment', { caseId, answerBy: ago(1) });
    expect([inShort(late), late.argument]).toEqual(['BAD_USER_INPUT', 'input.answerBy']);
  });

  async function requested() {
    const { caseId, screening } = await screened(true);
    const { outcome } = await decide('requestAssessment', { caseId, screeningId: screening.outcome.id });
    return { caseId, requestId: outcome.id, expectedVersion: 1 };
  }
  const atCmm = (caseId: string, column: string) =>
    graph.rooms.cmm.db.query(
      `INSERT INTO assessment_request (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         requested_by, requested_on, due_on${column ? `, ${column}` : ''})
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'CMM', '{}', 'DIS', $2, $2
         ${column === 'withdrawn_on' ? ', $2' : ''}${column === 'answered_on, assessment' ? `, $2, 'NO_INDICATORS'` : ''})`,
      [caseId, today],
    );

  test('what nobody has answered is withdrawn, CMM is told, and may be asked anew', async () => {
    const withdraw = await requested();
    const { caseId } = withdraw;
    // on CMM's list already
    await atCmm(caseId, '');
    const idempotencyKey = randomUUID();
    const came = await decide('withdrawAssessmentRequest', withdraw, { idempotencyKey });
    expect(came.outcome).toMatchObject({ version: 2, requestedOn: today, withdrawnOn: today });
    expect(came.entries).toEqual(['UPDATE DONE']);
    expect(await noticesOn(dis(), caseId)).toContain('CMM ASSESSMENT_WITHDRAWN');
    const again = await decide('withdrawAssessmentRequest', withdraw, { idempotencyKey });
    expect([again.outcome, again.entries]).toEqual([came.outcome, ['READ REPEATED']]);

    const before = await allOn(dis(), caseId);
    const stale = await decide('withdrawAssessmentRequest', withdraw);
    expect([inShort(stale), stale.entries]).toEqual(['CONFLICT', ['UPDATE CONFLICT']]);
    const twice = await decide('withdrawAssessmentRequest', { ...withdraw, expectedVersion: 2 });
    expect([inShort(twice), twice.entries]).toEqual([
      'Refused REQUEST_WITHDRAWN',
      ['REFUSE ASYLUM_SCREENING_REQUEST'],
    ]);
    // nobody is asked any more, so she is not turned down
    const no = await decide('decideIdentificationAsDis', identify(caseId, 'NOT_IDENTIFIED'));
    expect(inShort(no)).toBe('Refused NOT_REQUESTED');
    expect(await allOn(dis(), caseId)).toEqual(before);
    expect(inShort(await decide('requestAssessment', { caseId }))).toBe('DisAssessmentRequest');
  });

  test('what CMM has answered is withdrawn no more, nor by another body', async () => {
    const withdraw = await requested();
    const { caseId } = withdraw;
    await party(dis(), caseId, 'SIRI', ['IDENTIFICATION', 'IMMIGRATION']);
    await party(dis(), caseId, 'POLICE', ['INVESTIGATION']);
    const before = await allOn(dis(), caseId);
    const bySiri = await decide('withdrawAssessmentRequest', withdraw, { who: 'siri-officer' });
    expect(inShort(bySiri)).toBe('Refused NOT_THE_REQUESTER');
    const byPolice = await decide('withdrawAssessmentRequest', withdraw, { who: 'nec-investigator' });
    expect(inShort(byPolice)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const foreign = await decide('withdrawAssessmentRequest', { ...withdraw, requestId: randomUUID() });
    expect(inShort(foreign)).toBe('FORBIDDEN_OR_NOT_FOUND');
    const bad = await decide('withdrawAssessmentRequest', { ...withdraw, requestId: 'none' });
    expect([inShort(bad), bad.argument]).toEqual(['BAD_USER_INPUT', 'input.requestId']);
    await atCmm(caseId, 'answered_on, assessment');
    const late = await decide('withdrawAssessmentRequest', withdraw);
    expect([inShort(late), late.entries]).toEqual([
      'Refused ALREADY_ANSWERED',
      ['REFUSE ASYLUM_SCREENING_REQUEST'],
    ]);
    expect(await allOn(dis(), caseId)).toEqual(before);
  });

  test('what CMM has answered may be asked again', async () => {
    const { caseId } = await screened(true);
    await decide('requestAssessment', { caseId });
    await graph.rooms.cmm.db.query(
      `INSERT INTO assessment_request (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body, rule_versions,
         requested_by, requested_on, due_on, answered_on, assessment)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'CMM', '{}', 'DIS', $2, $2, $2, 'NO_INDICATORS')`,
      [caseId, today],
    );
    const { outcome: second } = await decide('requestAssessment', { caseId });
    // the answer of the same day is to the first one
    expect(inShort(await decide('requestAssessment', { caseId }))).toBe('Refused ALREADY_REQUESTED');
    const withdraw = { caseId, requestId: second.id, expectedVersion: 1 };
    const withdrawn = await decide('withdrawAssessmentRequest', withdraw);
    expect(withdrawn.outcome).toMatchObject({ version: 2, withdrawnOn: today });
  });
});

test('a period that was granted before there were deadlines gets one with its extension', async () => {
  const before = await period(dis(), await immigrationFile(dis()), 10);
  await decide('extendReflectionPeriod', {
    caseId: before.caseId,
    periodId: before.id,
    expectedVersion: 1,
    ground: 'SPECIAL_REASONS',
    reasonsStated: true,
    until: ago(-50),
  });
  const { departure_deadline: deadlines } = await allOn(dis(), before.caseId);
  expect(deadlines).toMatchObject([{ row: { leave_by: ago(-50), ground: 'REFLECTION_PERIOD_ENDS' } }]);
});
