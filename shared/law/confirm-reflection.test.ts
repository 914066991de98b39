import { type ConfirmReflectionFacts, confirmReflection } from './confirm-reflection.ts';

const identification = {
  authority: 'CMM',
  decisionId: 'd1',
  outcome: 'IDENTIFIED',
  decidedOn: '2026-11-20',
} as const;
const period = {
  startsOn: '2026-12-01',
  endsOn: '2026-12-31',
  capEndsOn: '2027-03-31',
  endedOn: null,
  verification: 'UNVERIFIED',
} as const;
const confirm = (given: Partial<ConfirmReflectionFacts> = {}) =>
  confirmReflection(
    {
      decider: 'DIS',
      period,
      identification,
      others: [],
      preparedReturn: null,
      ...given,
    },
    '2026-12-05',
  );

describe('confirming a reflection period', () => {
  it('takes a decision that identifies, and a return where an extension rests on one', () => {
    expect(confirm()).toEqual({ versions: ['REFLECTION_GRANT@30-DAYS'] });
    expect(confirm({ preparedReturn: true })).toEqual({
      versions: ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS'],
    });
    expect(confirm({ preparedReturn: false })).toMatchObject({ reason: 'NO_PREPARED_RETURN' });
    expect(confirm({ identification: null })).toMatchObject({ reason: 'NOT_IDENTIFIED' });
    expect(confirm({ identification: { ...identification, outcome: 'NOT_IDENTIFIED' } })).toMatchObject({
      reason: 'NOT_IDENTIFIED',
    });
  });

  it('is not of a period for somebody who was gone before it began', () => {
    for (const departedOn of ['2026-11-20', '2026-11-30'])
      expect(confirm({ departedOn })).toMatchObject({ reason: 'DEPARTED', facts: { departedOn } });
    for (const departedOn of ['2026-11-19', '2026-12-01', '2026-12-04', null])
      expect(confirm({ departedOn })).toEqual({ versions: ['REFLECTION_GRANT@30-DAYS'] });
  });

  it('of what was extended for special reasons says that she had not left by then', () => {
    const extendedForReasonsOn = '2026-12-10';
    for (const departedOn of ['2026-12-01', '2026-12-10'])
      expect(confirm({ extendedForReasonsOn, departedOn })).toMatchObject({
        refused: { id: 'REFLECTION_EXTENSION' },
        reason: 'DEPARTED',
        facts: { startsOn: '2026-12-01', departedOn },
      });
    const versions = ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_EXTENSION@RETURN-OR-SPECIAL-REASONS'];
    for (const departedOn of ['2026-12-11', null])
      expect(confirm({ extendedForReasonsOn, departedOn })).toEqual({ versions });
    // extended for a return, that she left by it says nothing against it
    expect(confirm({ preparedReturn: true, departedOn: '2026-12-10' })).toEqual({ versions });
  });

  it('of what was extended holds it to the cap over all her cases, and to the day on which it was ended', () => {
    const ranInto = { startsOn: '2026-11-11', endsOn: '2026-12-11', capEndsOn: '2027-03-11' };
    const to = (endsOn: string, endedOn: string | null = null) =>
      confirm({ period: { ...period, endsOn, endedOn }, extension: [ranInto] });
    const versions = ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_TOTAL@2013-120'];
    expect(to('2027-03-11')).toEqual({ versions });
    expect(to('2027-03-12')).toMatchObject({
      refused: { id: 'REFLECTION_TOTAL' },
      reason: 'EXTENDED_BEYOND_CAP',
      facts: { startsOn: '2026-11-11', capEndsOn: '2027-03-11', until: '2027-03-12' },
    });
    expect(to('2027-03-12', '2027-03-11')).toEqual({ versions });
    const toItsCap = { ...period, endsOn: period.capEndsOn };
    expect(confirm({ period: toItsCap, extension: [] })).toEqual({ versions });
    const before = { ...ranInto, endsOn: '2026-11-21', onSameIdentification: true };
    expect(confirm({ period: toItsCap, extension: [before] })).toMatchObject({
      reason: 'EXTENDED_BEYOND_CAP',
      facts: { daysBefore: 10, capEndsOn: '2027-03-21' },
    });
    const exceptional = { startsOn: '2021-06-01', endsOn: '2022-02-02', capEndsOn: '2022-02-01' };
    expect(confirm({ period: { ...period, ...exceptional }, extension: [] })).toMatchObject({
      refused: { id: 'REFLECTION_EXCEPTIONAL' },
      reason: 'EXTENDED_BEYOND_CAP',
    });
    // granted, it is held to the cap by its own law
    expect(confirm({ period: toItsCap })).toEqual({ versions: ['REFLECTION_GRANT@30-DAYS'] });
  });

  it('is not for a Danish citizen, and takes nothing from her whose citizenship is not told', () => {
    expect(confirm({ citizenship: 'DANISH' })).toMatchObject({
      reason: 'STAY_CONTRADICTED',
      facts: { citizenshipAt: 'CMM', recoveryAt: 'CMM' },
    });
    for (const citizenship of ['NON_EU', 'OTHER_EU', 'UNKNOWN', null] as const)
      expect(confirm({ citizenship })).toEqual({ versions: ['REFLECTION_GRANT@30-DAYS'] });
    expect(confirm({ citizenship: 'DANISH', decider: 'CMM' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
  });

  it('is for DIS, of what is not confirmed, and not on an identification that another period used', () => {
    expect(confirm({ decider: 'CMM' })).toMatchObject({ reason: 'NOT_THE_DECIDER' });
    expect(confirm({ period: { ...period, verification: 'VERIFIED' } })).toMatchObject({
      reason: 'ALREADY_CONFIRMED',
    });
    const other = { startsOn: '2026-10-01', endsOn: '2026-10-31' };
    const on = (decisionId: string) => ({
      others: [{ ...other, identification: { authority: 'CMM' as const, decisionId } }],
    });
    expect(confirm(on('d1'))).toMatchObject({ reason: 'ALREADY_GRANTED', facts: other });
    expect(confirm(on('d0'))).toMatchObject({ versions: ['REFLECTION_GRANT@30-DAYS'] });
  });
});
