import { type Journey, type Official, startJourney } from './journey.ts';
import { learns } from './notices.ts';
import { areRefused, story } from './told.ts';

/**
 * A man who gives no name speaks to an NGO in the street. He becomes a case, is heard without a name, and CMM decides
 * that he is no victim: that alone takes nothing from him that was given meanwhile, and the door stays open.
 */
let journey: Journey;
let cmm: Official;
let dis: Official;
let ngo: Official;
let auditor: Official;
let encounterId: string;
let caseId: string;

beforeAll(async () => {
  journey = await startJourney('2026-04-07');
  cmm = journey.official('cmm-caseworker', 'IDENTIFICATION');
  dis = journey.official('dis-caseworker', 'IDENTIFICATION');
  ngo = journey.official('ngo-outreach', 'ASSISTANCE');
  auditor = journey.official('auditor', 'AUDIT');
});
afterAll(() => journey?.end());

const notIdentified = { outcome: 'NOT_IDENTIFIED', forms: [] };
const identified = { outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };

test('a first contact is no case until somebody makes it one, once, and it needs no name', async () => {
  const met = { channel: 'OUTREACH', anonymous: true, note: 'Asked what happens to whoever calls.' };
  ({ id: encounterId } = await ngo.does('recordEncounter', met));
  const contacts = '{ encounters { nodes { id anonymous note case { id } } } }';
  const known = { id: encounterId, anonymous: true, case: null };
  // what he said stays with CMM
  expect((await ngo.reads(contacts)).encounters.nodes).toEqual([{ ...known, note: null }]);
  expect((await cmm.reads(contacts)).encounters.nodes).toEqual([{ ...known, note: met.note }]);
  expect((await auditor.reads('{ cases { nodes { id } } }')).cases.nodes).toEqual([]);

  journey.pass(4);
  const opening = {
    encounterId,
    expectedVersion: 1,
    person: { gender: 'MALE', citizenshipGroup: 'UNKNOWN' },
  };
  ({ id: caseId } = await ngo.does('openCaseFromEncounter', opening));
  expect(await learns(cmm, 'cmm')).toEqual(['REFERRED']);
  expect(await story(auditor, caseId)).toMatchObject({
    referral: { channel: 'OUTREACH', referredBy: 'NGO', anonymous: true },
    encounters: [{ metBy: 'NGO', becameCaseOn: '2026-04-11' }],
    competence: { authority: 'CMM', stay: null },
    stage: { stage: 'REFERRED' },
  });
  const again = { ...opening, expectedVersion: 2 };
  await areRefused([
    ['REFERRAL_TO_CMM ALREADY_A_CASE', ngo, 'openCaseFromEncounter', again],
    ['DECIDERS NOT_A_DECIDER', ngo, 'decideIdentification', { caseId, ...notIdentified }],
    [
      'ASSISTANCE_ELIGIBILITY NOT_DECIDED',
      cmm,
      'decideAssistanceEligibility',
      { caseId, outcome: 'NOT_ELIGIBLE' },
    ],
    ['RECOVERY_PERIOD STAY_NOT_RECORDED', cmm, 'grantRecoveryPeriod', { caseId }],
  ]);
  // whom CMM has not admitted is not even told that there is such a case
  expect(await dis.isTurnedAway('decideIdentificationAsDis', { caseId, ...identified, ...seen })).toBe(
    'FORBIDDEN_OR_NOT_FOUND',
  );
});

const seen = { gender: 'MALE', ageGroup: 'UNKNOWN', citizenshipGroup: 'OTHER_EU' };

test('he is helped while nobody knows, heard under no name, and nobody closes the case on a guess', async () => {
  const observed = { forms: ['FORCED_LABOUR'], meansOfControl: ['EXCESSIVE_WORKING_HOURS'] };
  await ngo.does('recordIndicators', { caseId, ...observed, recruiterRelations: ['UNKNOWN'] });
  const { id: measureId } = await ngo.does('planSupport', { caseId, kind: 'HEALTH_CARE' });
  await ngo.does('deliverSupport', { caseId, measureId, expectedVersion: 1 });
  const { id: interviewId } = await cmm.does('offerScreeningInterview', { caseId, anonymous: true });
  const before = await story(auditor, caseId);
  const guess = { caseId, expectedVersion: 1, reason: 'NOT_IDENTIFIED' };
  expect(await cmm.isTurnedAway('closeCase', guess)).toBe('CONFLICT');
  expect(await story(auditor, caseId)).toEqual(before);

  journey.pass(6);
  const heard = { interviewId, expectedVersion: 1, state: 'HELD', companion: true, representative: false };
  await cmm.does('recordScreeningInterview', { caseId, ...heard });
  const learnt = { caseId, expectedVersion: 1, gender: 'MALE', citizenshipGroup: 'OTHER_EU' };
  await cmm.does('correctPerson', learnt);
  const purposes = ['IDENTIFICATION', 'IMMIGRATION'];
  await cmm.does('involveAuthority', { caseId, authority: 'DIS', purposes, basis: 'Knows on what he stays' });
  expect(await learns(dis, 'cmm')).toEqual(['ADMITTED_TO_CASE']);
  await dis.does('recordResidenceStatus', { caseId, basis: 'LAWFUL', validFrom: '2026-01-05' });
  expect(await learns(cmm, 'dis')).toEqual(['STAY_CHANGED']);
});

test('CMM decides that he is no victim, and nobody grants what rests on being one', async () => {
  await cmm.does('decideIdentification', { caseId, ...notIdentified });
  expect(await learns(dis, 'cmm')).toEqual(['IDENTIFICATION_DECIDED']);
  await areRefused([
    ['RECOVERY_PERIOD NOT_IDENTIFIED', cmm, 'grantRecoveryPeriod', { caseId }],
    ['REFLECTION_GRANT STAY_NOT_WITHOUT_LAWFUL', dis, 'grantReflectionPeriod', { caseId }],
    [
      'ASSISTANCE_ELIGIBILITY NOT_A_VICTIM',
      cmm,
      'decideAssistanceEligibility',
      { caseId, outcome: 'ELIGIBLE' },
    ],
    [
      'COMPETENT_AUTHORITY NOT_COMPETENT',
      dis,
      'decideIdentificationAsDis',
      { caseId, ...identified, ...seen },
    ],
  ]);
  await cmm.does('decideAssistanceEligibility', { caseId, outcome: 'NOT_ELIGIBLE' });
  await cmm.does('closeCase', { caseId, expectedVersion: 1, reason: 'NOT_IDENTIFIED' });
  expect(await learns(ngo, 'cmm')).toEqual(['ASSISTANCE_DECIDED', 'CASE_CLOSED']);
  expect(await learns(dis, 'cmm')).toEqual(['ASSISTANCE_DECIDED', 'CASE_CLOSED']);
  expect(await ngo.isTurnedAway('planSupport', { caseId, kind: 'HEALTH_CARE' })).toBe('CONFLICT');
});

test('he comes back, the case is taken up again, and the auditor finds every rule kept', async () => {
  journey.pass(30);
  await cmm.does('reopenCase', { caseId, expectedVersion: 2 });
  for (const one of [ngo, dis]) expect(await learns(one, 'cmm')).toEqual(['CASE_REOPENED']);
  const told = await story(auditor, caseId);
  expect(told).toMatchObject({
    status: 'OPEN',
    stage: { stage: 'NOT_IDENTIFIED', since: '2026-04-17', unseen: [] },
    competence: { authority: 'CMM', byLaw: 'CMM', agrees: true },
    identification: { inForce: { authority: 'CMM', outcome: 'NOT_IDENTIFIED' }, disagreement: false },
    clocks: [],
    closures: [{ reason: 'NOT_IDENTIFIED', reopenedOn: '2026-05-17' }],
    supportMeasures: [{ kind: 'HEALTH_CARE', status: 'UNDER_WAY' }],
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS NO_RECORD'],
  });
  expect(told.timeline).toEqual([
    '2026-01-05 DIS STAY_LAWFUL',
    '2026-04-11 NGO REFERRED',
    '2026-04-11 CMM CASE_OPENED',
    '2026-04-11 CMM SUPPORT_STARTED',
    '2026-04-17 CMM INTERVIEW_HELD',
    '2026-04-17 CMM NOT_IDENTIFIED',
    '2026-04-17 CMM ASSISTANCE_NOT_ELIGIBLE',
    '2026-04-17 CMM CASE_CLOSED',
    '2026-05-17 CMM CASE_REOPENED',
  ]);
  expect([told.amiss, told.notVisible]).toEqual([[], []]);
  const kept = ['REFERRAL_TO_CMM', 'COMPETENT_AUTHORITY', 'DECIDERS', 'SCREENING_INTERVIEW'];
  expect(told.met).toEqual([...kept, 'ASSISTANCE_ELIGIBILITY', 'ASSISTANCE_UNCONDITIONAL']);
});
