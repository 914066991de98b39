import { Authority } from '../vocabulary.ts';
import {
  findPermitConditions,
  grantProceedingsPermit,
  mayDecidePermit,
  type ProceedingsPermitFacts,
  permitToCitizen,
  statesConditions,
} from './permit-conditions.ts';
import { isRefused } from './refusal.ts';

const today = '2026-11-21';
const both = { presenceRequired: true, collaborates: true };
const facts: ProceedingsPermitFacts = {
  decider: 'DIS',
  application: both,
  renews: false,
  lastValidTo: null,
  begins: null,
  presence: { required: true, until: null },
  until: null,
};
const grant = (given: Partial<ProceedingsPermitFacts>) =>
  grantProceedingsPermit({ ...facts, ...given }, today);

describe('PERMIT_CONDITIONS lets an application in', () => {
  it('that states both, whatever it states', () => {
    for (const presenceRequired of [true, false]) {
      for (const collaborates of [true, false]) {
        expect(isRefused(statesConditions({ presenceRequired, collaborates }, today))).toBe(false);
      }
    }
  });

  it.each([
    { presenceRequired: null, collaborates: true },
    { presenceRequired: true, collaborates: null },
  ])('not where it leaves one out: %o', (application) => {
    expect(statesConditions(application, today)).toMatchObject({
      refused: { id: 'PERMIT_CONDITIONS' },
      reason: 'CONDITIONS_NOT_STATED',
    });
    expect(grant({ application })).toMatchObject({ reason: 'CONDITIONS_NOT_STATED' });
  });
});

describe('PERMIT_CONDITIONS lets an application of whatever kind be decided', () => {
  it('by DIS, and once', () => {
    const version = 'PERMIT_CONDITIONS@PRESENCE-AND-COLLABORATION';
    expect(mayDecidePermit({ decider: 'DIS', decidedOn: null }, today)).toEqual({ version });
    expect(mayDecidePermit({ decider: 'POLICE', decidedOn: null }, today)).toMatchObject({
      reason: 'NOT_THE_DECIDER',
    });
    expect(mayDecidePermit({ decider: 'DIS', decidedOn: '2026-11-01' }, today)).toMatchObject({
      reason: 'ALREADY_DECIDED',
      facts: { decidedOn: '2026-11-01' },
    });
  });
});

describe('PERMIT_CONDITIONS grants', () => {
  it('six months, and names both rules', () => {
    expect(grant({})).toEqual({
      validFrom: today,
      validTo: '2027-05-21',
      termMonths: 6,
      versions: ['PERMIT_CONDITIONS@PRESENCE-AND-COLLABORATION', 'PERMIT_TERM@6-MONTHS'],
    });
  });

  it('although the police could not be asked', () => {
    expect(grant({ presence: null })).toMatchObject({ validTo: '2027-05-21' });
  });
});

describe('PERMIT_CONDITIONS refuses', () => {
  it.each(Object.values(Authority).filter((body) => body !== 'DIS'))('%s as the decider', (decider) => {
    expect(grant({ decider })).toMatchObject({
      reason: 'NOT_THE_DECIDER',
      facts: { rightful: 'DIS', decider },
    });
  });

  it('where presence is not required, by the application or by the police', () => {
    // whatever the police have on record: it is the application that has to state it
    for (const presence of [{ required: true, until: null }, null])
      expect(grant({ application: { ...both, presenceRequired: false }, presence })).toMatchObject({
        reason: 'STATED_NOT_REQUIRED',
      });
    expect(grant({ presence: { required: false, until: null } })).toMatchObject({
      reason: 'PRESENCE_NOT_REQUIRED',
      facts: { asOf: today },
    });
  });

  it('without collaboration, and says that support does not depend on it', () => {
    const refused = grant({ application: { ...both, collaborates: false } });
    expect(refused).toMatchObject({ reason: 'NO_COLLABORATION' });
    if (isRefused(refused)) expect(refused.remedy?.EN).toContain('do not depend on it');
  });

  it('a renewal after the proceedings by the rule on the term', () => {
    expect(grant({ renews: true, presence: { required: false, until: null } })).toMatchObject({
      refused: { id: 'PERMIT_TERM' },
      reason: 'PROCEEDINGS_OVER',
    });
  });
});

test('PERMIT_CONDITIONS is found as met, broken, or asking nothing', () => {
  const decidedOn = '2026-03-10';
  const find = (application: typeof both, asOf = today) =>
    findPermitConditions({ granted: [{ ...application, decidedOn }], unverifiedFrom: [] }, asOf);
  expect(find(both).outcome).toBe('MET');
  expect(find({ ...both, presenceRequired: false }).because).toMatchObject({
    reason: 'STATED_NOT_REQUIRED',
  });
  expect(find({ ...both, collaborates: false })).toMatchObject({
    outcome: 'BREACH',
    because: { reason: 'NO_COLLABORATION' },
  });
  expect(
    findPermitConditions(
      { granted: [{ presenceRequired: null, collaborates: null, decidedOn }], unverifiedFrom: [] },
      today,
    ),
  ).toMatchObject({
    because: { reason: 'CONDITIONS_NOT_STATED' },
  });
  expect(find(both, '2026-03-09').outcome).toBe('NOT_APPLICABLE');
  expect(find(both, '2026-03-10').outcome).toBe('MET');
});

test('PERMIT_CONDITIONS leaves open what protects and was given while nobody said whether she is a citizen', () => {
  const from = '2026-03-10';
  const given = (asOf: string, granted = both) =>
    findPermitConditions({ granted: [{ ...granted, decidedOn: from }], unverifiedFrom: [from] }, asOf);
  expect(given('2026-03-09').outcome).toBe('NOT_APPLICABLE');
  expect(given(from)).toMatchObject({
    outcome: 'CONCERN',
    because: { reason: 'NOT_CONFIRMED', facts: { from, asOf: from } },
  });
  expect(given(from, { ...both, collaborates: false }).outcome).toBe('BREACH');
});

describe('a permit to a citizen', () => {
  it('is none; what is not known of her citizenship takes nothing from her', () => {
    expect(permitToCitizen('DANISH', '2026-04-20')).toMatchObject({
      refused: { id: 'PERMIT_CONDITIONS' },
      reason: 'STAY_CONTRADICTED',
      facts: { asOf: '2026-04-20', stayAt: 'DIS', citizenshipAt: 'CMM' },
    });
    for (const group of ['OTHER_EU', 'NON_EU', 'STATELESS', 'UNKNOWN', null] as const)
      expect(permitToCitizen(group, '2026-04-20')).toBeNull();
  });
});
