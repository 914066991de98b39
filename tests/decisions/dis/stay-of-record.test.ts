import { randomUUID } from 'node:crypto';
import { ago, immigrationFile, party } from '../on-file.ts';
import { allOn, inShort, noticesOn } from './deciding.ts';
import { stayFiles } from './stay-files.ts';

/** The first record on a case, and what residence status stands on which days. */

const { decide, decideAlone, dis, knownAtCmm, onFile, statusesOf } = stayFiles();
const today = ago(0);

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
    const caseId = await knownAtCmm();
    const input = { caseId, basis: 'LAWFUL', validFrom: today };
    const came = await decideAlone('recordResidenceStatus', input, { idempotencyKey: 'first' });
    expect(came.outcome).toEqual({ __typename: 'FactUnavailable', unavailable: 'CMM', topic: 'CASE' });
    expect(came.entries).toEqual(['CREATE FACT_UNAVAILABLE']);
    expect(Object.values(await allOn(dis(), caseId)).flat()).toEqual([]);
    const again = await decide('recordResidenceStatus', input, { idempotencyKey: 'first' });
    expect(inShort(again)).toBe('ResidenceStatus');
    const replayed = await decideAlone('recordResidenceStatus', input, { idempotencyKey: 'first' });
    expect([replayed.outcome.id, replayed.entries]).toEqual([again.outcome.id, ['READ REPEATED']]);
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
