import { addHours } from '../../shared/day.ts';
import { ago } from '../decisions/on-file.ts';
import { type Act, COURT, caseOf, newName, next, onCase, POLICE, type Stage, upon } from './stage.ts';

const PROSECUTION = 'prosecutor PROSECUTION';
const hence = (hours: number) => addHours(new Date(), hours).toISOString();

/** A file that is open at the police, with prosecution and courts as parties. */
export async function openFile(stage: Stage, on?: string): Promise<string> {
  const caseId = on ?? (await caseOf(stage));
  await stage.does(POLICE, 'openInvestigation', investigation(caseId));
  for (const [authority, purpose] of [
    ['PROSECUTION', 'PROSECUTION'],
    ['COURT', 'COURT_PROCEEDINGS'],
  ])
    await stage.does(POLICE, 'admitToJusticeFile', {
      caseId,
      authority,
      purposes: [purpose],
      basis: 'Takes part in the proceedings',
    });
  return caseId;
}

const investigation = (caseId: string) => ({ caseId, policeNumber: newName('0100'), unit: 'NSK' });

async function investigated(stage: Stage) {
  const caseId = await openFile(stage);
  const made = await stage.does(POLICE, 'openInvestigation', investigation(caseId));
  return next(caseId, 'investigationId', made);
}
const inInvestigation = async (stage: Stage) => {
  const { expectedVersion: _, ...on } = (await investigated(stage)) as Record<string, unknown>;
  return on;
};

async function linked(stage: Stage) {
  const { investigationId } = await inInvestigation(stage);
  const caseId = await openFile(stage);
  return next(caseId, 'linkId', await stage.does(POLICE, 'linkInvestigation', { caseId, investigationId }));
}

/** An investigation for which she has to be present, to a day or for as long as it lasts, and how the need is over. */
export async function neededUntil(stage: Stage, caseId: string, until: string | null) {
  const opened = await stage.does(POLICE, 'openInvestigation', investigation(caseId), 'links { id version }');
  const on = next(caseId, 'linkId', opened.links[0]);
  const set = await stage.does(POLICE, 'setPresenceRequired', { ...on, required: true, until });
  const over = () =>
    stage.does(POLICE, 'setPresenceRequired', { ...next(caseId, 'linkId', set), required: false });
  return { over };
}

const TRIAL = { number: 'SS 1', court: 'Retten i Udby', openedOn: ago(20) };
async function trial(stage: Stage, role = 'DEFENDANT') {
  const caseId = await openFile(stage);
  return next(caseId, 'courtCaseId', await stage.does(COURT, 'openCourtCase', { caseId, ...TRIAL, role }));
}
const atTrial = async (stage: Stage, role?: string) => {
  const { expectedVersion: _, ...on } = (await trial(stage, role)) as Record<string, unknown>;
  return on;
};

async function hearing(stage: Stage) {
  const on = await atTrial(stage);
  const made = await stage.does(COURT, 'scheduleHearing', { ...on, beginsAt: hence(1) });
  return next(on.caseId as string, 'hearingId', made);
}

async function witness(stage: Stage): Promise<string> {
  const caseId = await openFile(stage);
  await stage.does(POLICE, 'recordWitnessParticipation', { caseId, testifies: true });
  return caseId;
}

const found = {
  outcome: 'IDENTIFIED',
  forms: ['FORCED_CRIMINALITY'],
  gender: 'FEMALE',
  ageGroup: 'ADULT',
  citizenshipGroup: 'NON_EU',
};
const notPunished = {
  provision: 'ADMINISTRATION_OF_JUSTICE_ACT_722_2',
  seriousCrime: false,
  compelled: true,
  outcome: 'PROSECUTION_WAIVED',
};
const award = { amount: { amount: '35000.50', currency: 'DKK' } };
const charge = { provision: '§ 276' };
const officer = { authority: 'POLICE', official: 'officer-1' };

async function charged(stage: Stage) {
  const caseId = await openFile(stage);
  return { caseId, chargeId: (await stage.does(POLICE, 'chargeVictim', { caseId, ...charge })).id };
}

export const necActs: readonly Act[] = [
  { mutation: 'openInvestigation', as: POLICE, input: async (stage) => investigation(await caseOf(stage)) },
  {
    mutation: 'closeInvestigation',
    as: POLICE,
    input: async (stage) => ({ ...(await investigated(stage)), prosecutionFollows: false }),
  },
  {
    mutation: 'linkInvestigation',
    as: POLICE,
    input: async (stage) => {
      const { investigationId } = await inInvestigation(stage);
      return { caseId: await openFile(stage), investigationId };
    },
  },
  { mutation: 'unlinkInvestigation', as: POLICE, input: linked },
  {
    mutation: 'setPresenceRequired',
    as: POLICE,
    input: async (stage) => ({ ...(await linked(stage)), required: true }),
  },
  {
    mutation: 'recordOffence',
    as: POLICE,
    input: async (stage) => ({ ...(await inInvestigation(stage)), provision: '§ 262 a' }),
  },
  {
    mutation: 'recordSuspect',
    as: POLICE,
    input: async (stage) => ({ ...(await inInvestigation(stage)), pseudonym: 'S-1' }),
  },
  {
    mutation: 'updateSuspect',
    as: POLICE,
    input: async (stage) => {
      const on = await inInvestigation(stage);
      const suspect = await stage.does(POLICE, 'recordSuspect', { ...on, pseudonym: 'S-1' });
      return { ...next(on.caseId as string, 'suspectId', suspect), status: 'CLEARED' };
    },
  },
  onCase(POLICE, 'detain', {}),
  upon(POLICE, ['detain', {}, 'detentionId'], 'extendDetention', {
    ground: 'IDENTIFY_TRAFFICKERS',
    until: hence(96),
  }),
  upon(POLICE, ['detain', {}, 'detentionId'], 'releaseFromDetention', {}),
  onCase(POLICE, 'chargeVictim', charge, openFile),
  onCase(POLICE, 'registerJusticePerson', { gender: 'FEMALE', givenName: 'Quebec' }),
  {
    mutation: 'registerJusticePerson',
    as: PROSECUTION,
    input: async (stage) => {
      const caseId = await openFile(stage);
      const { version } = await stage.does(POLICE, 'registerJusticePerson', { caseId, gender: 'FEMALE' });
      return { caseId, citizenship: 'UG', expectedVersion: version };
    },
  },
  upon(POLICE, ['chargeVictim', charge, 'chargeId'], 'dropCharge', {}, openFile),
  {
    mutation: 'assessNonPunishment',
    as: PROSECUTION,
    input: async (stage) => ({ ...(await charged(stage)), ...notPunished }),
  },
  {
    mutation: 'assessNonPunishment',
    as: PROSECUTION,
    input: async (stage) => {
      const given = { ...(await charged(stage)), ...notPunished };
      const { version } = await stage.does(PROSECUTION, 'assessNonPunishment', given);
      return { ...given, outcome: 'PROSECUTION_REDUCED', expectedVersion: version };
    },
  },
  onCase(COURT, 'openCourtCase', { ...TRIAL, role: 'WITNESS' }, openFile),
  { mutation: 'closeCourtCase', as: COURT, input: trial },
  {
    mutation: 'scheduleHearing',
    as: COURT,
    input: async (stage) => ({ ...(await atTrial(stage)), beginsAt: hence(2) }),
  },
  {
    mutation: 'moveHearing',
    as: COURT,
    input: async (stage) => ({ ...(await hearing(stage)), beginsAt: hence(5) }),
  },
  { mutation: 'cancelHearing', as: COURT, input: hearing },
  {
    mutation: 'recordHearingHeld',
    as: COURT,
    input: async (stage) => {
      const on = await hearing(stage);
      stage.wait(2);
      return on;
    },
  },
  {
    mutation: 'findVictimStatus',
    as: COURT,
    input: async (stage) => ({ ...(await atTrial(stage)), ...found }),
  },
  {
    mutation: 'findVictimStatus',
    as: COURT,
    input: async (stage) => {
      const given = { ...(await atTrial(stage)), ...found };
      const { version } = await stage.does(COURT, 'findVictimStatus', given);
      return { ...given, outcome: 'NOT_IDENTIFIED', forms: [], expectedVersion: version };
    },
  },
  {
    mutation: 'requestLegalAssistance',
    as: PROSECUTION,
    input: async (stage) => atTrial(stage, 'WITNESS'),
  },
  {
    mutation: 'appointLegalAssistance',
    as: COURT,
    input: async (stage) => {
      const on = await atTrial(stage, 'WITNESS');
      const { version } = await stage.does(PROSECUTION, 'requestLegalAssistance', on);
      return { ...on, expectedVersion: version };
    },
  },
  {
    mutation: 'awardRestitution',
    as: COURT,
    input: async (stage) => ({ ...(await atTrial(stage, 'INJURED_PARTY')), ...award, route: 'CRIMINAL' }),
  },
  {
    mutation: 'awardCompensation',
    as: COURT,
    input: async (stage) => ({ ...(await atTrial(stage, 'CLAIMANT')), ...award, route: 'CIVIL' }),
  },
  {
    mutation: 'correctHearing',
    as: COURT,
    input: async (stage) => ({ ...(await hearing(stage)), status: 'CANCELLED', courtNote: 'Postponed' }),
  },
  {
    mutation: 'correctLegalAssistance',
    as: COURT,
    input: async (stage) => {
      const on = await atTrial(stage, 'WITNESS');
      const { version } = await stage.does(PROSECUTION, 'requestLegalAssistance', on);
      return { ...on, requestedOn: ago(1), expectedVersion: version };
    },
  },
  {
    mutation: 'correctAward',
    as: COURT,
    input: async (stage) => {
      const on = await atTrial(stage, 'INJURED_PARTY');
      const made = await stage.does(COURT, 'awardRestitution', { ...on, ...award, route: 'CRIMINAL' });
      return { ...next(on.caseId as string, 'awardId', made), awardedOn: ago(1) };
    },
  },
  onCase(POLICE, 'recordWitnessParticipation', { testifies: true }, openFile),
  {
    mutation: 'recordWitnessParticipation',
    as: POLICE,
    input: async (stage) => {
      const caseId = await openFile(stage);
      const said = { caseId, testifies: true };
      const { version } = await stage.does(POLICE, 'recordWitnessParticipation', said);
      return { ...said, collaboratesWithPolice: true, expectedVersion: version };
    },
  },
  onCase(POLICE, 'assignWitnessContact', officer, witness),
  {
    mutation: 'assignWitnessContact',
    as: POLICE,
    input: async (stage) => {
      const caseId = await witness(stage);
      const first = await stage.does(POLICE, 'assignWitnessContact', { caseId, ...officer });
      const follows = { contactId: first.id, expectedVersion: first.version };
      return { caseId, authority: 'POLICE', official: 'officer-2', follows };
    },
  },
  {
    mutation: 'endWitnessContact',
    as: POLICE,
    input: async (stage) => {
      const caseId = await openFile(stage);
      const said = { caseId, testifies: true };
      const { version } = await stage.does(POLICE, 'recordWitnessParticipation', said);
      const contact = await stage.does(POLICE, 'assignWitnessContact', { caseId, ...officer });
      const no = { caseId, testifies: false, expectedVersion: version };
      await stage.does(POLICE, 'recordWitnessParticipation', no);
      return next(caseId, 'contactId', contact);
    },
  },
  onCase(
    POLICE,
    'admitToJusticeFile',
    { authority: 'SIRI', purposes: ['IMMIGRATION'], basis: 'Decides on her stay' },
    openFile,
  ),
  onCase(POLICE, 'releaseFromJusticeFile', { authority: 'COURT' }, openFile),
  {
    mutation: 'acknowledgeNecNotice',
    as: 'cmm-caseworker IDENTIFICATION',
    input: noticeToCmm,
    another: noticeToCmm,
  },
];

async function noticeToCmm(stage: Stage) {
  const on = await atTrial(stage);
  await stage.does(COURT, 'findVictimStatus', { ...on, ...found });
  const sql = `SELECT id FROM notice WHERE case_id = $1 AND recipient = 'CMM'`;
  return { noticeId: (await stage.db('nec').query(sql, [on.caseId]))[0].id };
}
