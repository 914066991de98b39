import { admitReturnAgency, endsDeadline, handsOver, inTheFile } from './in-the-file.ts';
import { type Journey, startJourney } from './journey.ts';
import { takesNote } from './notices.ts';
import { story } from './told.ts';

/**
 * A woman without lawful stay whom an NGO meets in the street. She declines the return that she is offered, for fear and
 * debt, and is given time; later she asks for one, to where nobody works with Denmark.
 */

let journey: Journey;
let caseId: string;

beforeAll(async () => {
  journey = await startJourney('2022-03-01');
});
afterAll(() => journey.end());

/** How the year counts support, and where its clocks stand. */
async function supportTold() {
  const told = await journey.official('auditor', 'AUDIT').reads(
    `query ($id: ID!) {
      statistics(year: 2022) { returns { reintegrationSupport { total } } }
      case(id: $id) { clocks { kind state } }
    }`,
    { id: caseId },
  );
  const clocks: readonly { kind: string; state: string }[] = told.case.clocks;
  return {
    granted: told.statistics.returns.reintegrationSupport.total,
    clocks: clocks.flatMap(({ kind, state }) => (kind === 'REINTEGRATION_SUPPORT' ? state : [])),
  };
}

test('an NGO refers her, and DIS identifies her', async () => {
  const referring = journey.official('ngo-outreach', 'REFERRAL');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const identifying = journey.official('dis-caseworker', 'IDENTIFICATION');

  const person = { gender: 'FEMALE', citizenship: 'GH', citizenshipGroup: 'NON_EU' };
  caseId = (await referring.does('referVictim', { channel: 'OUTREACH', anonymous: false, person })).id;
  const basis = 'She says that she has no permit';
  await cmm.does('involveAuthority', {
    caseId,
    authority: 'DIS',
    purposes: ['IMMIGRATION', 'IDENTIFICATION'],
    basis,
  });
  await dis.does('recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: journey.today() });
  const held = await inTheFile(cmm, ['case', 'competences'], caseId);
  const untold = { caseId, competenceId: held.id, expectedVersion: held.version, to: 'DIS' };
  // nobody is handed to DIS untold, unless it is said why
  expect(await cmm.isTurnedAway('handOverCompetence', untold)).toBe('BAD_USER_INPUT');
  await handsOver(cmm, journey, caseId, 'DIS');
  await identifying.does('decideIdentificationAsDis', {
    caseId,
    outcome: 'IDENTIFIED',
    forms: ['SEXUAL_EXPLOITATION'],
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
  });
  await dis.does('offerReflectionPeriod', { caseId });
  await dis.does('grantReflectionPeriod', { caseId });
  await cmm.does('assignContactPerson', { caseId });
  expect(await takesNote(dis)).toEqual(['CMM ADMITTED_TO_CASE', 'CMM COMPETENCE_HANDED_OVER']);
  expect(await takesNote(cmm)).toEqual([
    'CMM REFERRED',
    'DIS IDENTIFICATION_DECIDED',
    'DIS REFLECTION_GRANTED',
    'DIS STAY_CHANGED',
  ]);
});

test('she declines a return, and that ends nothing', async () => {
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const agency = journey.official('returns-caseworker', 'RETURN');

  journey.pass(20);
  await admitReturnAgency(cmm, dis, caseId);
  expect(await cmm.isRefused('offerReturn', { caseId })).toBe('RETURN_ELIGIBLE NOT_THE_AGENCY');
  const { id: returnId } = await agency.does('offerReturn', { caseId });
  const step = { caseId, returnId };
  await agency.does('declineReturn', {
    ...step,
    expectedVersion: 1,
    reasons: ['DEBT', 'FEAR_OF_DEPORTATION'],
  });
  expect(await agency.isRefused('acceptReturn', { ...step, expectedVersion: 2 })).toBe(
    'RETURN_ELIGIBLE OUT_OF_ORDER',
  );
  // that she fears it is CMM's to know, not DIS's
  expect(await takesNote(cmm)).toEqual(['RETURNS RETURN_CHANGED']);
  expect(await takesNote(dis)).toEqual([]);

  const { id: periodId } = await inTheFile(dis, ['immigrationFile', 'reflectionPeriods'], caseId);
  const period = { caseId, periodId, expectedVersion: 1 };
  expect(await dis.isRefused('endReflectionPeriod', { ...period, ground: 'DEPARTED' })).toBe(
    'DEPARTURE NOT_DEPARTED',
  );
  const special = { ...period, ground: 'SPECIAL_REASONS', until: '2022-05-30' };
  expect(await dis.isRefused('extendReflectionPeriod', { ...special, reasonsStated: false })).toBe(
    'REFLECTION_EXTENSION REASONS_NOT_STATED',
  );
  const prepared = { ...special, ground: 'COOPERATES_IN_PREPARED_RETURN', reasonsStated: false };
  expect(await dis.isRefused('extendReflectionPeriod', prepared)).toBe(
    'REFLECTION_EXTENSION NO_PREPARED_RETURN',
  );
  await dis.does('extendReflectionPeriod', { ...special, reasonsStated: true });
});

test('she withdraws from one for which support was granted', async () => {
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const agency = journey.official('returns-caseworker', 'RETURN');

  journey.pass(30);
  const { id: returnId } = await agency.does('offerReturn', { caseId });
  const at = (expectedVersion: number) => ({ caseId, returnId, expectedVersion });
  await agency.does('acceptReturn', at(1));
  await agency.does('assessReturnRisk', { caseId, returnId, retribution: 'SOME', hardship: 'SOME' });
  await agency.does('planReturn', {
    ...at(2),
    departureOn: '2022-05-10',
    destination: 'FORMER_COUNTRY_OF_LEGAL_RESIDENCE',
    destinationCountry: 'TG',
    components: ['HOUSING'],
    reunitesWithFamily: false,
  });
  await agency.does('grantReintegrationSupport', { ...at(3), form: 'CASH' });
  expect(await supportTold()).toEqual({ granted: 1, clocks: ['TO_COME'] });
  await agency.does('withdrawFromReturn', { ...at(3), reasons: ['OTHER'] });
  expect(await supportTold()).toEqual({ granted: 0, clocks: ['ENDED'] });
  for (const official of [dis, cmm])
    expect((await takesNote(official)).filter((note) => note.startsWith('RETURNS'))).toEqual([
      'RETURNS RETURN_CHANGED',
      'RETURNS RETURN_CHANGED',
      'RETURNS RETURN_PLANNED',
    ]);
});

test('she asks for a return herself, to where there is no partner', async () => {
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const agency = journey.official('returns-caseworker', 'RETURN');

  const partner = await agency.does('recordLocalPartner', { name: 'Accra Women Together' });
  const covered = { partnerId: partner.id, country: 'GH', validFrom: '2019-01-01', validTo: '2022-03-31' };
  await agency.does('recordPartnerCoverage', covered);
  const { id: returnId } = await agency.does('offerReturn', { caseId });
  expect(await agency.isRefused('offerReturn', { caseId })).toBe('RETURN_ELIGIBLE UNDER_WAY');
  const at = (expectedVersion: number) => ({ caseId, returnId, expectedVersion });
  await agency.does('acceptReturn', at(1));
  expect(await agency.isRefused('recordDeparture', at(2))).toBe('RETURN_ELIGIBLE OUT_OF_ORDER');
  await agency.does('assessReturnRisk', { caseId, returnId, retribution: 'SOME', hardship: 'SERIOUS' });
  await agency.does('planReturn', {
    ...at(2),
    departureOn: '2022-05-20',
    destination: 'COUNTRY_OF_ORIGIN',
    destinationCountry: 'GH',
    components: ['HOUSING', 'BUSINESS_START_UP'],
    reunitesWithFamily: false,
  });
  const inKind = { ...at(3), form: 'IN_KIND', partnerId: partner.id, currency: 'DKK' };
  expect(await agency.isRefused('grantReintegrationSupport', inKind)).toBe('SUPPORT_FORM NO_PARTNER');
  const cash = { ...at(3), form: 'CASH', amount: '12000.00', currency: 'DKK' };
  const support = await agency.does('grantReintegrationSupport', cash, 'form periodMonths');
  expect(support).toMatchObject({ form: 'CASH', periodMonths: 6 });
  expect(await agency.isRefused('grantReintegrationSupport', cash)).toBe('SUPPORT_PERIOD ALREADY_GRANTED');
  await agency.does('recordReintegrationMeasure', {
    caseId,
    supportId: support.id,
    activity: 'BUSINESS_START_UP',
    amount: '12000.00',
    currency: 'DKK',
  });

  journey.pass(30);
  expect(journey.today()).toBe('2022-05-20');
  await agency.does('recordDeparture', at(3));
  await endsDeadline(dis, caseId);
  journey.pass(1);
  await agency.does('recordArrival', at(4));
  const longer = { caseId, supportId: support.id, activity: 'ALLOWANCE', currency: 'DKK' };
  await agency.does('recordReintegrationMeasure', { ...longer, amount: '500.00' });
  expect(await agency.isRefused('completeReturn', at(5))).toBe(
    'SUPPORT_PERIOD STILL_RUNNING from 2022-11-22',
  );
  expect(await takesNote(dis)).toEqual([
    'RETURNS DEPARTED',
    'RETURNS RETURN_CHANGED',
    'RETURNS RETURN_PLANNED',
  ]);
  expect(await takesNote(cmm)).toEqual([
    'DIS REFLECTION_ENDED',
    'RETURNS DEPARTED',
    'RETURNS RETURN_CHANGED',
    'RETURNS RETURN_PLANNED',
  ]);
  expect(await takesNote(agency)).toEqual([
    'CMM ADMITTED_TO_CASE',
    'DIS ADMITTED_TO_CASE',
    'DIS REFLECTION_ENDED',
    'DIS REFLECTION_EXTENDED',
  ]);

  const read = await story(journey.official('auditor', 'AUDIT'), caseId);
  expect(read).toMatchObject({
    stage: { stage: 'RETURNED' },
    identification: {
      inForce: { authority: 'DIS', outcome: 'IDENTIFIED', decidedOn: '2022-03-01' },
      disagreement: false,
    },
    competence: { authority: 'DIS', byLaw: 'DIS' },
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS COMPLETE'],
    amiss: [],
    notVisible: [],
    clocks: [
      { kind: 'REFLECTION_PERIOD', state: 'ENDED', endsOn: '2022-05-30' },
      { kind: 'DEPARTURE', state: 'ENDED', endsOn: '2022-05-30' },
      { kind: 'REINTEGRATION_SUPPORT', state: 'ENDED', endsOn: null },
      { kind: 'REINTEGRATION_SUPPORT', state: 'RUNNING', endsOn: '2022-11-21' },
    ],
    returnFile: {
      returns: expect.arrayContaining([
        { status: 'DECLINED', reasons: ['DEBT', 'FEAR_OF_DEPORTATION'], support: null },
        {
          status: 'ARRIVED',
          reasons: [],
          support: { form: 'CASH', cash: { amount: '12000.00' }, partner: null },
        },
      ]),
    },
  });
  expect(read.met).toEqual(
    expect.arrayContaining([
      'HAND_OVER_INFORMED',
      'REFLECTION_EXTENSION',
      'RETURN_RISK',
      'SUPPORT_FORM',
      'DEPARTURE',
    ]),
  );
  expect(read.timeline).toEqual(
    expect.arrayContaining([
      '2022-03-01 NGO REFERRED',
      '2022-03-21 RETURN_AGENCY RETURN_DECLINED',
      '2022-03-21 DIS REFLECTION_EXTENDED',
      '2022-04-20 RETURN_AGENCY RETURN_ACCEPTED',
      '2022-05-20 RETURN_AGENCY DEPARTED',
      '2022-05-21 RETURN_AGENCY ARRIVED',
    ]),
  );
});
