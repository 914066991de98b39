import { dayOf } from '../day.ts';
import { Authority, CitizenshipGroup } from '../vocabulary.ts';
import {
  findRecoveryPeriod,
  grantRecovery,
  type OwedRecovery,
  type RecordedRecovery,
  type RecoveryGrantFacts,
} from './recovery-period.ts';
import { grantReflection } from './reflection-grant.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const identification = {
  authority: 'CMM',
  decisionId: 'decision-1',
  outcome: 'IDENTIFIED',
  decidedOn: '2026-01-01',
} as const;
const facts: RecoveryGrantFacts = {
  decider: 'CMM',
  citizenship: 'OTHER_EU',
  stay: 'LAWFUL',
  stayKnown: true,
  identification,
  identificationKnown: true,
  periods: [],
};
const grant = (given: Partial<RecoveryGrantFacts>, day = today) => grantRecovery({ ...facts, ...given }, day);
const version = 'RECOVERY_PERIOD@AS-REFLECTION';

describe('RECOVERY_PERIOD', () => {
  it('runs 30 days and can come to 120', () => {
    expect(grant({})).toEqual({
      startsOn: today,
      endsOn: '2026-12-21',
      capEndsOn: '2027-03-21',
      versions: [version, 'REFLECTION_GRANT@30-DAYS', 'REFLECTION_TOTAL@2013-120'],
    });
  });

  it.each([
    '2024-01-30', // over a leap day
    '2026-03-01', // over the night when clocks go forward
    '2026-10-01', // and back
    '2013-01-01', // under an older cap
    '2021-06-30', // in the pandemic
    '2021-12-31', // on its last day
    '2022-01-01', // and the day after
  ])('equals the reflection period of the day, start %s', (day) => {
    const reflection = grantReflection(
      {
        decider: 'DIS',
        stay: 'NO_LAWFUL_STAY',
        identification,
        identificationKnown: true,
        periods: [],
      },
      day,
    );
    const recovery = grant({}, day);
    if (isRefused(reflection) || isRefused(recovery)) throw new Error('expected two periods');
    const { startsOn, endsOn, capEndsOn } = reflection;
    expect(recovery).toEqual({ startsOn, endsOn, capEndsOn, versions: [version, ...reflection.versions] });
  });

  it.each(Object.values(Authority))('is CMM’s to grant: %s', (decider) => {
    if (decider === 'CMM') expect(isRefused(grant({ decider }))).toBe(false);
    else {
      expect(grant({ decider })).toMatchObject({
        refused: { id: 'RECOVERY_PERIOD' },
        reason: 'NOT_THE_DECIDER',
        facts: { rightful: 'CMM', decider },
      });
    }
  });

  it('is for lawful residents, and points the others to DIS', () => {
    for (const stay of ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] as const)
      for (const stayKnown of [true, false])
        expect(grant({ stay, stayKnown })).toMatchObject({
          reason: 'STAY_NOT_LAWFUL',
          facts: { asOf: today, reflectionAt: 'DIS' },
        });
  });

  it.each(['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] as const)(
    'sends a citizen nowhere else by a stay that cannot be hers, and has it corrected: %s',
    (stay) => {
      for (const stayKnown of [true, false])
        expect(grant({ citizenship: 'DANISH', stay, stayKnown })).toMatchObject({
          reason: 'STAY_CONTRADICTED',
          facts: { asOf: today, stayAt: 'DIS', citizenshipAt: 'CMM' },
        });
      for (const citizenship of ['OTHER_EU', 'NON_EU', 'STATELESS', 'UNKNOWN', null] as const)
        expect(grant({ citizenship, stay })).toMatchObject({ reason: 'STAY_NOT_LAWFUL' });
    },
  );

  it.each(Object.values(CitizenshipGroup))(
    'takes a stay that nobody recorded by citizenship: %s',
    (citizenship) => {
      const lawful = citizenship === 'DANISH' || citizenship === 'OTHER_EU';
      for (const stay of [null, 'UNKNOWN'] as const) {
        const told = grant({ citizenship, stay });
        if (lawful) expect(isRefused(told)).toBe(false);
        else expect(told).toMatchObject({ reason: 'STAY_NOT_RECORDED', facts: { asOf: today } });
        expect(isRefused(grant({ citizenship, stay, stayKnown: false }))).toBe(false);
      }
    },
  );

  it('is for who is identified, and goes ahead while an owner is silent', () => {
    const not = { ...identification, outcome: 'NOT_IDENTIFIED' } as const;
    expect(grant({ identification: null })).toMatchObject({
      reason: 'NOT_IDENTIFIED',
      facts: { asOf: today },
    });
    expect(grant({ identification: not })).toMatchObject({ reason: 'NOT_IDENTIFIED' });
    expect(isRefused(grant({ identification: null, identificationKnown: false }))).toBe(false);
  });

  it('is for whoever is here: who left since she was identified, or on that day, is identified anew first', () => {
    for (const departedOn of ['2026-01-01', '2026-05-01', today])
      expect(grant({ departedOn })).toMatchObject({
        refused: { id: 'RECOVERY_PERIOD' },
        reason: 'DEPARTED',
        facts: { decidedOn: '2026-01-01', departedOn },
      });
    for (const departedOn of ['2025-12-31', null]) expect(isRefused(grant({ departedOn }))).toBe(false);
    const unknown = { identification: null, identificationKnown: false, departedOn: '2026-05-01' };
    expect(isRefused(grant(unknown))).toBe(false);
  });

  it('is one at a time, its last day included', () => {
    const before = { startsOn: '2026-10-22', endsOn: today, identification };
    const facts = { startsOn: '2026-10-22', endsOn: today };
    expect(grant({ periods: [before] })).toMatchObject({
      reason: 'PERIOD_RUNNING',
      facts,
      earliestLawfulAt: null,
    });
    const other = { ...identification, decisionId: 'decision-2' };
    expect(grant({ periods: [{ ...before, identification: other }] })).toMatchObject({
      reason: 'PERIOD_RUNNING',
      earliestLawfulAt: '2026-11-22',
    });
    expect(
      grant({ periods: [{ startsOn: today, endsOn: '2026-12-21', identification: other }] }),
    ).toMatchObject({
      reason: 'PERIOD_RUNNING',
    });
    expect(isRefused(grant({ periods: [{ ...before, endsOn: '2026-11-20', identification: other }] }))).toBe(
      false,
    );
  });

  it('that was ended today is no longer extended: another takes a new identification, and begins tomorrow', () => {
    const ended = { startsOn: '2026-10-22', endsOn: today, ended: true, identification };
    expect(grant({ periods: [ended] })).toMatchObject({ reason: 'ALREADY_GRANTED' });
    const other = { ...identification, decisionId: 'decision-2' };
    expect(grant({ periods: [{ ...ended, identification: other }] })).toMatchObject({
      reason: 'PERIOD_ENDED',
      facts: { startsOn: '2026-10-22', endsOn: today },
      earliestLawfulAt: '2026-11-22',
    });
  });

  it('that she left is over on that day: another begins on a new identification, from the day after', () => {
    const period = { startsOn: '2026-10-22', endsOn: '2026-12-21', identification };
    const anew = { ...identification, decisionId: 'decision-2', decidedOn: today };
    const again = { periods: [period], identification: anew };
    for (const departedOn of ['2026-10-22', '2026-11-20'])
      expect(grant({ ...again, departedOn })).toMatchObject({ startsOn: today, endsOn: '2026-12-21' });
    for (const departedOn of ['2026-10-21', null])
      expect(grant({ ...again, departedOn })).toMatchObject({ reason: 'PERIOD_RUNNING' });
    const same = { periods: [period], identification: { ...anew, repeats: ['decision-1'] } };
    expect(grant({ ...same, departedOn: '2026-11-01' })).toMatchObject({
      reason: 'ALREADY_GRANTED',
      facts: { startsOn: '2026-10-22', endsOn: '2026-11-01' },
    });
    // the day on which she left is still of it, and what was ended on record is as it is recorded
    const unknown = { periods: [period], identification: null, identificationKnown: false };
    const ended = { reason: 'PERIOD_ENDED', earliestLawfulAt: '2026-11-22' };
    expect(grant({ ...unknown, departedOn: today })).toMatchObject(ended);
    const onRecord = { ...period, endsOn: today, ended: true };
    expect(grant({ ...again, periods: [onRecord], departedOn: '2026-11-01' })).toMatchObject(ended);
  });

  it('runs through the last hour of its last day, by the Danish clock', () => {
    const before = { startsOn: '2026-02-27', endsOn: '2026-03-29', identification: null };
    const other = { ...identification, decidedOn: '2026-03-01' };
    const at = (instant: string) =>
      grant({ periods: [before], identification: other }, dayOf(new Date(instant)));
    // the day on which the clocks go forward: it ends an hour sooner
    expect(at('2026-03-29T21:59:59Z')).toMatchObject({
      reason: 'PERIOD_RUNNING',
      earliestLawfulAt: '2026-03-30',
    });
    expect(at('2026-03-29T22:00:00Z')).toMatchObject({ startsOn: '2026-03-30' });
  });

  it('is one for each identification', () => {
    const before = { startsOn: '2026-01-01', endsOn: '2026-01-31', identification };
    expect(grant({ periods: [before] })).toMatchObject({ reason: 'ALREADY_GRANTED' });
    const others = [
      { ...before, identification: { ...identification, decisionId: 'decision-2' } },
      { ...before, identification: { ...identification, authority: 'COURT' as const } },
    ];
    expect(isRefused(grant({ periods: others }))).toBe(false);
  });

  it('holds a period that was never confirmed to rest on what had been decided by then', () => {
    const before = { startsOn: '2026-01-01', endsOn: '2026-01-31', identification: null };
    expect(grant({ periods: [before] })).toMatchObject({ reason: 'ALREADY_GRANTED' });
    const earlier = { ...before, startsOn: '2025-12-31' };
    expect(isRefused(grant({ periods: [earlier] }))).toBe(false);
  });

  it('is given anew where one was taken back that nothing bore out, from the day after', () => {
    const before = { startsOn: '2026-11-01', endsOn: '2026-11-20', ended: true, identification: null };
    expect(grant({ periods: [before] })).toMatchObject({ reason: 'ALREADY_GRANTED' });
    const takenBack = { ...before, takenBack: true };
    expect(isRefused(grant({ periods: [takenBack] }))).toBe(false);
    expect(grant({ periods: [{ ...takenBack, endsOn: today }] })).toMatchObject({
      reason: 'PERIOD_ENDED',
      earliestLawfulAt: '2026-11-22',
    });
  });
});

describe('RECOVERY_PERIOD held against a case', () => {
  const recorded: RecordedRecovery = {
    startsOn: today,
    endsOn: '2026-12-21',
    verification: 'VERIFIED',
    granted: facts,
  };
  const find = (given: Partial<typeof recorded>, asOf = today) =>
    findRecoveryPeriod([{ ...recorded, ...given }], null, asOf);

  it('is met from the least to the cap', () => {
    expect(find({})).toMatchObject({ outcome: 'MET', version });
    expect(find({ endsOn: '2027-03-21' }).outcome).toBe('MET');
  });

  it('is broken by a day less, a day more, or a grant that was refused', () => {
    expect(find({ endsOn: '2026-12-20' })).toMatchObject({
      outcome: 'BREACH',
      because: {
        reason: 'NOT_EQUIVALENT',
        facts: { startsOn: today, endsOn: '2026-12-20', least: '2026-12-21', capEndsOn: '2027-03-21' },
      },
    });
    expect(find({ endsOn: '2027-03-22' }).outcome).toBe('BREACH');
    expect(find({ granted: { ...facts, stay: 'NO_LAWFUL_STAY' } })).toMatchObject({
      because: { reason: 'STAY_NOT_LAWFUL' },
    });
  });

  it('is open where somebody was silent, whatever is known since, and broken by what that has no part in', () => {
    for (const granted of [facts, { ...facts, stay: 'NO_LAWFUL_STAY' } as const])
      expect(find({ verification: 'UNVERIFIED', granted })).toMatchObject({
        outcome: 'CONCERN',
        because: { reason: 'NOT_CONFIRMED', facts: { from: today, asOf: today } },
      });
    expect(find({ verification: 'UNVERIFIED', endsOn: '2026-12-20' }).outcome).toBe('BREACH');
  });

  it('that was taken back waits for nothing, and is broken by nothing that could not be known', () => {
    const taken = { verification: 'VERIFIED', takenBack: true } as const;
    expect(find({ ...taken, granted: { ...facts, identification: null } })).toMatchObject({ outcome: 'MET' });
    expect(find({ ...taken, granted: { ...facts, stay: 'NO_LAWFUL_STAY' } }).outcome).toBe('MET');
    expect(find({ ...taken, endsOn: '2026-12-20' }).outcome).toBe('BREACH');
  });

  it('is not broken by a citizenship of which nobody knows any more what it was on that day', () => {
    const unrecorded = { ...facts, stay: null };
    for (const citizenship of ['OTHER_EU', null] as const)
      expect(find({ granted: { ...unrecorded, citizenship } }).outcome).toBe('MET');
    expect(find({ granted: { ...unrecorded, citizenship: 'NON_EU' } })).toMatchObject({
      outcome: 'BREACH',
      because: { reason: 'STAY_NOT_RECORDED' },
    });
  });

  it('does not apply where there is none yet', () => {
    expect(find({}, '2026-11-20').outcome).toBe('NOT_APPLICABLE');
    expect(findRecoveryPeriod([], null, today).outcome).toBe('NOT_APPLICABLE');
  });

  it('is open while one is not granted to whoever stays lawfully, from the day after she was identified', () => {
    const owed: OwedRecovery = {
      identifiedOn: '2026-11-20',
      stays: ['LAWFUL', 'LAWFUL'],
      citizenship: 'NON_EU',
      granted: false,
      over: false,
    };
    const found = (given: Partial<OwedRecovery>, asOf = today) =>
      findRecoveryPeriod([], { ...owed, ...given }, asOf);
    expect(found({})).toMatchObject({
      outcome: 'CONCERN',
      version,
      because: { reason: 'NOT_GRANTED', facts: { identifiedOn: '2026-11-20', asOf: today } },
    });
    expect(found({ stays: [null, 'UNKNOWN'], citizenship: 'OTHER_EU' }).outcome).toBe('CONCERN');
    const none: readonly Partial<OwedRecovery>[] = [
      { identifiedOn: null },
      { identifiedOn: today },
      { granted: true },
      { over: true },
      { stays: ['NO_LAWFUL_STAY', 'LAWFUL'] },
      { stays: ['LAWFUL', 'ASYLUM_SEEKER'], citizenship: 'OTHER_EU' },
      { stays: [null, null] },
      { stays: [null, null], citizenship: null },
    ];
    for (const given of none) expect(found(given).outcome).toBe('NOT_APPLICABLE');
  });
});
