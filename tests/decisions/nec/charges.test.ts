import { addDays, dayOf } from '../../../shared/day.ts';
import { type Databases, freshDatabases } from '../../harness/databases.ts';
import { type OpenRoom, openTestRoom } from '../../harness/room.ts';
import { court, deciderIn, doneIn, noticesOf, onRecord, police, prosecutor, versionsOf } from './deciding.ts';
import { openedFile } from './file.ts';

let databases: Databases;
let nec: OpenRoom;
beforeAll(async () => {
  databases = await freshDatabases('nec');
  nec = await openTestRoom('nec', databases);
});
afterAll(async () => {
  await nec?.stop();
  await databases?.drop();
});

const tries = deciderIn(() => nec);
const does = doneIn(() => nec);
const today = dayOf(new Date());
const ago = (days: number) => addDays(today, -days);

async function charged() {
  const caseId = await openedFile(nec.db);
  const { id: chargeId } = await does(police, 'chargeVictim', {
    caseId,
    provision: '§ 276',
    chargedOn: ago(9),
  });
  return { caseId, chargeId };
}

const WAIVED = {
  provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
  seriousCrime: false,
  compelled: true,
  outcome: 'PROSECUTION_WAIVED',
};
const REDUCED = { ...WAIVED, provision: 'CRIMINAL_CODE_83', outcome: 'PENALTY_REDUCED' };

test('a charge is made, which the prosecution learns, and dropped once', async () => {
  const caseId = await openedFile(nec.db);
  const made = await tries(police, 'chargeVictim', { caseId, provision: '§ 276', chargedOn: ago(9) });
  expect(made).toMatchObject({ told: 'Charge', entries: ['CREATE DONE'] });
  expect(made.outcome).toMatchObject({ version: 1, provision: '§ 276', chargedOn: ago(9), droppedOn: null });
  expect(await noticesOf(nec.db, caseId)).toEqual(['CHARGED PROSECUTION']);
  await does(prosecutor, 'chargeVictim', { caseId, provision: '§ 172' });
  expect(await noticesOf(nec.db, caseId)).toHaveLength(1);

  const on = { caseId, chargeId: made.outcome.id };
  expect((await tries(prosecutor, 'dropCharge', { ...on, expectedVersion: 2 })).told).toBe('CONFLICT');
  const dropped = await tries(prosecutor, 'dropCharge', { ...on, expectedVersion: 1, droppedOn: ago(2) });
  expect(dropped).toMatchObject({ outcome: { version: 2, droppedOn: ago(2) }, entries: ['UPDATE DONE'] });
  expect((await tries(prosecutor, 'dropCharge', { ...on, expectedVersion: 2 })).told).toBe('CONFLICT');
  expect(await versionsOf(nec.db, 'charge', on.chargeId)).toMatchObject([
    { body: 'POLICE', stands: false },
    { body: 'PROSECUTION', stands: true },
  ]);
});

describe('an assessment of non-punishment', () => {
  test('is one for each body and provision, and a later one corrects it', async () => {
    const on = await charged();
    const waived = await tries(prosecutor, 'assessNonPunishment', { ...on, ...WAIVED });
    expect(waived).toMatchObject({ told: 'NonPunishmentAssessment', entries: ['CREATE DONE'] });
    expect(waived.outcome).toMatchObject({
      version: 1,
      authority: 'PROSECUTION',
      byForce: false,
      assessedOn: today,
    });
    const reduced = await does(court, 'assessNonPunishment', { ...on, ...REDUCED, byForce: true });
    expect(reduced).toMatchObject({ version: 1, authority: 'COURT' });

    const again = { ...on, ...WAIVED, outcome: 'NOT_APPLIED', compelled: false };
    const before = await onRecord(nec.db);
    for (const expectedVersion of [null, 2])
      expect((await tries(prosecutor, 'assessNonPunishment', { ...again, expectedVersion })).told).toBe(
        'CONFLICT',
      );
    expect(await onRecord(nec.db)).toEqual(before);
    const corrected = await does(prosecutor, 'assessNonPunishment', { ...again, expectedVersion: 1 });
    expect(corrected).toMatchObject({ id: waived.outcome.id, version: 2, outcome: 'NOT_APPLIED' });
    expect(await versionsOf(nec.db, 'non_punishment_assessment', corrected.id)).toMatchObject([
      { rules: ['NON_PUNISHMENT_722_2@COMPELLED-NOT-SERIOUS'], stands: false },
      { rules: ['NON_PUNISHMENT_722_2@COMPELLED-NOT-SERIOUS'], stands: true },
    ]);
  });

  test('of a serious crime rests on its own rule as well', async () => {
    const on = await charged();
    const said = { ...on, ...REDUCED, seriousCrime: true, outcome: 'MITIGATING_FACTOR' };
    const { id } = await does(court, 'assessNonPunishment', said);
    expect(await versionsOf(nec.db, 'non_punishment_assessment', id)).toMatchObject([
      { rules: ['NON_PUNISHMENT_SERIOUS@MITIGATES-ONLY', 'NON_PUNISHMENT_82_83@FORCE-DECEIT-EXPLOITATION'] },
    ]);
  });

  test('by the prosecution waives nothing that a court found serious, before the court has corrected that', async () => {
    const on = await charged();
    const said = { ...on, ...REDUCED, seriousCrime: true, outcome: 'MITIGATING_FACTOR' };
    await does(court, 'assessNonPunishment', said);
    const before = await onRecord(nec.db);
    const refused = await tries(prosecutor, 'assessNonPunishment', { ...on, ...WAIVED });
    expect(refused).toMatchObject({
      told: 'Refused FOUND_SERIOUS',
      outcome: { rule: { id: 'NON_PUNISHMENT_SERIOUS', kind: 'LAW' } },
      entries: ['REFUSE NON_PUNISHMENT_SERIOUS'],
    });
    expect(await onRecord(nec.db)).toEqual(before);
    await does(prosecutor, 'assessNonPunishment', { ...on, ...WAIVED, outcome: 'NOT_APPLIED' });
    await does(court, 'assessNonPunishment', {
      ...said,
      seriousCrime: false,
      expectedVersion: 1,
      outcome: 'NOT_APPLIED',
    });
    await does(prosecutor, 'assessNonPunishment', { ...on, ...WAIVED, expectedVersion: 1 });
  });

  const refusals: readonly [rule: string, reason: string, who: string, input: object][] = [
    ['NON_PUNISHMENT_722_2', 'NOT_THE_DECIDER', police, WAIVED],
    ['NON_PUNISHMENT_722_2', 'NOT_THE_DECIDER', court, WAIVED],
    ['NON_PUNISHMENT_722_2', 'NOT_OF_THIS_PROVISION', prosecutor, { ...WAIVED, outcome: 'PENALTY_REMITTED' }],
    ['NON_PUNISHMENT_722_2', 'NOT_COMPELLED', prosecutor, { ...WAIVED, compelled: false }],
    ['NON_PUNISHMENT_SERIOUS', 'NO_WAIVER', prosecutor, { ...WAIVED, seriousCrime: true }],
    ['NON_PUNISHMENT_SERIOUS', 'NOT_THE_COURT', prosecutor, { ...REDUCED, seriousCrime: true }],
    ['NON_PUNISHMENT_SERIOUS', 'NOT_COMPELLED', court, { ...REDUCED, seriousCrime: true, compelled: false }],
    ['NON_PUNISHMENT_82_83', 'NOT_THE_COURT', prosecutor, REDUCED],
    ['NON_PUNISHMENT_82_83', 'NOT_THE_COURT', 'dis-caseworker', REDUCED],
    ['NON_PUNISHMENT_82_83', 'NOT_OF_THESE_PROVISIONS', court, { ...REDUCED, outcome: 'PROSECUTION_WAIVED' }],
    ['NON_PUNISHMENT_82_83', 'NO_MITIGATING_CIRCUMSTANCE', court, { ...REDUCED, compelled: false }],
  ];
  test.each(refusals)('is refused by %s: %s, %s', async (rule, reason, who, input) => {
    const on = await charged();
    const before = await onRecord(nec.db);
    const { told, outcome, entries } = await tries(who, 'assessNonPunishment', { ...on, ...input });
    expect([told, outcome?.rule, entries]).toEqual([
      `Refused ${reason}`,
      { id: rule, kind: 'LAW' },
      [`REFUSE ${rule}`],
    ]);
    expect(await onRecord(nec.db)).toEqual(before);
  });

  test('that was refused is refused again under its key, and told anew', async () => {
    const on = await charged();
    const input = { ...on, ...WAIVED, compelled: false };
    const first = await tries(prosecutor, 'assessNonPunishment', input, 'refused-once');
    const again = await tries(prosecutor, 'assessNonPunishment', input, 'refused-once');
    expect(again.outcome).toEqual(first.outcome);
    expect(again.entries).toEqual(['READ REPEATED']);
  });
});

test('nobody is charged before she was born', async () => {
  const { caseId } = await charged();
  await nec.db.query(`INSERT INTO person (case_id, gender, born_on, version) VALUES ($1, 'FEMALE', $2, 1)`, [
    caseId,
    ago(5_000),
  ]);
  const charge = { caseId, provision: '§ 276' };
  const early = await tries(prosecutor, 'chargeVictim', { ...charge, chargedOn: ago(5_001) });
  expect([early.told, early.messages]).toEqual([
    'BAD_USER_INPUT',
    [expect.stringContaining('"input.chargedOn"')],
  ]);
  expect((await tries(prosecutor, 'chargeVictim', { ...charge, chargedOn: ago(4_000) })).told).toBe('Charge');
});

test.each([
  ['input.chargedOn', 'chargeVictim', { provision: '§ 276', chargedOn: ago(-1) }],
  ['input.chargedOn', 'chargeVictim', { provision: '§ 276', chargedOn: '1989-12-31' }],
  ['input.provision', 'chargeVictim', { provision: '§'.repeat(121) }],
  ['input.droppedOn', 'dropCharge', { expectedVersion: 1, droppedOn: ago(10) }],
  ['input.droppedOn', 'dropCharge', { expectedVersion: 1, droppedOn: ago(-1) }],
  ['input.assessedOn', 'assessNonPunishment', { ...WAIVED, assessedOn: ago(10) }],
  ['input.assessedOn', 'assessNonPunishment', { ...WAIVED, assessedOn: ago(-1) }],
])('%s that makes no sense is named, and nothing is written (%s)', async (argument, mutation, input) => {
  const { caseId, chargeId } = await charged();
  const before = await onRecord(nec.db);
  const on = mutation === 'chargeVictim' ? { caseId } : { caseId, chargeId };
  const { told, messages } = await tries(prosecutor, mutation, { ...on, ...input });
  expect([told, messages]).toEqual(['BAD_USER_INPUT', [expect.stringContaining(`"${argument}"`)]]);
  expect(await onRecord(nec.db)).toEqual(before);
});
