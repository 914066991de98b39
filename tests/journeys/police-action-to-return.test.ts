import { admitReturnAgency, endsDeadline, handsOver, inTheFile } from './in-the-file.ts';
import { type Journey, startJourney } from './journey.ts';
import { learns, takesNote } from './notices.ts';
import { story } from './told.ts';

/**
 * A man found in a police raid, without lawful stay. The police hold him while it is found out who he is; DIS identifies
 * him; the police need him as a witness and apply for his permit, and once more; when they are done, he goes home.
 */

let journey: Journey;
let caseId: string;

beforeAll(async () => {
  journey = await startJourney('2023-01-09');
});
afterAll(() => journey.end());

const decision = { forms: ['FORCED_LABOUR'], gender: 'MALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' };

test('he is held no longer than the law has it, and DIS identifies him', async () => {
  const referring = journey.official('nec-investigator', 'REFERRAL');
  const police = journey.official('nec-investigator', 'INVESTIGATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const identifying = journey.official('dis-caseworker', 'IDENTIFICATION');

  const person = { gender: 'MALE', citizenship: 'VN', citizenshipGroup: 'NON_EU' };
  const referral = { channel: 'POLICE_ACTION', anonymous: false, person };
  caseId = (await referring.does('referVictim', referral)).id;
  expect(await police.isRefused('detain', { caseId, until: '2023-01-12T12:00:00Z' })).toBe(
    'DETENTION_72H TOO_LONG',
  );
  const detention = await police.does('detain', { caseId }, 'endsAt');
  expect(detention.endsAt).toBe('2023-01-12T11:00:00.000Z');

  expect(await takesNote(cmm)).toEqual(['CMM REFERRED']);
  const basis = 'Found in a raid; whether he stays lawfully has to be found out';
  await cmm.does('involveAuthority', {
    caseId,
    authority: 'DIS',
    purposes: ['IMMIGRATION', 'IDENTIFICATION'],
    basis,
  });
  expect(await takesNote(dis)).toEqual(['CMM ADMITTED_TO_CASE']);

  journey.passHours(70);
  const held = { caseId, detentionId: detention.id, expectedVersion: 1 };
  const longer = { ...held, until: '2023-01-14T11:00:00Z' };
  expect(await police.isRefused('extendDetention', longer)).toBe('DETENTION_72H GROUND_NOT_STATED');
  await police.does('extendDetention', { ...longer, ground: 'DETERMINE_IMMIGRATION_STATUS' });
  await dis.does('recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: '2023-01-12' });
  expect(await takesNote(cmm)).toEqual(['DIS STAY_CHANGED']);

  // the one who found him does not decide on him, nor does CMM without lawful stay
  await dis.does('admitToImmigrationFile', {
    caseId,
    authority: 'POLICE',
    purposes: ['INVESTIGATION'],
    basis,
  });
  expect(await takesNote(police)).toEqual(['DIS ADMITTED_TO_CASE']);
  const identified = { caseId, outcome: 'IDENTIFIED', ...decision };
  expect(await police.isRefused('decideIdentificationAsDis', identified)).toBe('DECIDERS NOT_A_DECIDER');
  const byCmm = { caseId, outcome: 'IDENTIFIED', forms: ['FORCED_LABOUR'] };
  expect(await cmm.isRefused('decideIdentification', byCmm)).toBe('COMPETENT_AUTHORITY NOT_COMPETENT');
  await handsOver(cmm, journey, caseId, 'DIS');
  await identifying.does('decideIdentificationAsDis', identified);
  expect(await takesNote(cmm)).toEqual(['DIS IDENTIFICATION_DECIDED']);
  expect(await takesNote(police)).toEqual(['DIS IDENTIFICATION_DECIDED']);
  await police.does('releaseFromDetention', { ...held, expectedVersion: 2 });
  await dis.does('offerReflectionPeriod', { caseId });
  await dis.does('grantReflectionPeriod', { caseId });
  expect(await takesNote(cmm)).toEqual(['DIS REFLECTION_GRANTED']);
  expect(await takesNote(dis)).toEqual(['CMM COMPETENCE_HANDED_OVER']);
});

test('the police apply for his permit, and nobody else', async () => {
  const police = journey.official('nec-investigator', 'INVESTIGATION');
  const cmm = journey.official('cmm-caseworker', 'ASSISTANCE');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');

  await cmm.does('assignContactPerson', { caseId });
  await cmm.does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  await cmm.does('decideAssistanceDuration', { caseId, basis: 'REFLECTION_PERIOD' });
  journey.pass(20);
  const opened = { caseId, policeNumber: '0100-70000-00001-23', unit: 'NSK' };
  const investigation = await police.does('openInvestigation', opened, 'links { id version }');
  const [link] = investigation.links;
  await police.does('setPresenceRequired', { caseId, linkId: link.id, expectedVersion: 1, required: true });
  await police.does('recordWitnessParticipation', { caseId, testifies: true, collaboratesWithPolice: true });
  await police.does('assignWitnessContact', { caseId, authority: 'POLICE', official: 'contact of the unit' });
  expect(await takesNote(dis)).toEqual(['CMM ASSISTANCE_DECIDED', 'NEC PRESENCE_CHANGED']);

  const application = { caseId, kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
  expect(await dis.isRefused('applyForResidencePermit', application)).toBe(
    'PERMIT_APPLICANT NEVER_THE_PERSON',
  );
  const unstated = { caseId, kind: 'PROCEEDINGS', presenceRequired: true };
  expect(await police.isRefused('applyForResidencePermit', unstated)).toBe(
    'PERMIT_CONDITIONS CONDITIONS_NOT_STATED',
  );
  const { id: applicationId } = await police.does('applyForResidencePermit', application);
  const granted = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED' };
  expect(await police.isRefused('decidePermitApplication', granted)).toBe(
    'PERMIT_CONDITIONS NOT_THE_DECIDER',
  );
  expect(await dis.isRefused('decidePermitApplication', { ...granted, until: '2023-08-02' })).toBe(
    'PERMIT_TERM BEYOND_TERM',
  );
  const decided = await dis.does('decidePermitApplication', granted, 'permit { validFrom validTo }');
  expect(decided.permit).toEqual({ validFrom: '2023-02-01', validTo: '2023-08-01' });
  await cmm.does('decideAssistanceDuration', { caseId, basis: 'PROCEEDINGS' });
  expect(await takesNote(police)).toEqual(['DIS PERMIT_DECIDED']);
  expect(await takesNote(cmm)).toEqual([
    'DIS DEPARTURE_SET_ASIDE',
    'DIS PERMIT_DECIDED',
    'DIS STAY_CHANGED',
    'NEC PRESENCE_CHANGED',
  ]);
});

test('it is renewed as long as he is needed, and not a day longer', async () => {
  const police = journey.official('nec-investigator', 'INVESTIGATION');
  const dis = journey.official('dis-caseworker', 'IMMIGRATION');
  const cmm = journey.official('cmm-coordinator', 'COORDINATION');
  const agency = journey.official('returns-caseworker', 'RETURN');

  journey.pass(175);
  const { justiceFile } = await police.reads(
    `{ justiceFile(caseId: "${caseId}") { investigations { id version investigation { id version } } } }`,
  );
  const [link] = justiceFile.investigations;
  const needed = {
    caseId,
    linkId: link.id,
    expectedVersion: link.version,
    required: true,
    until: '2023-10-31',
  };
  await police.does('setPresenceRequired', needed);
  const application = { caseId, kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
  const { id: applicationId } = await police.does('applyForResidencePermit', application);
  const granted = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED' };
  expect(await dis.isRefused('decidePermitApplication', { ...granted, until: '2023-11-30' })).toBe(
    'PERMIT_TERM BEYOND_PROCEEDINGS',
  );
  const decided = await dis.does('decidePermitApplication', granted, 'permit { validFrom validTo }');
  expect(decided.permit).toEqual({ validFrom: '2023-08-02', validTo: '2023-10-31' });

  journey.pass(70);
  await admitReturnAgency(cmm, dis, caseId);
  const offer = await agency.does('offerReturn', { caseId });
  const step = { caseId, returnId: offer.id };
  await agency.does('acceptReturn', { ...step, expectedVersion: 1 });
  await agency.does('assessReturnRisk', { ...step, retribution: 'NONE_SEEN', hardship: 'SOME' });
  const planned = await agency.does(
    'planReturn',
    {
      ...step,
      expectedVersion: 2,
      departureOn: '2023-10-31',
      destination: 'COUNTRY_OF_ORIGIN',
      destinationCountry: 'VN',
      components: ['INCOME'],
      reunitesWithFamily: false,
    },
    'concerns { reason }',
  );
  expect(planned.concerns).toEqual([{ reason: 'REQUIRED_UNTIL' }]);
  expect(await takesNote(police)).toEqual(['DIS PERMIT_DECIDED', 'RETURNS RETURN_PLANNED']);

  journey.pass(27);
  expect(journey.today()).toBe('2023-10-31');
  const { investigation } = link;
  const closing = { caseId, investigationId: investigation.id, expectedVersion: investigation.version };
  await police.does('closeInvestigation', { ...closing, prosecutionFollows: false });
  expect(await takesNote(dis)).toEqual([
    'NEC PRESENCE_CHANGED',
    'NEC PROCEEDINGS_CLOSED',
    'RETURNS RETURN_CHANGED',
    'RETURNS RETURN_PLANNED',
  ]);
  expect(await learns(agency, 'nec')).toEqual(['PRESENCE_CHANGED', 'PRESENCE_CHANGED', 'PROCEEDINGS_CLOSED']);
  const again = await police.does('applyForResidencePermit', application);
  const late = { caseId, applicationId: again.id, expectedVersion: 1 };
  expect(await dis.isRefused('decidePermitApplication', { ...late, outcome: 'GRANTED' })).toBe(
    'PERMIT_TERM PROCEEDINGS_OVER',
  );
  await dis.does('decidePermitApplication', { ...late, outcome: 'REFUSED' });

  const departed = await agency.does(
    'recordDeparture',
    { ...step, expectedVersion: 3 },
    'concerns { reason }',
  );
  expect(departed.concerns).toEqual([]);
  await endsDeadline(dis, caseId);
  expect(await takesNote(cmm)).toEqual([
    'DIS PERMIT_DECIDED',
    'DIS PERMIT_DECIDED',
    'NEC PRESENCE_CHANGED',
    'NEC PROCEEDINGS_CLOSED',
    'RETURNS DEPARTED',
    'RETURNS RETURN_CHANGED',
    'RETURNS RETURN_PLANNED',
  ]);
  // CMM ends its support with the proceedings on which it rested
  const caseworker = journey.official('cmm-caseworker', 'ASSISTANCE');
  const rests = { basis: 'PROCEEDINGS' };
  const lasting = await inTheFile(caseworker, ['case', 'assistanceDurations'], caseId, rests);
  const ended = { caseId, durationId: lasting.id, expectedVersion: lasting.version };
  expect(await caseworker.isRefused('changeAssistanceDuration', { ...ended, endsOn: '2023-12-31' })).toBe(
    'ASSISTANCE_DURATION BASIS_NOT_ON_RECORD',
  );
  await caseworker.does('changeAssistanceDuration', { ...ended, endsOn: journey.today() });

  journey.pass(2);
  const read = await story(journey.official('auditor', 'AUDIT'), caseId);
  expect(read).toMatchObject({
    stage: { stage: 'RETURNED' },
    identification: {
      inForce: { authority: 'DIS', outcome: 'IDENTIFIED', decidedOn: '2023-01-12' },
      disagreement: false,
    },
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC COMPLETE', 'RETURNS COMPLETE'],
    amiss: [],
    notVisible: [],
    clocks: [
      { kind: 'DETENTION', state: 'ENDED', endsAt: '2023-01-14T11:00:00.000Z' },
      { kind: 'REFLECTION_PERIOD', state: 'OVER', endsOn: '2023-02-11' },
      { kind: 'DEPARTURE', state: 'ENDED', endsOn: '2023-10-31' },
      { kind: 'RESIDENCE_PERMIT', state: 'ENDED', endsOn: '2023-08-01' },
      { kind: 'RESIDENCE_PERMIT', state: 'OVER', endsOn: '2023-10-31' },
    ],
    justice: { presenceRequired: false },
    immigration: { residencePermits: [{ state: 'EXPIRED' }, { state: 'EXPIRED' }] },
  });
  expect(read.met).toEqual(
    expect.arrayContaining([
      'DETENTION_72H',
      'PERMIT_APPLICANT',
      'PERMIT_CONDITIONS',
      'PERMIT_TERM',
      'DEPARTURE',
    ]),
  );
  expect(read.timeline).toEqual(
    expect.arrayContaining([
      '2023-01-09 POLICE DETAINED',
      '2023-01-12 POLICE RELEASED',
      '2023-01-12 DIS IDENTIFIED',
      '2023-02-01 DIS PERMIT_GRANTED',
      '2023-08-02 DIS PERMIT_GRANTED',
      '2023-10-31 POLICE INVESTIGATION_CLOSED',
      '2023-10-31 RETURN_AGENCY DEPARTED',
    ]),
  );
});
