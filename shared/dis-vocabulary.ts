import { define, type Vocabulary } from './define-vocabulary.ts';

/** The sources give no Danish for it. */
const UNOFFICIAL = 'Danish: unofficial rendering.';

export const applicationOutcomes = define('ApplicationOutcome', 'What came of an application at DIS.', {
  GRANTED: { en: 'Granted', da: 'Imødekommet', about: UNOFFICIAL },
  REFUSED: { en: 'Refused', da: 'Afslag' },
  WITHDRAWN: { en: 'Withdrawn by the applicant', da: 'Trukket tilbage', about: UNOFFICIAL },
});
export const ApplicationOutcome = applicationOutcomes.words;
export type ApplicationOutcome = keyof typeof ApplicationOutcome;

export const reflectionOfferStates = define(
  'ReflectionOfferState',
  'What the person has answered to the offer of a reflection period. Source: M-068, M-081.',
  {
    OFFERED: { en: 'Offered, not answered', da: 'Tilbudt', about: UNOFFICIAL },
    REQUESTED: { en: 'Requested by the person', da: 'Anmodet', about: UNOFFICIAL },
    DECLINED: {
      en: 'Declined by the person',
      da: 'Afslået',
      about: `She may still request it: declining loses no right. ${UNOFFICIAL}`,
    },
  },
);
export const ReflectionOfferState = reflectionOfferStates.words;
export type ReflectionOfferState = keyof typeof ReflectionOfferState;

export const reflectionEndGrounds = define(
  'ReflectionEndGround',
  'Why a reflection period ends before its last day. Cooperation, with whomever, is none. Source: M-068, M-084.',
  {
    DEPARTED: {
      en: 'She has left Denmark',
      da: 'Udrejst',
      about: 'The Return Agency is asked, and has to confirm it.',
    },
    NOT_IDENTIFIED: {
      en: 'No decision identifies her any more',
      da: 'Ikke længere identificeret',
      about: `CMM and the courts are asked, and have to answer. ${UNOFFICIAL}`,
    },
  },
);
export const ReflectionEndGround = reflectionEndGrounds.words;
export type ReflectionEndGround = keyof typeof ReflectionEndGround;

export const departureGrounds = define(
  'DepartureGround',
  'Why a person is to leave by a day. Source: M-070, M-084, M-087, M-095.',
  {
    REFLECTION_PERIOD_ENDS: {
      en: 'A reflection period ends',
      da: 'Refleksionsperioden udløber',
      about: UNOFFICIAL,
    },
    PERMIT_ENDS: {
      en: 'A residence permit expires or is revoked',
      da: 'Opholdstilladelsen udløber eller inddrages',
      about: UNOFFICIAL,
    },
    PROCEEDINGS_COMPLETED: {
      en: 'The proceedings that required her presence are completed',
      da: 'Straffesagen er afsluttet',
      about: UNOFFICIAL,
    },
  },
);
export const DepartureGround = departureGrounds.words;
export type DepartureGround = keyof typeof DepartureGround;

export const departureSetAsides = define(
  'DepartureSetAside',
  'What stands in the place of a departure deadline. Source: M-088, M-089, M-095; C-10.',
  {
    ASYLUM_APPLICATION: { en: 'An asylum application', da: 'Asylansøgning' },
    RESIDENCE_PERMIT: { en: 'A residence permit', da: 'Opholdstilladelse' },
    PROCEEDINGS: {
      en: 'Proceedings that require her presence, without a last day',
      da: 'Straffesag uden slutdato, der kræver hendes tilstedeværelse',
      about: `Set by \`postponeDepartureDeadline\`, which asks anew whether they still do. ${UNOFFICIAL}`,
    },
    MERGED_CASE: {
      en: 'The deadline of the case that goes on',
      da: 'Fristen i den sag, der føres videre',
      about: `CMM merged the case into another one of hers; there the deadline stands, and here none stands again. ${UNOFFICIAL}`,
    },
  },
);
export const DepartureSetAside = departureSetAsides.words;
export type DepartureSetAside = keyof typeof DepartureSetAside;

export const departureDeadlineStates = define(
  'DepartureDeadlineState',
  'Where a departure deadline stands today. Source: M-070, M-084; C-10.',
  {
    RUNNING: { en: 'Running', da: 'Løber', about: `To the end of its day. ${UNOFFICIAL}` },
    OVERDUE: {
      en: 'Overdue',
      da: 'Overskredet',
      about:
        'By the records of DIS alone. A recovery period, which CMM keeps, and proceedings that require her presence leave her longer: the DEPARTURE clock of the case counts them at once, this record once DIS has postponed the deadline.',
    },
    SET_ASIDE: { en: 'Set aside', da: 'Sat ud af kraft', about: UNOFFICIAL },
    DEPARTED: { en: 'Ended by departure', da: 'Udrejst' },
  },
);
export const DepartureDeadlineState = departureDeadlineStates.words;
export type DepartureDeadlineState = keyof typeof DepartureDeadlineState;

export const permitKinds = define(
  'PermitKind',
  'What a residence permit is for. Told to DIS, SIRI and auditors alone: it says whether the person talks to the police. Source: M-073, M-089.',
  {
    PROCEEDINGS: {
      en: 'Presence for investigation or prosecution',
      da: 'Tilstedeværelse af hensyn til efterforskning eller retsforfølgning',
      about: `Aliens Act section 9 c (5). ${UNOFFICIAL}`,
    },
    PROTECTION: { en: 'Protection', da: 'Beskyttelse', about: 'For temporary stay only.' },
  },
);
export const PermitKind = permitKinds.words;
export type PermitKind = keyof typeof PermitKind;

export const permitApplicants = define(
  'PermitApplicant',
  'Who applied for a residence permit. Source: M-091, M-094; C-07.',
  {
    POLICE: { en: 'Police', da: 'Politiet', about: "On the person's behalf." },
    PROSECUTION: { en: 'Prosecution service', da: 'Anklagemyndigheden', about: "On the person's behalf." },
    PERSON: {
      en: 'The person herself',
      da: 'Personen selv',
      about: `For protection only; never for proceedings. ${UNOFFICIAL}`,
    },
  },
);
export const PermitApplicant = permitApplicants.words;
export type PermitApplicant = keyof typeof PermitApplicant;

export const permitStates = define('PermitState', 'Whether a residence or work permit holds today.', {
  TO_COME: { en: 'Holds from a later day', da: 'Endnu ikke gyldig', about: UNOFFICIAL },
  VALID: { en: 'Valid', da: 'Gyldig' },
  EXPIRED: { en: 'Expired', da: 'Udløbet' },
  REVOKED: { en: 'Revoked', da: 'Inddraget' },
});
export const PermitState = permitStates.words;
export type PermitState = keyof typeof PermitState;

export const integrationMeasureKinds = define(
  'IntegrationMeasureKind',
  'What an integration plan may offer. Source: M-088; Integration Act.',
  {
    EMPLOYMENT: { en: 'Employment measure', da: 'Beskæftigelsesrettet tilbud', about: UNOFFICIAL },
    LANGUAGE_COURSE: { en: 'Danish language course', da: 'Danskuddannelse' },
    HEALTH_CARE: { en: 'Health care', da: 'Sundhedstilbud', about: UNOFFICIAL },
    ACTIVE_CITIZENSHIP: { en: 'Active citizenship', da: 'Medborgerskab', about: UNOFFICIAL },
  },
);
export const IntegrationMeasureKind = integrationMeasureKinds.words;
export type IntegrationMeasureKind = keyof typeof IntegrationMeasureKind;

export const residencePermitOrders = define(
  'ResidencePermitOrder',
  'In which order residence permits are listed.',
  {
    VALID_TO: { en: 'By last day, the earliest first', da: 'Efter sidste dag, tidligste først' },
    VALID_FROM_LATEST_FIRST: { en: 'By first day, the latest first', da: 'Efter første dag, nyeste først' },
  },
);
export const ResidencePermitOrder = residencePermitOrders.words;
export type ResidencePermitOrder = keyof typeof ResidencePermitOrder;

const byReceipt = {
  RECEIVED_ON: { en: 'By day of receipt, the earliest first', da: 'Efter modtagelsesdag, ældste først' },
  RECEIVED_ON_LATEST_FIRST: {
    en: 'By day of receipt, the latest first',
    da: 'Efter modtagelsesdag, nyeste først',
  },
};

export const permitApplicationOrders = define(
  'PermitApplicationOrder',
  'In which order applications for residence permits are listed.',
  byReceipt,
);
export const PermitApplicationOrder = permitApplicationOrders.words;
export type PermitApplicationOrder = keyof typeof PermitApplicationOrder;

export const workPermitOrders = define(
  'WorkPermitOrder',
  'In which order work permits and applications for them are listed.',
  byReceipt,
);
export const WorkPermitOrder = workPermitOrders.words;
export type WorkPermitOrder = keyof typeof WorkPermitOrder;

export const asylumApplicationOrders = define(
  'AsylumApplicationOrder',
  'In which order asylum applications are listed.',
  {
    LODGED_ON: { en: 'By day of lodging, the earliest first', da: 'Efter indgivelsesdag, ældste først' },
    LODGED_ON_LATEST_FIRST: {
      en: 'By day of lodging, the latest first',
      da: 'Efter indgivelsesdag, nyeste først',
    },
  },
);
export const AsylumApplicationOrder = asylumApplicationOrders.words;
export type AsylumApplicationOrder = keyof typeof AsylumApplicationOrder;

export const departureDeadlineOrders = define(
  'DepartureDeadlineOrder',
  'In which order departure deadlines are listed.',
  {
    LEAVE_BY: { en: 'By day of the deadline, the earliest first', da: 'Efter fristens dag, tidligste først' },
    LEAVE_BY_LATEST_FIRST: {
      en: 'By day of the deadline, the latest first',
      da: 'Efter fristens dag, seneste først',
    },
  },
);
export const DepartureDeadlineOrder = departureDeadlineOrders.words;
export type DepartureDeadlineOrder = keyof typeof DepartureDeadlineOrder;

export const municipalityAllocationOrders = define(
  'MunicipalityAllocationOrder',
  'In which order allocations to municipalities are listed.',
  {
    ALLOCATED_ON: {
      en: 'By day of allocation, the earliest first',
      da: 'Efter visiteringsdag, ældste først',
    },
    ALLOCATED_ON_LATEST_FIRST: {
      en: 'By day of allocation, the latest first',
      da: 'Efter visiteringsdag, nyeste først',
    },
  },
);
export const MunicipalityAllocationOrder = municipalityAllocationOrders.words;
export type MunicipalityAllocationOrder = keyof typeof MunicipalityAllocationOrder;

/** The words of this room's records, for the one list of all. */
export const disVocabularies: readonly Vocabulary[] = [
  applicationOutcomes,
  reflectionOfferStates,
  reflectionEndGrounds,
  departureGrounds,
  departureSetAsides,
  departureDeadlineStates,
  permitKinds,
  permitApplicants,
  permitStates,
  integrationMeasureKinds,
  residencePermitOrders,
  permitApplicationOrders,
  workPermitOrders,
  asylumApplicationOrders,
  departureDeadlineOrders,
  municipalityAllocationOrders,
];
