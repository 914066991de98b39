import { admitReturnAgency, endsDeadline, handsOver, inTheFile, runningDeadline } from './in-the-file.ts';
import { type Journey, startJourney } from './journey.ts';
import { takesNote } from './notices.ts';
import { story } from './told.ts';

/**
 * A woman who seeks asylum. What the interview shows makes DIS ask CMM; DIS identifies her; within her reflection period
 * she gives up the application and prepares her return, which a partner at home supports.
 */

let journey: Journey;
let caseId: string;
beforeAll(async () => {
  journey = await startJourney('2023-03-06');
});
afterAll(() => journey.end());

const dis = () => journey.official('dis-caseworker', 'IMMIGRATION');
const cmm = () => journey.official('cmm-coordinator', 'COORDINATION');
const caseworker = () => journey.official('cmm-caseworker', 'ASSISTANCE');
const agency = () => journey.official('returns-caseworker', 'RETURN');
const auditor = () => journey.official('auditor', 'AUDIT');
const onReturn = async () => {
  const { id: returnId, version: expectedVersion } = await inTheFile(
    agency(),
    ['returnFile', 'returns'],
    caseId,
  );
  return { caseId, returnId, expectedVersion };
};

/** CMM lets its assistance follow the period on which it rests. */
async function assistedAsLongAsItLasts() {
  const { id, version } = await inTheFile(caseworker(), ['case', 'assistanceDurations'], caseId);
  await caseworker().does('changeAssistanceDuration', { caseId, durationId: id, expectedVersion: version });
}

test('DIS asks CMM before it decides, and CMM assesses what DIS decides', async () => {
  const identifying = journey.official('dis-caseworker', 'IDENTIFICATION');
  const referring = journey.official('dis-caseworker', 'REFERRAL');
  const person = { bornOn: '1998-05-14', gender: 'FEMALE', citizenship: 'NG', citizenshipGroup: 'NON_EU' };
  const referral = { channel: 'ASYLUM_INTERVIEW', anonymous: false, person };
  caseId = (await referring.does('referVictim', referral)).id;
  const { id: applicationId } = await dis().does('lodgeAsylumApplication', { caseId });
  expect(await takesNote(cmm())).toEqual(['CMM REFERRED', 'DIS STAY_CHANGED']);
  const found = { caseId, applicationId, indicatorsFound: true };
  const { id: screeningId } = await dis().does('recordAsylumScreening', found);

  // a hurried official grants before anybody has decided, or turns her down before CMM was asked
  expect(await dis().isRefused('grantReflectionPeriod', { caseId })).toBe('REFLECTION_GRANT NOT_IDENTIFIED');
  const known = { caseId, gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' };
  const no = { ...known, outcome: 'NOT_IDENTIFIED', forms: [] };
  expect(await identifying.isRefused('decideIdentificationAsDis', no)).toBe(
    'ASYLUM_SCREENING_REQUEST NOT_REQUESTED',
  );
  await dis().does('requestAssessment', { caseId, screeningId, answerBy: '2023-03-20' });
  expect(await takesNote(cmm())).toEqual(['DIS ASSESSMENT_REQUESTED']);
  const asked = { caseId, requestedBy: 'DIS', dueOn: '2023-03-20' };
  const { id: requestId } = await cmm().does('receiveAssessmentRequest', asked);
  await handsOver(cmm(), journey, caseId, 'DIS');

  journey.pass(7);
  const { id: interviewId } = await cmm().does('offerScreeningInterview', { caseId, anonymous: false });
  const held = {
    caseId,
    interviewId,
    expectedVersion: 1,
    state: 'HELD',
    companion: false,
    representative: false,
  };
  await cmm().does('recordScreeningInterview', held);
  // whoever seeks asylum is for DIS to decide on, and what DIS asks for is for CMM to answer
  const yes = { caseId, outcome: 'IDENTIFIED', forms: ['SEXUAL_EXPLOITATION'] };
  expect(await cmm().isRefused('decideIdentification', yes)).toBe('COMPETENT_AUTHORITY NOT_COMPETENT');
  const answer = { caseId, requestId, expectedVersion: 1, assessment: 'INDICATORS_OF_TRAFFICKING' };
  expect(await dis().isRefused('answerAssessmentRequest', answer)).toBe(
    'ASYLUM_SCREENING_REQUEST NOT_THE_ASSESSOR',
  );
  await cmm().does('answerAssessmentRequest', answer);
  expect(await takesNote(dis())).toEqual(['CMM ASSESSMENT_ANSWERED', 'CMM COMPETENCE_HANDED_OVER']);
  await identifying.does('decideIdentificationAsDis', { ...known, ...yes });
  expect(await takesNote(cmm())).toEqual(['DIS IDENTIFICATION_DECIDED']);
});

test('she has thirty days, a contact person and a place', async () => {
  await dis().does('offerReflectionPeriod', { caseId });
  const period = await dis().does('grantReflectionPeriod', { caseId }, 'endsOn capEndsOn verification');
  expect(period).toMatchObject({ endsOn: '2023-04-12', capEndsOn: '2023-07-11', verification: 'VERIFIED' });
  expect(await dis().isRefused('grantReflectionPeriod', { caseId })).toBe('REFLECTION_GRANT PERIOD_RUNNING');

  expect(await takesNote(cmm())).toEqual(['DIS REFLECTION_GRANTED']);
  await caseworker().does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  await caseworker().does('decideAssistanceDuration', { caseId, basis: 'REFLECTION_PERIOD' });
  await caseworker().does('assignContactPerson', { caseId });

  const ministry = journey.official('ministry-inspector', 'INSPECTION');
  const place = { name: 'Bøgely', kind: 'CRISIS_SHELTER', operatedBy: 'Fonden Bøgely', capacity: 6 };
  const { id: facilityId } = await ministry.does('registerFacility', place);
  const placed = { caseId, facilityId, agreedWithDisOn: journey.today() };
  expect(await caseworker().isRefused('placePerson', placed)).toBe('ACCOMMODATION_APPROVED NOT_APPROVED');
  await ministry.does('approveFacility', { facilityId, places: 6 });
  expect(await caseworker().isRefused('placePerson', { caseId, facilityId })).toBe(
    'ACCOMMODATION_SUITABLE NOT_AGREED_WITH_DIS',
  );
  await caseworker().does('placePerson', placed);
  expect(await takesNote(dis())).toEqual(['CMM ASSISTANCE_DECIDED', 'CMM PLACEMENT_CHANGED']);
});

test('once she prepares her return the period is extended, as far as the cap goes', async () => {
  journey.pass(14);
  const lodged = await inTheFile(dis(), ['immigrationFile', 'asylumApplications'], caseId);
  const withdrawn = { applicationId: lodged.id, expectedVersion: lodged.version, outcome: 'WITHDRAWN' };
  await dis().does('decideAsylum', { caseId, ...withdrawn });
  await admitReturnAgency(cmm(), dis(), caseId);
  await agency().does('recordCounselling', { caseId, kind: 'LEGAL' });
  await agency().does('offerReturn', { caseId });
  const { id: periodId } = await inTheFile(dis(), ['immigrationFile', 'reflectionPeriods'], caseId);
  const ground = 'COOPERATES_IN_PREPARED_RETURN';
  const extension = { caseId, periodId, expectedVersion: 1, ground, reasonsStated: false };
  // an offer is no cooperation yet, and no wish
  expect(await dis().isRefused('extendReflectionPeriod', extension)).toBe(
    'REFLECTION_EXTENSION NO_PREPARED_RETURN',
  );
  const plan = {
    departureOn: '2023-06-30',
    destination: 'COUNTRY_OF_ORIGIN',
    destinationCountry: 'NG',
    components: ['HOUSING', 'VOCATIONAL_TRAINING'],
    reunitesWithFamily: false,
  };
  expect(await agency().isRefused('planReturn', { ...(await onReturn()), ...plan })).toBe(
    'RETURN_ELIGIBLE NOT_WISHED',
  );
  await agency().does('acceptReturn', await onReturn());
  expect(await takesNote(dis())).toEqual(['RETURNS RETURN_CHANGED']);
  expect(await dis().isRefused('extendReflectionPeriod', { ...extension, until: '2023-07-12' })).toBe(
    'REFLECTION_TOTAL BEYOND_CAP',
  );
  const extended = await dis().does('extendReflectionPeriod', extension, 'endsOn verification');
  expect(extended).toMatchObject({ endsOn: '2023-07-11', verification: 'VERIFIED' });
  await assistedAsLongAsItLasts();

  journey.pass(7);
  const { returnId } = await onReturn();
  await agency().does('assessReturnRisk', { caseId, returnId, retribution: 'SOME', hardship: 'SOME' });
  await agency().does('planReturn', { ...(await onReturn()), ...plan });
  expect((await story(auditor(), caseId)).clocks).toMatchObject([
    { kind: 'ASSESSMENT_REQUEST', state: 'ENDED', endsOn: '2023-03-20' },
    { kind: 'REFLECTION_PERIOD', state: 'RUNNING', endsOn: '2023-07-11' },
    { kind: 'DEPARTURE', state: 'TO_COME', endsOn: '2023-07-11' },
  ]);
  expect(await takesNote(agency())).toEqual([
    'CMM ADMITTED_TO_CASE',
    'DIS ADMITTED_TO_CASE',
    'DIS REFLECTION_EXTENDED',
  ]);
  expect(await takesNote(cmm())).toEqual([
    'DIS ASYLUM_DECIDED',
    'DIS REFLECTION_EXTENDED',
    'DIS STAY_CHANGED',
    'RETURNS RETURN_CHANGED',
    'RETURNS RETURN_PLANNED',
  ]);
});

test('she leaves in time, and a partner supports her at home', async () => {
  const { id: partnerId } = await agency().does('recordLocalPartner', { name: 'Home Again' });
  const covered = { partnerId, country: 'NG', validFrom: '2023-01-01' };
  await agency().does('recordPartnerCoverage', covered);
  const support = { ...(await onReturn()), currency: 'DKK' };
  const cash = { ...support, form: 'CASH', amount: '8000.00' };
  expect(await agency().isRefused('grantReintegrationSupport', cash)).toBe('SUPPORT_FORM PARTNER_THERE');
  await agency().does('grantReintegrationSupport', { ...support, form: 'IN_KIND', partnerId });
  const deadline = await runningDeadline(dis(), caseId);
  const ending = { caseId, deadlineId: deadline.id, expectedVersion: deadline.version };
  expect(await dis().isRefused('endDepartureDeadline', ending)).toBe('DEPARTURE NOT_DEPARTED');

  journey.pass(88);
  const bed = await inTheFile(caseworker(), ['case', 'placements'], caseId);
  await caseworker().does('endPlacement', { caseId, placementId: bed.id, expectedVersion: bed.version });
  await agency().does('recordDeparture', await onReturn());
  expect(await takesNote(dis())).toEqual([
    'CMM PLACEMENT_CHANGED',
    'RETURNS DEPARTED',
    'RETURNS RETURN_PLANNED',
  ]);
  await endsDeadline(dis(), caseId);
  await assistedAsLongAsItLasts();
  journey.pass(1);
  await agency().does('recordArrival', await onReturn());
  journey.pass(184);
  expect(await agency().isRefused('completeReturn', await onReturn())).toBe(
    'SUPPORT_PERIOD STILL_RUNNING from 2024-01-02',
  );
  journey.pass(1);
  await agency().does('completeReturn', await onReturn());
  const closing = { caseId, expectedVersion: 1, reason: 'RETURNED' };
  expect(await cmm().isTurnedAway('closeCase', closing)).toBe('CONFLICT');
  const contact = await inTheFile(caseworker(), ['case', 'contactPersons'], caseId);
  const released = { caseId, contactPersonId: contact.id, expectedVersion: contact.version };
  await caseworker().does('releaseContactPerson', released);
  await cmm().does('closeCase', closing);
  expect(await cmm().isTurnedAway('planSupport', { caseId, kind: 'EDUCATION' })).toBe('CONFLICT');
  expect(await takesNote(cmm())).toEqual(['DIS REFLECTION_ENDED', 'RETURNS DEPARTED']);
  expect(await takesNote(agency())).toEqual(['CMM CASE_CLOSED', 'DIS REFLECTION_ENDED']);

  const read = await story(auditor(), caseId);
  expect(read).toMatchObject({
    stage: { stage: 'CLOSED' },
    identification: {
      inForce: { authority: 'DIS', outcome: 'IDENTIFIED', decidedOn: '2023-03-13' },
      disagreement: false,
    },
    competence: { authority: 'DIS', byLaw: 'DIS' },
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS COMPLETE'],
    amiss: [],
    notVisible: [],
    clocks: [
      { kind: 'ASSESSMENT_REQUEST', state: 'ENDED', endsOn: '2023-03-20' },
      { kind: 'REFLECTION_PERIOD', state: 'ENDED', endsOn: '2023-07-11' },
      { kind: 'DEPARTURE', state: 'ENDED', endsOn: '2023-07-11' },
      { kind: 'REINTEGRATION_SUPPORT', state: 'OVER', endsOn: '2024-01-01' },
    ],
    accommodated: false,
    returnFile: {
      returns: [{ status: 'COMPLETED', support: { form: 'IN_KIND', partner: { name: 'Home Again' } } }],
    },
  });
  expect(read.met).toEqual(
    expect.arrayContaining(['ASYLUM_SCREENING_REQUEST', 'REFLECTION_EXTENSION', 'DEPARTURE', 'SUPPORT_FORM']),
  );
  expect(read.timeline).toEqual(
    expect.arrayContaining([
      '2023-03-13 CMM ASSESSMENT_ANSWERED',
      '2023-03-13 DIS IDENTIFIED',
      '2023-03-27 DIS REFLECTION_EXTENDED',
      '2023-03-27 DIS DEPARTURE_MOVED',
      '2023-06-30 RETURN_AGENCY DEPARTED',
      '2024-01-02 CMM CASE_CLOSED',
    ]),
  );
});
