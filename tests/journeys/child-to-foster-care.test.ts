import { type Journey, type Official, startJourney } from './journey.ts';
import { learns } from './notices.ts';
import { areRefused, story } from './told.ts';

/**
 * A girl of fifteen is alone in a children's asylum centre, where the Red Cross screens her. The municipality sees to a
 * representative and a foster family; DIS identifies her; her family is looked for and found, and is no place to go to.
 */
let journey: Journey;
let cmm: Official;
let deciding: Official;
let redCross: Official;
let municipality: Official;
let ministry: Official;
let dis: Official;
let returns: Official;
let auditor: Official;
let caseId: string;
let centre: string;
let family: string;
let placementId: string;
let tracingId: string;

beforeAll(async () => {
  journey = await startJourney('2026-05-04');
  cmm = journey.official('cmm-coordinator', 'CHILD_PROTECTION');
  // of a child too CMM decides for a purpose for which the others tell it what is needed
  deciding = journey.official('cmm-coordinator', 'ASSISTANCE');
  redCross = journey.official('red-cross-screener', 'CHILD_PROTECTION');
  municipality = journey.official('municipality-caseworker', 'CHILD_PROTECTION');
  ministry = journey.official('ministry-inspector', 'INSPECTION');
  dis = journey.official('dis-caseworker', 'IMMIGRATION');
  returns = journey.official('returns-caseworker', 'RETURN');
  auditor = journey.official('auditor', 'AUDIT');
});
afterAll(() => journey?.end());

const identified = { outcome: 'IDENTIFIED', forms: ['SEXUAL_EXPLOITATION'] };
const asDis = { ...identified, gender: 'FEMALE', ageGroup: 'CHILD', citizenshipGroup: 'NON_EU' };
const seen = { localReference: 'RK-INVENTED-31', outcome: 'INDICATORS' };
const place = { operatedBy: 'An invented operator', place: 'Udby', municipality: 'Odense' };

test('the Red Cross screens her before there is a case, refers her, and whoever protects her is let in', async () => {
  const { id: screeningId } = await redCross.does('recordChildScreening', seen);
  const person = { gender: 'FEMALE', bornOn: '2011-01-20', citizenship: 'NG', citizenshipGroup: 'NON_EU' };
  const referring = journey.official('red-cross-screener', 'REFERRAL');
  ({ id: caseId } = await referring.does('referVictim', { channel: 'OTHER', anonymous: false, person }));
  await redCross.does('linkChildScreening', { caseId, screeningId, expectedVersion: 1 });
  expect(await learns(cmm, 'cmm')).toEqual(['CHILD_SCREENED', 'REFERRED']);
  const child = {
    organisation: 'Odense',
    purposes: ['CHILD_PROTECTION'],
    basis: 'Protects the child',
  };
  await cmm.does('involveAuthority', { caseId, authority: 'MUNICIPALITY', ...child });
  for (const [authority, purpose] of [
    ['DIS', 'IMMIGRATION'],
    ['RETURN_AGENCY', 'RETURN'],
  ])
    await cmm.does('involveAuthority', {
      caseId,
      authority,
      purposes: [purpose],
      basis: 'Its part in the case',
    });
  await dis.does('lodgeAsylumApplication', { caseId });
  await dis.does('admitToImmigrationFile', { caseId, authority: 'MUNICIPALITY', ...child });
  expect(await learns(municipality, 'dis')).toEqual(['ADMITTED_TO_CASE']);
  expect(await learns(cmm, 'dis')).toEqual(['STAY_CHANGED']);

  const competences = 'query ($id: ID!) { case(id: $id) { competences { id version } } }';
  const [{ id: competenceId }] = (await cmm.reads(competences, { id: caseId })).case.competences;
  const told = { competenceId, expectedVersion: 1, informedOn: journey.today(), choice: 'ACCEPTS_IT' };
  await cmm.does('handOverCompetence', { caseId, ...told, to: 'DIS' });
  expect(await learns(dis, 'cmm')).toEqual(['ADMITTED_TO_CASE', 'COMPETENCE_HANDED_OVER']);
  await areRefused([
    ['CHILD_SCREENING NOT_THE_SCREENER', municipality, 'recordChildScreening', { caseId, ...seen }],
    ['DECIDERS NOT_A_DECIDER', redCross, 'decideIdentification', { caseId, ...identified }],
    ['COMPETENT_AUTHORITY NOT_COMPETENT', deciding, 'decideIdentification', { caseId, ...identified }],
    ['FAMILY_REUNION BEST_INTERESTS_NOT_ASSESSED', returns, 'openFamilyTracing', { caseId }],
  ]);
});

test('where she lives is decided by the municipality, with DIS, in a place for children', async () => {
  const facility = async (kind: string, name: string): Promise<string> =>
    (await cmm.does('registerFacility', { ...place, kind, name, capacity: 2 })).id;
  centre = await facility('CHILDRENS_ASYLUM_CENTRE', 'The reed centre');
  family = await facility('FOSTER_CARE', 'A family by the wood');
  const house = await facility('SAFE_HOUSE', 'The house without a sign');
  for (const facilityId of [centre, house]) await ministry.does('approveFacility', { facilityId, places: 2 });
  const alone = { caseId, unaccompanied: true };
  const agreed = { ...alone, agreedWithDisOn: journey.today() };
  await areRefused([
    ['ACCOMMODATION_SUITABLE NOT_THE_DECIDER', deciding, 'placePerson', { ...agreed, facilityId: centre }],
    [
      'ACCOMMODATION_SUITABLE NOT_AGREED_WITH_DIS',
      municipality,
      'placePerson',
      { ...alone, facilityId: centre },
    ],
    ['ACCOMMODATION_SUITABLE NOT_FOR_THE_AGE', municipality, 'placePerson', { ...agreed, facilityId: house }],
    ['ACCOMMODATION_APPROVED NOT_APPROVED', municipality, 'placePerson', { ...agreed, facilityId: family }],
    [
      'ACCOMMODATION_APPROVED NOT_THE_APPROVER',
      ministry,
      'approveFacility',
      { facilityId: family, places: 1 },
    ],
  ]);
  ({ id: placementId } = await municipality.does('placePerson', { ...agreed, facilityId: centre }));
  expect(await learns(dis, 'cmm')).toEqual(['PLACEMENT_CHANGED']);
  expect(await learns(cmm, 'cmm')).toEqual(['PLACEMENT_CHANGED']);
});

test('she is heard with her representative, identified, and moves to a family that is hers to stay with', async () => {
  const representative = { caseId, kind: 'REPRESENTATIVE', name: 'An invented representative' };
  await municipality.does('appointRepresentative', representative);
  for (const one of [cmm, redCross, dis, returns])
    expect(await learns(one, 'cmm')).toContain('REPRESENTATIVE_CHANGED');
  const offer = { caseId, anonymous: false, interpreterLanguage: 'en' };
  const { id: interviewId } = await cmm.does('offerScreeningInterview', offer);
  journey.pass(7);
  const heard = { interviewId, expectedVersion: 1, state: 'HELD', companion: false, representative: true };
  await cmm.does('recordScreeningInterview', { caseId, ...heard });
  await dis.does('decideIdentificationAsDis', { caseId, ...asDis });
  await deciding.does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  await dis.does('offerReflectionPeriod', { caseId });
  await dis.does('grantReflectionPeriod', { caseId });
  await cmm.does('assignContactPerson', { caseId, official: 'official-5' });
  expect(await learns(cmm, 'dis')).toEqual(['IDENTIFICATION_DECIDED', 'REFLECTION_GRANTED']);

  journey.pass(3);
  await municipality.does('approveFacility', { facilityId: family, places: 1 });
  const assessed = { caseId, topic: 'ACCOMMODATION', conclusion: 'IN_BEST_INTERESTS' };
  await municipality.does('recordBestInterests', assessed);
  const move = { caseId, placementId, expectedVersion: 1, facilityId: family, unaccompanied: true };
  const agreed = { ...move, agreedWithDisOn: journey.today() };
  await areRefused([
    ['ACCOMMODATION_SUITABLE NOT_THE_DECIDER', deciding, 'movePerson', agreed],
    ['CHILD_REPRESENTATIVE ALREADY_REPRESENTED', cmm, 'appointRepresentative', representative],
  ]);
  await municipality.does('movePerson', agreed);
  expect(await learns(dis, 'cmm')).toEqual([
    'ASSISTANCE_DECIDED',
    'BEST_INTERESTS_ASSESSED',
    'PLACEMENT_CHANGED',
  ]);
});

test('her family is looked for because that is good for her, and she is not sent where it is not', async () => {
  const traceable = { caseId, topic: 'FAMILY_TRACING', conclusion: 'IN_BEST_INTERESTS' };
  await municipality.does('recordBestInterests', traceable);
  expect(await learns(returns, 'cmm')).toContain('BEST_INTERESTS_ASSESSED');
  ({ id: tracingId } = await returns.does('openFamilyTracing', { caseId }));
  journey.pass(12);
  const found = { caseId, tracingId, expectedVersion: 1, status: 'FOUND' };
  const reunited = { ...found, reunitedOn: journey.today() };
  const refusal = (reason: string) =>
    [`FAMILY_REUNION ${reason}`, returns, 'recordFamilyTracing', reunited] as const;
  await areRefused([refusal('BEST_INTERESTS_NOT_ASSESSED')]);
  const reunion = { caseId, topic: 'FAMILY_REUNION', conclusion: 'IN_BEST_INTERESTS' };
  await municipality.does('recordBestInterests', { ...reunion, durableSolution: false });
  await areRefused([refusal('NOT_DURABLE')]);
  await returns.does('recordFamilyTracing', found);
  expect(await learns(cmm, 'returns')).toEqual(['FAMILY_TRACING_CHANGED', 'FAMILY_TRACING_CHANGED']);

  const told = await story(auditor, caseId);
  expect(told).toMatchObject({
    stage: { stage: 'REFLECTION', since: '2026-05-11', unseen: [] },
    competence: { authority: 'DIS', byLaw: 'DIS', stay: 'ASYLUM_SEEKER', agrees: true },
    identification: { inForce: { authority: 'DIS', outcome: 'IDENTIFIED' }, disagreement: false },
    clocks: [
      { kind: 'REFLECTION_PERIOD', state: 'RUNNING', endsOn: '2026-06-10', daysRemaining: 15 },
      { kind: 'DEPARTURE', state: 'SET_ASIDE', endedBy: 'ASYLUM_APPLICATION' },
    ],
    placements: [
      { decidedBy: 'MUNICIPALITY', child: true, startsOn: '2026-05-04', endsOn: '2026-05-14' },
      { decidedBy: 'MUNICIPALITY', child: true, startsOn: '2026-05-14', endsOn: null },
    ],
    childRepresentatives: [{ kind: 'REPRESENTATIVE', appointedOn: '2026-05-04', endedOn: null }],
    childScreenings: [{ screenedBy: 'RED_CROSS', outcome: 'INDICATORS' }],
    justice: null,
    returnFile: { familyTracing: { status: 'FOUND', durableSolution: false, reunitedOn: null } },
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC NO_RECORD', 'RETURNS COMPLETE'],
  });
  expect([told.amiss, told.notVisible]).toEqual([[], []]);
  const kept = ['CHILD_SCREENING', 'CHILD_REPRESENTATIVE', 'FAMILY_REUNION', 'ACCOMMODATION_SUITABLE'];
  expect(told.met).toEqual(expect.arrayContaining([...kept, 'SCREENING_INTERVIEW', 'REFLECTION_GRANT']));
});
