import { type Journey, type Official, startJourney } from './journey.ts';
import { learns } from './notices.ts';
import { areRefused, story } from './told.ts';

/**
 * A woman without lawful stay is found at work in a hidden cannabis farm and charged. The court that tries her finds
 * that she is a victim: what she was made to do is not punished as a free choice would be, and she is paid for it.
 */
let journey: Journey;
let cmm: Official;
let dis: Official;
let police: Official;
let prosecution: Official;
let court: Official;
let auditor: Official;
let caseId: string;
let onTrial: { caseId: string; courtCaseId: string };
let minor: { caseId: string; chargeId: string };
let serious: { caseId: string; chargeId: string };

beforeAll(async () => {
  journey = await startJourney('2026-02-02');
  cmm = journey.official('cmm-coordinator', 'COORDINATION');
  dis = journey.official('dis-caseworker', 'IMMIGRATION');
  police = journey.official('nec-investigator', 'INVESTIGATION');
  prosecution = journey.official('prosecutor', 'PROSECUTION');
  court = journey.official('court-clerk', 'COURT_PROCEEDINGS');
  auditor = journey.official('auditor', 'AUDIT');
});
afterAll(() => journey?.end());

const identified = { outcome: 'IDENTIFIED', forms: ['FORCED_CRIMINALITY'] };
const asFound = { ...identified, gender: 'FEMALE', ageGroup: 'ADULT', citizenshipGroup: 'NON_EU' };
const deceived = { compelled: true, byForce: false, byDeceit: true, byExploitation: true };
const waiver = {
  ...{ ...deceived, provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2', outcome: 'PROSECUTION_WAIVED' },
  seriousCrime: false,
};
const mitigation = { ...deceived, provision: 'CRIMINAL_CODE_82_6', outcome: 'MITIGATING_FACTOR' };
const atTrial = [
  { authority: 'PROSECUTION', purposes: ['PROSECUTION'], basis: 'Prosecutes her' },
  { authority: 'COURT', purposes: ['COURT_PROCEEDINGS'], basis: 'Tries her' },
];
const udby = { court: 'Retten i Udby' };

async function handsOver(from: Official, to: string): Promise<void> {
  const query = 'query ($id: ID!) { case(id: $id) { competences { id version } } }';
  const { competences } = (await from.reads(query, { id: caseId })).case;
  const { id: competenceId, version: expectedVersion } = competences.at(-1);
  const told = { informedOn: journey.today(), choice: 'ACCEPTS_IT' };
  await from.does('handOverCompetence', { caseId, competenceId, expectedVersion, to, ...told });
}

test('the police find her, refer her and charge her; she is told what it means that DIS decides', async () => {
  const person = { gender: 'FEMALE', bornOn: '2001-11-30', citizenship: 'VN', citizenshipGroup: 'NON_EU' };
  ({ id: caseId } = await police.does('referVictim', { channel: 'POLICE_ACTION', anonymous: false, person }));
  expect(await learns(cmm, 'cmm')).toEqual(['REFERRED']);
  const stay = { authority: 'DIS', purposes: ['IMMIGRATION'], basis: 'Knows on what she stays' };
  for (const body of [stay, ...atTrial]) await cmm.does('involveAuthority', { caseId, ...body });
  await dis.does('recordResidenceStatus', { caseId, basis: 'NO_LAWFUL_STAY', validFrom: '2026-02-02' });
  expect(await learns(cmm, 'dis')).toEqual(['STAY_CHANGED']);
  await handsOver(cmm, 'DIS');
  expect(await learns(dis, 'cmm')).toEqual(['ADMITTED_TO_CASE', 'COMPETENCE_HANDED_OVER']);

  await police.does('openInvestigation', { caseId, policeNumber: 'INVENTED-117', unit: 'An invented unit' });
  const charge = async (provision: string) => ({
    caseId,
    chargeId: (await police.does('chargeVictim', { caseId, provision })).id,
  });
  minor = await charge('A minor offence');
  serious = await charge('A serious crime');
  for (const body of atTrial) await police.does('admitToJusticeFile', { caseId, ...body });
  expect(await learns(prosecution, 'nec')).toEqual(['ADMITTED_TO_CASE', 'CHARGED', 'CHARGED']);
  const trial = { caseId, ...udby, number: 'INVENTED-26', role: 'DEFENDANT' };
  onTrial = { caseId, courtCaseId: (await prosecution.does('openCourtCase', trial)).id };
  const amount = { amount: '100', currency: 'DKK' };
  await areRefused([
    ['DECIDERS NOT_A_DECIDER', police, 'findVictimStatus', { ...onTrial, ...asFound }],
    ['COURT_STATUS NOT_A_COURT', dis, 'findVictimStatus', { ...onTrial, ...asFound }],
    ['COMPETENT_AUTHORITY NOT_COMPETENT', cmm, 'decideIdentification', { caseId, ...identified }],
    ['REFLECTION_GRANT NOT_IDENTIFIED', dis, 'grantReflectionPeriod', { caseId }],
    ['LEGAL_ASSISTANCE NOT_REQUESTED', court, 'appointLegalAssistance', { ...onTrial, expectedVersion: 1 }],
    [
      'RESTITUTION_COMPENSATION NOT_IN_THIS_CASE',
      court,
      'awardCompensation',
      { ...onTrial, route: 'CIVIL', amount },
    ],
  ]);
});

test('at her trial she has counsel, and the court finds that she is a victim: all who act on it learn so', async () => {
  await prosecution.does('requestLegalAssistance', onTrial);
  expect(await learns(court, 'nec')).toEqual(['ADMITTED_TO_CASE', 'LEGAL_ASSISTANCE_REQUESTED']);
  await court.does('appointLegalAssistance', { ...onTrial, expectedVersion: 1 });
  const hearing = { ...onTrial, beginsAt: '2026-03-02T08:00:00Z' };
  const { id: hearingId } = await court.does('scheduleHearing', hearing);
  journey.pass(28);
  await court.does('recordHearingHeld', { caseId, hearingId, expectedVersion: 1 });
  await court.does('findVictimStatus', { ...onTrial, ...asFound });
  for (const one of [cmm, dis, prosecution])
    expect(await learns(one, 'nec')).toEqual(['IDENTIFICATION_DECIDED']);

  journey.pass(1);
  // until somebody has offered her a period, and looked at the charges again, the auditor sees that nobody did
  expect((await story(auditor, caseId)).amiss).toEqual([
    'REFLECTION_GRANT NOT_OFFERED',
    'NON_PUNISHMENT_CHECK NOT_ASSESSED',
  ]);
  const gravely = { ...serious, seriousCrime: true };
  await areRefused([
    ['NON_PUNISHMENT_722_2 NOT_THE_DECIDER', police, 'assessNonPunishment', { ...minor, ...waiver }],
    ['NON_PUNISHMENT_SERIOUS NO_WAIVER', prosecution, 'assessNonPunishment', { ...waiver, ...gravely }],
    [
      'NON_PUNISHMENT_SERIOUS NOT_THE_COURT',
      prosecution,
      'assessNonPunishment',
      { ...mitigation, ...gravely },
    ],
  ]);
  await prosecution.does('assessNonPunishment', { ...minor, ...waiver });
  await prosecution.does('dropCharge', { ...minor, expectedVersion: 1 });
  await court.does('assessNonPunishment', { ...mitigation, ...gravely });
  await court.does('closeCourtCase', { ...onTrial, expectedVersion: 1 });
  expect((await story(auditor, caseId)).amiss).toEqual(['REFLECTION_GRANT NOT_OFFERED']);
});

test("on the court's finding rest assistance, time to reflect and, once she testifies, her stay", async () => {
  await court.does('decideAssistanceEligibility', { caseId, outcome: 'ELIGIBLE' });
  expect(await learns(cmm, 'cmm')).toEqual(['ASSISTANCE_DECIDED']);
  await dis.does('offerReflectionPeriod', { caseId });
  const period = await dis.does('grantReflectionPeriod', { caseId }, 'identificationAuthority endsOn');
  expect(period).toMatchObject({ identificationAuthority: 'COURT', endsOn: '2026-04-02' });
  expect(await learns(cmm, 'dis')).toEqual(['REFLECTION_GRANTED']);
  await cmm.does('assignContactPerson', { caseId, official: 'official-9' });

  await police.does('recordWitnessParticipation', { caseId, testifies: true, collaboratesWithPolice: true });
  await police.does('assignWitnessContact', { caseId, authority: 'POLICE', official: 'officer-3' });
  const links = 'query ($id: ID!) { justiceFile(caseId: $id) { investigations { id } } }';
  const [{ id: linkId }] = (await police.reads(links, { id: caseId })).justiceFile.investigations;
  await police.does('setPresenceRequired', { caseId, linkId, expectedVersion: 1, required: true });
  for (const one of [cmm, dis]) expect(await learns(one, 'nec')).toEqual(['PRESENCE_CHANGED']);
  const basis = 'Applies for her permit (PERMIT_APPLICANT)';
  const applicant = { caseId, authority: 'POLICE', purposes: ['INVESTIGATION'], basis };
  await dis.does('admitToImmigrationFile', applicant);
  journey.pass(10);
  const asked = { caseId, kind: 'PROCEEDINGS', presenceRequired: true, collaborates: true };
  await areRefused([['PERMIT_APPLICANT NOT_AN_APPLICANT', cmm, 'applyForResidencePermit', asked]]);
  const { id: applicationId } = await police.does('applyForResidencePermit', asked);
  const granted = { caseId, applicationId, expectedVersion: 1, outcome: 'GRANTED' };
  await dis.does('decidePermitApplication', granted);
  expect(await learns(police, 'dis')).toEqual(['ADMITTED_TO_CASE', 'PERMIT_DECIDED']);
  expect(await learns(cmm, 'dis')).toEqual(['DEPARTURE_SET_ASIDE', 'PERMIT_DECIDED', 'STAY_CHANGED']);
  // she stays lawfully now: whoever decides on her from here on is CMM
  await handsOver(dis, 'CMM');
  expect(await learns(cmm, 'cmm')).toEqual(['COMPETENCE_HANDED_OVER']);
});

test('those who used her pay her, and the auditor finds every rule kept', async () => {
  const opens = async (number: string, role: string): Promise<string> =>
    (await prosecution.does('openCourtCase', { caseId, ...udby, number, role })).id;
  const injured = { caseId, courtCaseId: await opens('INVENTED-27', 'INJURED_PARTY') };
  const civil = { caseId, courtCaseId: await opens('INVENTED-28', 'CLAIMANT') };
  const restitution = { route: 'CRIMINAL', amount: { amount: '42500', currency: 'DKK' } };
  const compensation = { route: 'CIVIL', amount: { amount: '70000.50', currency: 'DKK' } };
  await areRefused([
    [
      'RESTITUTION_COMPENSATION NOT_THE_DECIDER',
      prosecution,
      'awardRestitution',
      { ...injured, ...restitution },
    ],
    ['RESTITUTION_COMPENSATION NOT_BY_THIS_ROUTE', court, 'awardRestitution', { ...civil, ...compensation }],
    [
      'RESTITUTION_COMPENSATION NOT_IN_THIS_CASE',
      court,
      'awardCompensation',
      { ...injured, ...compensation },
    ],
  ]);
  journey.pass(60);
  await court.does('awardRestitution', { ...injured, ...restitution });
  await court.does('awardCompensation', { ...civil, ...compensation });
  for (const one of [injured, civil]) await court.does('closeCourtCase', { ...one, expectedVersion: 1 });

  const told = await story(auditor, caseId);
  expect(told).toMatchObject({
    stage: { stage: 'PROCEEDINGS', unseen: [] },
    competence: { authority: 'CMM', byLaw: 'CMM', stay: 'LAWFUL', agrees: true },
    identification: { inForce: { authority: 'COURT', outcome: 'IDENTIFIED' }, disagreement: false },
    clocks: [
      { kind: 'REFLECTION_PERIOD', state: 'OVER', startedOn: '2026-03-03', endsOn: '2026-04-02' },
      { kind: 'DEPARTURE', state: 'TO_COME', endsOn: '2026-09-13', endedBy: null },
      { kind: 'RESIDENCE_PERMIT', state: 'RUNNING', endsOn: '2026-09-13', daysRemaining: 124 },
    ],
    cmmDecisions: [],
    assistanceEligibility: [{ authority: 'COURT', outcome: 'ELIGIBLE' }],
    immigration: {
      residenceStatuses: [{ basis: 'NO_LAWFUL_STAY' }, { basis: 'LAWFUL' }, { basis: 'NO_LAWFUL_STAY' }],
      decisions: [],
    },
    justice: { presenceRequired: true, courtDecisions: [identified] },
    returnFile: null,
    answers: ['CMM PARTLY_WITHHELD', 'DIS COMPLETE', 'NEC COMPLETE', 'RETURNS NO_RECORD'],
  });
  const { charges, awards } = told.justice;
  const assessed = (authority: string, outcome: string, droppedOn: string | null) => ({
    droppedOn,
    assessments: [expect.objectContaining({ authority, outcome })],
  });
  expect(charges).toHaveLength(2);
  expect(charges).toContainEqual(assessed('PROSECUTION', 'PROSECUTION_WAIVED', '2026-03-03'));
  expect(charges).toContainEqual(assessed('COURT', 'MITIGATING_FACTOR', null));
  const inKroner = (amount: string) => ({ amount: { amount, currency: 'DKK' } });
  expect(awards).toHaveLength(2);
  expect(awards).toContainEqual({ kind: 'RESTITUTION', route: 'CRIMINAL', ...inKroner('42500.00') });
  expect(awards).toContainEqual({ kind: 'COMPENSATION', route: 'CIVIL', ...inKroner('70000.50') });
  expect([told.amiss, told.notVisible]).toEqual([[], []]);
  const kept = ['COURT_STATUS', 'NON_PUNISHMENT_722_2', 'NON_PUNISHMENT_SERIOUS', 'NON_PUNISHMENT_CHECK'];
  expect(told.met).toEqual(expect.arrayContaining([...kept, 'RESTITUTION_COMPENSATION', 'LEGAL_ASSISTANCE']));
});
