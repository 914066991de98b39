import { dayOf } from '../day.ts';
import { Authority } from '../vocabulary.ts';
import { grantReflection, type ReflectionGrantFacts } from './reflection-grant.ts';
import { isRefused, type Refused } from './refusal.ts';

const today = '2026-11-21';
const identification = {
  outcome: 'IDENTIFIED',
  authority: 'DIS',
  decisionId: 'one',
  decidedOn: '2026-11-20',
} as const;
const facts: ReflectionGrantFacts = {
  decider: 'DIS',
  stay: 'NO_LAWFUL_STAY',
  identification,
  identificationKnown: true,
  periods: [],
};
const period = (startsOn: string, endsOn: string, decisionId: string | null = 'one') => ({
  startsOn,
  endsOn,
  identification: decisionId ? ({ authority: 'DIS', decisionId } as const) : null,
});

const grant = (given: Partial<ReflectionGrantFacts>, on = today) =>
  grantReflection({ ...facts, ...given }, on);

function refusal(given: Partial<ReflectionGrantFacts>, on = today): Refused {
  const outcome = grant(given, on);
  if (!isRefused(outcome)) throw new Error('expected a refusal');
  expect(outcome.refused.id).toBe('REFLECTION_GRANT');
  expect(outcome.version).toBe('REFLECTION_GRANT@30-DAYS');
  return outcome;
}

describe('REFLECTION_GRANT and a departure', () => {
  it('refuses whoever left after she was identified, or on that day', () => {
    for (const departedOn of ['2026-11-20', today])
      expect(refusal({ departedOn })).toMatchObject({
        reason: 'DEPARTED',
        facts: { decidedOn: '2026-11-20', departedOn },
      });
  });

  it('gives to whoever came back and was identified since, or of whom nothing is told', () => {
    for (const departedOn of ['2026-11-19', null]) expect(isRefused(grant({ departedOn }))).toBe(false);
    const unknown = { identification: null, identificationKnown: false, departedOn: today };
    expect(isRefused(grant(unknown))).toBe(false);
  });
});

describe('REFLECTION_GRANT gives', () => {
  it('thirty days from today under the cap of the day', () => {
    expect(grant({})).toEqual({
      startsOn: '2026-11-21',
      endsOn: '2026-12-21',
      capDays: 120,
      capEndsOn: '2027-03-21',
      versions: ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_TOTAL@2013-120'],
    });
  });

  it('the same to an asylum-seeker, and on the decision of a court or CMM', () => {
    expect(isRefused(grant({ stay: 'ASYLUM_SEEKER' }))).toBe(false);
    for (const authority of ['COURT', 'CMM', 'SIRI'] as const) {
      expect(isRefused(grant({ identification: { ...identification, authority } }))).toBe(false);
    }
  });

  it('days that pass a leap day and the nights when the clocks change', () => {
    expect(grant({}, '2028-01-30')).toMatchObject({ endsOn: '2028-02-29', capEndsOn: '2028-05-29' });
    expect(grant({}, '2027-03-27')).toMatchObject({ endsOn: '2027-04-26' });
    expect(grant({}, '2027-10-30')).toMatchObject({ endsOn: '2027-11-29' });
  });

  it('the exceptional cap during the pandemic', () => {
    expect(grant({}, '2021-05-01')).toMatchObject({
      endsOn: '2021-05-31',
      capEndsOn: '2022-01-01',
      versions: ['REFLECTION_GRANT@30-DAYS', 'REFLECTION_EXCEPTIONAL@PANDEMIC-8-MONTHS'],
    });
  });

  it('a period although an owner was silent and no positive decision is known', () => {
    expect(grant({ identification: null, identificationKnown: false })).toMatchObject({ startsOn: today });
    const negative = { ...identification, outcome: 'NOT_IDENTIFIED' } as const;
    expect(grant({ identification: negative, identificationKnown: false })).toMatchObject({
      startsOn: today,
    });
    const before = [period('2026-01-01', '2026-01-31')];
    expect(grant({ identification: null, identificationKnown: false, periods: before })).toMatchObject({
      startsOn: today,
    });
  });

  it('a second period on a new identification', () => {
    const periods = [period('2026-01-01', '2026-01-31', 'earlier')];
    expect(grant({ periods })).toMatchObject({ startsOn: today });
    const court = { authority: 'COURT', decisionId: 'one' } as const;
    const atCourt = [{ ...period('2026-01-01', '2026-01-31'), identification: court }];
    expect(grant({ periods: atCourt })).toMatchObject({ startsOn: today });
  });

  it('a period on an identification that came after one granted unconfirmed', () => {
    expect(grant({ periods: [period('2026-01-01', '2026-01-31', null)] })).toMatchObject({ startsOn: today });
  });
});

describe('REFLECTION_GRANT refuses', () => {
  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))('%s as the decider', (decider) => {
    expect(refusal({ decider }).reason).toBe('NOT_THE_DECIDER');
  });

  it('says whose decision it is', () => {
    const { message, remedy } = refusal({ decider: 'POLICE' });
    expect(message.EN).toBe(
      'Reflection periods are offered, granted and ended by: Danish Immigration Service. The body that set out to decide: Police.',
    );
    expect(remedy?.DA).toBe('Send anmodningen videre til: Udlændingestyrelsen.');
  });

  it('a lawful resident, and points to the recovery period', () => {
    const { reason, remedy } = refusal({ stay: 'LAWFUL' });
    expect(reason).toBe('STAY_NOT_WITHOUT_LAWFUL');
    expect(remedy?.EN).toContain('recovery period');
    expect(remedy?.DA).toContain('restitutionsperiode');
    expect(remedy?.DA).toContain('Center mod Menneskehandel');
  });

  it.each(['UNKNOWN', null] as const)('while the stay is %s', (stay) => {
    expect(refusal({ stay })).toMatchObject({ reason: 'STAY_NOT_RECORDED', facts: { asOf: today } });
  });

  it('without an identification in force', () => {
    expect(refusal({ identification: null }).reason).toBe('NOT_IDENTIFIED');
    const negative = { ...identification, outcome: 'NOT_IDENTIFIED' } as const;
    expect(refusal({ identification: negative }).reason).toBe('NOT_IDENTIFIED');
  });

  it('while a period is running, and points to its extension', () => {
    expect(refusal({ periods: [period('2026-11-01', '2026-12-01')] })).toMatchObject({
      reason: 'PERIOD_RUNNING',
      facts: { startsOn: '2026-11-01', endsOn: '2026-12-01' },
      earliestLawfulAt: null,
      remedy: { EN: 'Extend the period that is running, as far as its cap allows.' },
    });
  });

  it('until the last hour of a running period, and says from when it would be lawful', () => {
    const periods = [period('2026-11-19', '2026-12-19', 'earlier')];
    const lastHour = dayOf(new Date('2026-12-19T22:59:59Z'));
    expect(refusal({ periods }, lastHour)).toMatchObject({
      reason: 'PERIOD_RUNNING',
      earliestLawfulAt: '2026-12-20',
    });
    const midnight = dayOf(new Date('2026-12-19T23:00:00Z'));
    expect(grant({ periods }, midnight)).toMatchObject({ startsOn: '2026-12-20' });
  });

  it('until the latest of several ends', () => {
    const periods = [
      period('2026-11-01', '2026-12-01', 'a'),
      period('2026-11-02', '2026-12-05', 'b'),
      period('2026-11-03', '2026-12-03', 'c'),
    ];
    expect(refusal({ periods }).earliestLawfulAt).toBe('2026-12-06');
    const together = [period('2026-11-02', '2026-12-05', 'a'), period('2026-11-05', '2026-12-05', 'b')];
    expect(refusal({ periods: together }).facts).toMatchObject({ startsOn: '2026-11-02' });
  });

  it('while a period that ended with a departure has no end on record, and says so', () => {
    const departedOn = '2026-11-10';
    const back = { ...identification, decidedOn: '2026-11-15' };
    const left = (...periods: ReturnType<typeof period>[]) =>
      refusal({ departedOn, identification: back, periods });
    expect(left(period('2026-11-01', '2026-12-01', 'earlier'))).toMatchObject({
      reason: 'END_NOT_RECORDED',
      facts: { startsOn: '2026-11-01', endsOn: '2026-12-01', departedOn },
      earliestLawfulAt: null,
    });
    expect(left(period(departedOn, '2026-12-01', 'earlier')).reason).toBe('END_NOT_RECORDED');
    expect(left(period('2026-11-11', '2026-12-01', 'earlier')).reason).toBe('PERIOD_RUNNING');
    const both = [period('2026-11-01', '2026-12-01', 'a'), period('2026-11-16', '2026-12-16', 'b')];
    expect(left(...both).reason).toBe('PERIOD_RUNNING');
  });

  it('while a period runs although an owner is silent', () => {
    const periods = [period('2026-11-01', '2026-12-01', null)];
    expect(refusal({ identification: null, identificationKnown: false, periods }).reason).toBe(
      'PERIOD_RUNNING',
    );
  });

  it('a second period on the same identification', () => {
    const periods = [period('2026-01-01', '2026-01-31'), period('2026-03-01', '2026-03-31', 'other')];
    expect(refusal({ periods })).toMatchObject({
      reason: 'ALREADY_GRANTED',
      facts: { startsOn: '2026-01-01', endsOn: '2026-01-31' },
      earliestLawfulAt: null,
    });
  });

  it('a second period where the first was granted unconfirmed after that identification', () => {
    const decidedOn = '2026-01-01';
    const periods = [period('2026-01-01', '2026-01-31', null)];
    expect(refusal({ identification: { ...identification, decidedOn }, periods }).reason).toBe(
      'ALREADY_GRANTED',
    );
  });

  it('with facts that are days and bodies only', () => {
    const periods = [period('2026-11-01', '2026-12-01')];
    for (const given of [{ decider: 'NGO' }, { stay: null }, { stay: 'LAWFUL' }, { periods }] as const) {
      for (const fact of Object.values(refusal(given).facts)) {
        expect(String(fact)).toMatch(/^(\d{4}-\d{2}-\d{2}|[A-Z_]+)$/);
      }
    }
  });
});

it('REFLECTION_GRANT takes nobody for without lawful stay whose citizenship says otherwise', () => {
  for (const stay of ['NO_LAWFUL_STAY', 'ASYLUM_SEEKER'] as const)
    expect(refusal({ stay, citizenship: 'DANISH' })).toMatchObject({
      reason: 'STAY_CONTRADICTED',
      facts: { asOf: today, stayAt: 'DIS', citizenshipAt: 'CMM', recoveryAt: 'CMM' },
      remedy: { DA: expect.stringContaining('restitutionsperiode') },
    });
  for (const citizenship of ['OTHER_EU', 'NON_EU', 'STATELESS', 'UNKNOWN', null] as const)
    expect(isRefused(grant({ citizenship }))).toBe(false);
});
