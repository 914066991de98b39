import { randomUUID } from 'node:crypto';
import { ago, asylumSought, cmmPerson, decision, immigrationFile, party } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { stayFiles } from './stay-files.ts';

/** Asylum that is sought, granted or refused, and what becomes of her stay and of the day to leave by. */

const { db, decide, dis, onFile, statusesOf } = stayFiles();
const today = ago(0);

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
    const applicationId = await asylumSought(dis(), caseId);
    await decide('decideAsylum', { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED' });
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
      await cmmPerson(db('cmm'), caseId, group);
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

  /** Granted 90 days ago, with the stay that it gave since then. */
  async function grantedEarlier() {
    const caseId = await onFile({ stay: 'LAWFUL' });
    await dis().query(
      `INSERT INTO asylum_application (fact_id, id, version, case_id, recorded_at, recorded_by, recorded_by_body,
         rule_versions, lodged_on, outcome, decided_on, verification)
       VALUES (gen_random_uuid(), gen_random_uuid(), 1, $1, now(), 'dev-somebody', 'DIS', '{}', $2, 'GRANTED', $3,
         'VERIFIED')`,
      [caseId, ago(100), ago(90)],
    );
    const givenPermit = async () => {
      const applied = await decide('applyForResidencePermit', { caseId, kind: 'PROTECTION' });
      const input = { caseId, applicationId: applied.outcome.id, expectedVersion: 1, until: ago(-300) };
      await decide('decidePermitApplication', { ...input, outcome: 'GRANTED' });
    };
    return { caseId, givenPermit };
  }

  test('gives a stay that no record cuts in two or moves, and that ends with the permit for protection', async () => {
    const { caseId, givenPermit } = await grantedEarlier();
    const before = await allOn(dis(), caseId);
    const [stay] = await dis().query('SELECT id FROM residence_status WHERE case_id = $1', [caseId]);
    const corrects = { statusId: stay.id, expectedVersion: 1 };
    for (const said of [
      { validFrom: ago(20), validTo: ago(10) },
      { validFrom: ago(20), validTo: ago(-30) },
      { validFrom: ago(95), ...corrects },
    ]) {
      const taken = await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', ...said });
      expect([inShort(taken), taken.entries]).toEqual([
        'Refused ASYLUM_GRANTED',
        ['REFUSE PERMIT_REVOCATION'],
      ]);
    }
    expect(await allOn(dis(), caseId)).toEqual(before);
    await givenPermit();
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'LAWFUL', from: ago(90), to: ago(-300) },
      { basis: 'NO_LAWFUL_STAY', from: ago(-301), to: null },
    ]);
  });

  test('carries nobody who stays lawfully without an end since: that is of another footing, and goes on', async () => {
    const { caseId, givenPermit } = await grantedEarlier();
    const since = await decide('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: ago(20) });
    expect(inShort(since)).toBe('ResidenceStatus');
    await givenPermit();
    expect(await statusesOf(caseId)).toEqual([
      { basis: 'LAWFUL', from: ago(90), to: ago(21) },
      { basis: 'LAWFUL', from: ago(20), to: null },
    ]);
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
