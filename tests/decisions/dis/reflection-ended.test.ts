import { randomUUID } from 'node:crypto';
import type { ReflectionPeriodRow } from '../../../subgraphs/dis/storage/reflection-period.row.ts';
import { anotherLike } from '../officials.ts';
import { ago, asylumSought, decision, immigrationFile, party, period } from '../on-file.ts';
import { reliedOnNow } from '../relied-on-now.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { reflectionFiles } from './reflection-files.ts';

/** A period that no longer stands, and the day to leave by that goes with it: set aside, ended, by DIS alone. */

const { decide, decideAlone, departed, dis, identified, inForceOf, onFile, unchanged } = reflectionFiles();
const today = ago(0);

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
    expect(ended.entries).toEqual(['UPDATE DONE']);
    expect(await noticesOn(dis(), caseId)).toEqual(['CMM REFLECTION_ENDED', 'CMM REFLECTION_GRANTED']);
    expect(await inForceOf(caseId, 'departure_deadline')).toMatchObject([{ leave_by: today }]);
  });

  test('on silence: it is confirmed afterwards by the decision on which it was granted', async () => {
    const caseId = await identified();
    const { outcome: granted } = await decideAlone('grantReflectionPeriod', { caseId });
    const input = { caseId, periodId: granted.id, expectedVersion: 1 };
    await dis().query('UPDATE identification_decision SET superseded_at = now() WHERE case_id = $1', [
      caseId,
    ]);
    expect(inShort(await decide('confirmReflectionPeriod', input))).toBe('Refused NOT_IDENTIFIED');
    await decide('endReflectionPeriod', { ...input, ground: NOBODY });
    const { outcome } = await decide('confirmReflectionPeriod', { ...input, expectedVersion: 2 });
    expect(outcome).toMatchObject({
      version: 3,
      identificationAuthority: 'DIS',
      verification: 'VERIFIED',
    });
    expect(await inForceOf(caseId, 'reflection_period')).toMatchObject([{ ended_on: today }]);
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
    expect(await inForceOf(caseId, 'departure_deadline')).toMatchObject([{ departed_on: today }]);
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
      expect(both.flatMap(({ entries }) => entries).sort()).toEqual(['UPDATE CONFLICT', 'UPDATE DONE']);
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
    await asylumSought(dis(), input.caseId);
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
