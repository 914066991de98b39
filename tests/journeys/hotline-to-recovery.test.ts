import { type Journey, type Official, startJourney } from './journey.ts';
import { learns } from './notices.ts';
import { areRefused, story } from './told.ts';

/**
 * A woman from another EU country calls the hotline. CMM identifies her and grants a recovery period; an NGO supports
 * her and accompanies her, until she stands on her own feet.
 */
let journey: Journey;
let cmm: Official;
let ngo: Official;
let dis: Official;
let auditor: Official;
let caseId: string;
let facilityId: string;
let recoveryPeriodId: string;
let placementId: string;
let durationId: string;
let contactPersonId: string;

beforeAll(async () => {
  journey = await startJourney('2026-03-02');
  cmm = journey.official('cmm-caseworker', 'ASSISTANCE');
  ngo = journey.official('ngo-outreach', 'ASSISTANCE');
  dis = journey.official('dis-caseworker', 'IDENTIFICATION');
  auditor = journey.official('auditor', 'AUDIT');
});
afterAll(() => journey?.end());

const forms = ['SEXUAL_EXPLOITATION'];
const identified = { outcome: 'IDENTIFIED', forms };
const observed = { forms, meansOfControl: ['DEBT_BONDAGE', 'THREATS'], recruiterRelations: ['FRIEND'] };

test('she calls; before it is decided who she is, nothing is granted and nobody decides but CMM', async () => {
  const person = { gender: 'FEMALE', bornOn: '1998-07-14', citizenship: 'RO', citizenshipGroup: 'OTHER_EU' };
  ({ id: caseId } = await cmm.does('referVictim', { channel: 'HOTLINE', anonymous: false, person }));
  const place = { operatedBy: 'An invented operator', place: 'Udby', municipality: 'Odense' };
  const shelter = { ...place, name: 'The heather house', kind: 'CRISIS_SHELTER', capacity: 4 };
  ({ id: facilityId } = await cmm.does('registerFacility', shelter));
  const supporter = { authority: 'NGO', organisation: 'hopenow', purposes: ['ASSISTANCE'] };
  await cmm.does('involveAuthority', { caseId, ...supporter, basis: 'Supports her under contract with CMM' });
  const ofStay = { authority: 'DIS', purposes: ['IDENTIFICATION', 'IMMIGRATION'] };
  await cmm.does('involveAuthority', { caseId, ...ofStay, basis: 'Knows on what she stays' });
  for (const one of [ngo, dis]) expect(await learns(one, 'cmm')).toEqual(['ADMITTED_TO_CASE']);
  await dis.does('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: '2026-01-12' });

  const eligible = { caseId, outcome: 'ELIGIBLE' };
  const asDis = { ...identified, gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'OTHER_EU' };
  await areRefused([
    ['RECOVERY_PERIOD NOT_IDENTIFIED', cmm, 'grantRecoveryPeriod', { caseId }],
    ['ASSISTANCE_ELIGIBILITY NOT_A_VICTIM', cmm, 'decideAssistanceEligibility', eligible],
    ['DECIDERS NOT_A_DECIDER', ngo, 'decideIdentification', { caseId, ...identified }],
    ['COMPETENT_AUTHORITY NOT_COMPETENT', dis, 'decideIdentificationAsDis', { caseId, ...asDis }],
    ['ACCOMMODATION_APPROVED NOT_APPROVED', cmm, 'placePerson', { caseId, facilityId }],
    ['ACCOMMODATION_APPROVED NOT_THE_APPROVER', cmm, 'approveFacility', { facilityId, places: 4 }],
  ]);
});

test('she is heard and identified, and has a period, a place, a contact person and support', async () => {
  await cmm.does('recordIndicators', { caseId, ...observed });
  const offer = { anonymous: false, interpreterLanguage: 'ro' };
  const { id: interviewId } = await cmm.does('offerScreeningInterview', { caseId, ...offer });
  journey.pass(3);
  const heard = { interviewId, expectedVersion: 1, state: 'HELD', companion: true, representative: false };
  await cmm.does('recordScreeningInterview', { caseId, ...heard });
  await cmm.does('decideIdentification', { caseId, ...identified });
  expect(await learns(dis, 'cmm')).toEqual(['IDENTIFICATION_DECIDED']);

  await cmm.does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  ({ id: recoveryPeriodId } = await cmm.does('grantRecoveryPeriod', { caseId }));
  const lasting = { caseId, basis: 'RECOVERY_PERIOD' };
  ({ id: durationId } = await cmm.does('decideAssistanceDuration', lasting));
  const contact = { caseId, official: 'official-7', organisation: 'hopenow' };
  ({ id: contactPersonId } = await cmm.does('assignContactPerson', contact));
  const ministry = journey.official('ministry-inspector', 'INSPECTION');
  await ministry.does('approveFacility', { facilityId, places: 4 });
  ({ id: placementId } = await cmm.does('placePerson', { caseId, facilityId }));
  const told = ['ASSISTANCE_DECIDED', 'CONTACT_PERSON_CHANGED', 'RECOVERY_GRANTED'];
  expect(await learns(ngo, 'cmm')).toEqual(told);
  expect(await learns(dis, 'cmm')).toEqual(['ASSISTANCE_DECIDED', 'PLACEMENT_CHANGED', 'RECOVERY_GRANTED']);

  const turnedDown = { caseId, outcome: 'NOT_ELIGIBLE' };
  await areRefused([
    ['RECOVERY_PERIOD NOT_THE_DECIDER', dis, 'grantRecoveryPeriod', { caseId }],
    ['RECOVERY_PERIOD PERIOD_RUNNING', cmm, 'grantRecoveryPeriod', { caseId }],
    ['REFLECTION_GRANT STAY_NOT_WITHOUT_LAWFUL', dis, 'grantReflectionPeriod', { caseId }],
    ['ACCOMMODATION_SUITABLE ALREADY_PLACED', cmm, 'placePerson', { caseId, facilityId }],
    ['ASSISTANCE_ELIGIBILITY NOT_AN_ASSESSOR', ngo, 'decideAssistanceEligibility', turnedDown],
    ['ASSISTANCE_UNCONDITIONAL ENTITLED', cmm, 'decideAssistanceEligibility', turnedDown],
  ]);
});

test('the NGO treats her; what she lets CMM pass on is told to DIS, and nothing once she takes it back', async () => {
  const planned = { caseId, kind: 'PSYCHOLOGICAL_CARE', provider: 'hopenow' };
  const { id: measureId } = await cmm.does('planSupport', planned);
  await ngo.does('deliverSupport', { caseId, measureId, expectedVersion: 1 });
  const told = 'query ($id: ID!) { case(id: $id) { consentedSupport { kind } } }';
  const toDis = async () => (await dis.reads(told, { id: caseId })).case.consentedSupport;
  const given = { caseId, givenBy: 'PERSON', recipients: ['DIS'], scopes: ['SUPPORT'] };
  expect(await toDis()).toBeNull();
  const { id: consentId } = await cmm.does('recordConsent', given);
  expect(await toDis()).toEqual([{ kind: 'PSYCHOLOGICAL_CARE' }]);
  await cmm.does('withdrawConsent', { caseId, consentId, expectedVersion: 1 });
  expect(await toDis()).toBeNull();
  expect(await learns(dis, 'cmm')).toEqual(['CONSENT_CHANGED', 'CONSENT_CHANGED']);
  journey.pass(20);
  await ngo.does('endSupport', { caseId, measureId, expectedVersion: 2, completed: true });
});

test('she needs longer than thirty days, and no longer than the law gives', async () => {
  const extend = { caseId, recoveryPeriodId, expectedVersion: 1, ground: 'SPECIAL_REASONS' };
  const special = { ...extend, reasonsStated: true, until: '2026-05-04' };
  const assist = { caseId, durationId, expectedVersion: 1, endsOn: '2026-05-04' };
  const returning = { ...extend, ground: 'COOPERATES_IN_PREPARED_RETURN' };
  await areRefused([
    ['REFLECTION_TOTAL BEYOND_CAP', cmm, 'extendRecoveryPeriod', { ...special, until: '2026-07-04' }],
    ['REFLECTION_EXTENSION REASONS_NOT_STATED', cmm, 'extendRecoveryPeriod', extend],
    ['REFLECTION_EXTENSION NO_PREPARED_RETURN', cmm, 'extendRecoveryPeriod', returning],
    ['ASSISTANCE_DURATION BEYOND_BASIS', cmm, 'changeAssistanceDuration', assist],
  ]);
  await cmm.does('extendRecoveryPeriod', special);
  await cmm.does('changeAssistanceDuration', assist);
  expect(await learns(ngo, 'cmm')).toEqual(['RECOVERY_EXTENDED']);
  journey.pass(30);
  const told = await story(auditor, caseId);
  expect(told).toMatchObject({ stage: { stage: 'RECOVERY', since: '2026-03-05' }, accommodated: true });
  const extensions = [{ ground: 'SPECIAL_REASONS', fromEndsOn: '2026-04-04', toEndsOn: '2026-05-04' }];
  const clock = { kind: 'RECOVERY_PERIOD', state: 'RUNNING', startedOn: '2026-03-05', endsOn: '2026-05-04' };
  expect(told.clocks).toMatchObject([{ ...clock, capEndsOn: '2026-07-03', daysRemaining: 10, extensions }]);
});

test('she leaves the shelter, and the auditor finds every rule kept', async () => {
  journey.pass(14);
  await cmm.does('endPlacement', { caseId, placementId, expectedVersion: 1 });
  await cmm.does('releaseContactPerson', { caseId, contactPersonId, expectedVersion: 1 });
  await cmm.does('closeCase', { caseId, expectedVersion: 1, reason: 'SUPPORT_ENDED' });
  expect(await learns(ngo, 'cmm')).toEqual(['CASE_CLOSED', 'CONTACT_PERSON_CHANGED']);
  expect(await learns(dis, 'cmm')).toEqual(['CASE_CLOSED', 'PLACEMENT_CHANGED', 'RECOVERY_EXTENDED']);

  const told = await story(auditor, caseId);
  expect(told).toMatchObject({
    status: 'CLOSED',
    stage: { stage: 'CLOSED' },
    competence: { authority: 'CMM', byLaw: 'CMM', stay: 'LAWFUL', agrees: true },
    identification: { inForce: { authority: 'CMM', outcome: 'IDENTIFIED' }, disagreement: false, unseen: [] },
    clocks: [{ kind: 'RECOVERY_PERIOD', state: 'OVER', endsOn: '2026-05-04' }],
    assistanceDurations: [{ basis: 'RECOVERY_PERIOD', startsOn: '2026-03-05', endsOn: '2026-05-04' }],
    supportMeasures: [{ kind: 'PSYCHOLOGICAL_CARE', status: 'COMPLETED' }],
    placements: [{ decidedBy: 'CMM', startsOn: '2026-03-05', endsOn: '2026-05-08' }],
    immigration: { residenceStatuses: [{ basis: 'LAWFUL' }], reflectionPeriods: [] },
    justice: null,
    returnFile: null,
  });
  // her name and day of birth are not for auditors
  expect(told.answers).toEqual(['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS NO_RECORD']);
  expect(told.timeline).toEqual([
    '2026-01-12 DIS STAY_LAWFUL',
    '2026-03-02 CMM REFERRED',
    '2026-03-02 CMM CASE_OPENED',
    '2026-03-05 CMM INTERVIEW_HELD',
    '2026-03-05 CMM IDENTIFIED',
    '2026-03-05 CMM ASSISTANCE_ELIGIBLE',
    '2026-03-05 CMM CONTACT_PERSON_ASSIGNED',
    '2026-03-05 CMM ACCOMMODATED',
    '2026-03-05 CMM ASSISTANCE_STARTED',
    '2026-03-05 CMM SUPPORT_STARTED',
    '2026-03-05 CMM RECOVERY_GRANTED',
    '2026-03-25 CMM SUPPORT_ENDED',
    '2026-03-25 CMM RECOVERY_EXTENDED',
    '2026-05-04 CMM RECOVERY_OVER',
    '2026-05-08 CMM ACCOMMODATION_ENDED',
    '2026-05-08 CMM CASE_CLOSED',
  ]);
  expect([told.amiss, told.notVisible]).toEqual([[], []]);
  const kept = ['COMPETENT_AUTHORITY', 'SCREENING_INTERVIEW', 'RECOVERY_PERIOD', 'CONTACT_PERSON'];
  expect(told.met).toEqual(expect.arrayContaining(kept));
});
