import { handsOver, inTheFile } from './in-the-file.ts';
import { type Journey, startJourney } from './journey.ts';
import { takesNote } from './notices.ts';
import { story } from './told.ts';

/**
 * A woman who is granted asylum. DIS identifies her while she waits for it; she needs no reflection period. Once she may
 * stay, her case is CMM's, and a municipality receives her.
 */

let journey: Journey;
let caseId: string;

beforeAll(async () => {
  journey = await startJourney('2022-09-05');
});
afterAll(() => journey.end());

const municipality = 'Odense';
const measures = [
  { kind: 'LANGUAGE_COURSE', startsOn: '2022-12-01' },
  { kind: 'HEALTH_CARE', startsOn: '2022-12-01' },
];

test('she is identified while she seeks asylum', async () => {
  const referring = journey.official('dis-caseworker', 'REFERRAL');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const identifying = journey.official('dis-caseworker', 'IDENTIFICATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const ngo = journey.official('ngo-outreach', 'ASSISTANCE');

  const person = { bornOn: '1990-02-28', gender: 'FEMALE', citizenship: 'ER', citizenshipGroup: 'NON_EU' };
  caseId = (await referring.does('referVictim', { channel: 'ASYLUM_INTERVIEW', anonymous: false, person }))
    .id;
  const { id: applicationId } = await dis.does('lodgeAsylumApplication', { caseId });
  const found = { caseId, applicationId, indicatorsFound: true };
  const { id: screeningId } = await dis.does('recordAsylumScreening', found);
  await dis.does('requestAssessment', { caseId, screeningId });
  expect(await takesNote(cmm)).toEqual(['CMM REFERRED', 'DIS ASSESSMENT_REQUESTED', 'DIS STAY_CHANGED']);
  expect(await dis.isRefused('requestAssessment', { caseId, screeningId })).toBe(
    'ASYLUM_SCREENING_REQUEST ALREADY_REQUESTED',
  );
  const received = { caseId, requestedBy: 'DIS', dueOn: '2022-09-19' };
  const request = await cmm.does('receiveAssessmentRequest', received);
  await handsOver(cmm, journey, caseId, 'DIS');

  journey.pass(10);
  await cmm.does('involveAuthority', {
    caseId,
    authority: 'NGO',
    organisation: 'hopenow',
    purposes: ['ASSISTANCE'],
    basis: 'She asks for somebody to talk to',
  });
  expect(await takesNote(ngo)).toEqual(['CMM ADMITTED_TO_CASE']);
  const { id: interviewId } = await ngo.does('offerScreeningInterview', { caseId, anonymous: false });
  const interview = {
    caseId,
    interviewId,
    expectedVersion: 1,
    state: 'HELD',
    companion: true,
    representative: false,
  };
  await ngo.does('recordScreeningInterview', interview);
  // what the NGO hears informs a decision, and is none
  const byNgo = { caseId, outcome: 'IDENTIFIED', forms: ['SERVITUDE'] };
  expect(await ngo.isRefused('decideIdentification', byNgo)).toBe('DECIDERS NOT_A_DECIDER');
  const answer = {
    caseId,
    requestId: request.id,
    expectedVersion: 1,
    assessment: 'INDICATORS_OF_TRAFFICKING',
  };
  await cmm.does('answerAssessmentRequest', answer);
  await identifying.does('decideIdentificationAsDis', {
    ...byNgo,
    gender: 'FEMALE',
    ageGroup: 'ADULT',
    citizenshipGroup: 'NON_EU',
  });
  const offer = await dis.does('offerReflectionPeriod', { caseId });
  await dis.does('declineReflectionPeriod', { caseId, offerId: offer.id, expectedVersion: 1 });
  expect(await takesNote(cmm)).toEqual(['DIS IDENTIFICATION_DECIDED']);
  expect(await takesNote(dis)).toEqual(['CMM ASSESSMENT_ANSWERED', 'CMM COMPETENCE_HANDED_OVER']);
});

test('asylum is granted, and a municipality is found', async () => {
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const cmm = journey.official('cmm-caseworker', 'ASSISTANCE');

  expect(await dis.isRefused('allocateMunicipality', { caseId, municipality })).toBe(
    'ASYLUM_INTEGRATION ASYLUM_NOT_GRANTED',
  );
  journey.pass(60);
  const application = await inTheFile(dis, ['immigrationFile', 'asylumApplications'], caseId);
  const decided = { caseId, applicationId: application.id, expectedVersion: application.version };
  await dis.does('decideAsylum', { ...decided, outcome: 'GRANTED' });
  expect(await cmm.isRefused('allocateMunicipality', { caseId, municipality })).toBe(
    'ASYLUM_INTEGRATION NOT_THE_DECIDER',
  );
  await dis.does('allocateMunicipality', { caseId, municipality });
  expect(await dis.isRefused('allocateMunicipality', { caseId, municipality: 'Svendborg' })).toBe(
    'ASYLUM_INTEGRATION ALREADY_ALLOCATED',
  );
  // she stays lawfully now: her period is one of recovery, and it is CMM's
  expect(await dis.isRefused('grantReflectionPeriod', { caseId })).toBe(
    'REFLECTION_GRANT STAY_NOT_WITHOUT_LAWFUL',
  );
  await handsOver(dis, journey, caseId, 'CMM');
  expect(await cmm.isRefused('decideAssistanceEligibility', { caseId, outcome: 'NOT_ELIGIBLE' })).toBe(
    'ASSISTANCE_UNCONDITIONAL ENTITLED',
  );
  await cmm.does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  const period = await cmm.does('grantRecoveryPeriod', { caseId }, 'startsOn endsOn verification');
  expect(period).toMatchObject({ startsOn: '2022-11-14', endsOn: '2022-12-14', verification: 'VERIFIED' });
  await cmm.does('assignContactPerson', { caseId });
  await cmm.does('decideAssistanceDuration', { caseId, basis: 'RECOVERY_PERIOD' });
  expect(await takesNote(cmm)).toEqual([
    'CMM COMPETENCE_HANDED_OVER',
    'DIS ASYLUM_DECIDED',
    'DIS MUNICIPALITY_ALLOCATED',
    'DIS STAY_CHANGED',
  ]);
});

test('the municipality offers her a plan, once', async () => {
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const here = journey.official('municipality-integration', 'INTEGRATION');

  journey.pass(1);
  expect(await takesNote(here)).toEqual(['DIS MUNICIPALITY_ALLOCATED']);
  expect(await dis.isRefused('offerIntegrationPlan', { caseId, measures })).toBe(
    'ASYLUM_INTEGRATION NOT_THE_MUNICIPALITY',
  );
  expect(await here.isRefused('offerIntegrationPlan', { caseId, measures: [] })).toBe(
    'ASYLUM_INTEGRATION NOTHING_OFFERED',
  );
  // what the plan rests on is told to who writes it: that she stays, since when, and by what
  const stay = `{ immigrationFile(caseId: "${caseId}") {
    residenceStatuses { basis validFrom validTo } residencePermits { id } asylumApplications { outcome } } }`;
  expect((await here.reads(stay)).immigrationFile).toMatchObject({
    residenceStatuses: expect.arrayContaining([{ basis: 'LAWFUL', validFrom: '2022-11-14', validTo: null }]),
    residencePermits: [],
    asylumApplications: [{ outcome: 'GRANTED' }],
  });
  const plan = await here.does('offerIntegrationPlan', { caseId, measures });
  expect(await here.isRefused('offerIntegrationPlan', { caseId, measures })).toBe(
    'ASYLUM_INTEGRATION PLAN_OFFERED',
  );
  const employment = { kind: 'EMPLOYMENT', startsOn: '2023-01-02' };
  await here.does('recordIntegrationMeasure', {
    caseId,
    planId: plan.id,
    expectedVersion: 1,
    measure: employment,
  });
  expect(await takesNote(dis)).toEqual([
    'CMM ASSISTANCE_DECIDED',
    'CMM RECOVERY_GRANTED',
    'DIS INTEGRATION_PLAN_OFFERED',
  ]);
  expect(await takesNote(cmm)).toEqual(['DIS INTEGRATION_PLAN_OFFERED']);
  const ngo = journey.official('ngo-outreach', 'ASSISTANCE');
  expect(await takesNote(ngo)).toEqual([
    'CMM ASSISTANCE_DECIDED',
    'CMM CONTACT_PERSON_CHANGED',
    'CMM RECOVERY_GRANTED',
  ]);

  const read = await story(journey.official('auditor', 'AUDIT'), caseId);
  expect(read).toMatchObject({
    stage: { stage: 'RECOVERY' },
    identification: {
      inForce: { authority: 'DIS', outcome: 'IDENTIFIED', decidedOn: '2022-09-15' },
      disagreement: false,
    },
    competence: { authority: 'CMM', byLaw: 'CMM' },
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS NO_RECORD'],
    amiss: [],
    notVisible: [],
    clocks: [
      { kind: 'ASSESSMENT_REQUEST', state: 'ENDED', endsOn: '2022-09-19' },
      { kind: 'RECOVERY_PERIOD', state: 'RUNNING', endsOn: '2022-12-14' },
    ],
    immigration: { integrationPlans: [{ offeredOn: '2022-11-15' }] },
  });
  expect(read.met).toEqual(
    expect.arrayContaining([
      'SCREENING_INTERVIEW',
      'RECOVERY_PERIOD',
      'ASSISTANCE_UNCONDITIONAL',
      'ASYLUM_INTEGRATION',
    ]),
  );
  expect(read.timeline).toEqual(
    expect.arrayContaining([
      '2022-09-05 DIS ASYLUM_SOUGHT',
      '2022-09-15 DIS IDENTIFIED',
      '2022-11-14 DIS HANDED_OVER',
      '2022-11-14 DIS ASYLUM_GRANTED',
      '2022-11-14 CMM RECOVERY_GRANTED',
      '2022-11-14 DIS ALLOCATED',
    ]),
  );
});
