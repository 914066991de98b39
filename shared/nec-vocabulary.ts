import { define } from './define-vocabulary.ts';

// Danish words without "unofficial rendering" are the usual ones of Danish criminal procedure or stand in the statutes named.

export const suspectStatuses = define(
  'SuspectStatus',
  'How far the suspicion against somebody has come in an investigation.',
  {
    SUSPECTED: { en: 'Suspected', da: 'Mistænkt' },
    CHARGED: { en: 'Charged by the police', da: 'Sigtet' },
    INDICTED: { en: 'Indicted', da: 'Tiltalt' },
    CLEARED: {
      en: 'No longer suspected',
      da: 'Ikke længere mistænkt',
      about: 'Danish: unofficial rendering.',
    },
  },
);
export const SuspectStatus = suspectStatuses.words;
export type SuspectStatus = keyof typeof SuspectStatus;

export const detentionGrounds = define(
  'DetentionGround',
  'Why a detention is extended beyond 72 hours. Danish: unofficial renderings. Source: M-060.',
  {
    DETERMINE_VICTIM_STATUS: { en: 'To determine victim status', da: 'For at afklare offerstatus' },
    DETERMINE_IMMIGRATION_STATUS: {
      en: 'To determine immigration status',
      da: 'For at afklare opholdsgrundlag',
    },
    IDENTIFY_TRAFFICKERS: { en: 'To identify traffickers', da: 'For at identificere bagmænd' },
  },
);
export const DetentionGround = detentionGrounds.words;
export type DetentionGround = keyof typeof DetentionGround;

export const courtRoles = define('CourtRole', 'As what the person takes part in a court case.', {
  WITNESS: { en: 'Witness', da: 'Vidne' },
  INJURED_PARTY: { en: 'Injured party', da: 'Forurettet' },
  DEFENDANT: { en: 'Defendant', da: 'Tiltalt', about: 'On trial: a court may then find on victim status.' },
  CLAIMANT: { en: 'Claimant', da: 'Sagsøger', about: 'In a civil suit.' },
});
export const CourtRole = courtRoles.words;
export type CourtRole = keyof typeof CourtRole;

export const hearingStatuses = define('HearingStatus', 'Whether a hearing takes place.', {
  SCHEDULED: { en: 'Scheduled', da: 'Berammet' },
  HELD: { en: 'Held', da: 'Afholdt' },
  CANCELLED: { en: 'Cancelled', da: 'Aflyst' },
});
export const HearingStatus = hearingStatuses.words;
export type HearingStatus = keyof typeof HearingStatus;

export const awardKinds = define(
  'AwardKind',
  'What is awarded; the yearly figures count the two apart. Danish: unofficial renderings. Source: M-108.',
  {
    RESTITUTION: { en: 'Restitution', da: 'Restitution', about: 'From the trafficker.' },
    COMPENSATION: { en: 'Compensation', da: 'Erstatning' },
  },
);
export const AwardKind = awardKinds.words;
export type AwardKind = keyof typeof AwardKind;

export const awardRoutes = define('AwardRoute', 'In which proceedings it is awarded. Source: M-108.', {
  CRIMINAL: { en: 'Criminal proceedings', da: 'Straffesag' },
  CIVIL: { en: 'Civil suit', da: 'Civilt søgsmål' },
});
export const AwardRoute = awardRoutes.words;
export type AwardRoute = keyof typeof AwardRoute;

export const nonPunishmentProvisions = define(
  'NonPunishmentProvision',
  'Under which provision it is assessed whether the person is prosecuted or punished. Source: M-129, M-130.',
  {
    CRIMINAL_CODE_82_6: {
      en: 'Criminal Code section 82(6)',
      da: 'Straffelovens § 82, nr. 6',
      about: 'A penalty may be reduced or remitted under mitigating circumstances.',
    },
    CRIMINAL_CODE_83: {
      en: 'Criminal Code section 83',
      da: 'Straffelovens § 83',
      about: 'A penalty may be reduced or remitted under mitigating circumstances.',
    },
    ADMINISTRATION_OF_JUSTICE_ACT_722_2: {
      en: 'Administration of Justice Act section 722(2)',
      da: 'Retsplejelovens § 722, stk. 2',
      about: 'Prosecution may be waived or reduced if she was compelled and the crime is not a serious one.',
    },
  },
);
export const NonPunishmentProvision = nonPunishmentProvisions.words;
export type NonPunishmentProvision = keyof typeof NonPunishmentProvision;

export const nonPunishmentOutcomes = define(
  'NonPunishmentOutcome',
  'What the assessment came to. Danish: unofficial renderings. Source: M-129 to M-131.',
  {
    PROSECUTION_WAIVED: { en: 'Prosecution waived', da: 'Tiltale frafaldet' },
    PROSECUTION_REDUCED: { en: 'Prosecution reduced', da: 'Tiltale begrænset' },
    PENALTY_REDUCED: { en: 'Penalty reduced', da: 'Straf nedsat' },
    PENALTY_REMITTED: { en: 'Penalty remitted', da: 'Straf bortfaldet' },
    MITIGATING_FACTOR: { en: 'Mitigating factor in the sentence', da: 'Formildende omstændighed' },
    NOT_APPLIED: { en: 'Not applied', da: 'Ikke anvendt' },
  },
);
export const NonPunishmentOutcome = nonPunishmentOutcomes.words;
export type NonPunishmentOutcome = keyof typeof NonPunishmentOutcome;

export const detentionOrders = define('DetentionOrder', 'In which order detentions are listed.', {
  ENDS_AT: { en: 'By end, the earliest first', da: 'Efter ophør, tidligste først' },
  BEGAN_AT_LATEST_FIRST: { en: 'By beginning, the latest first', da: 'Efter begyndelse, nyeste først' },
});
export const DetentionOrder = detentionOrders.words;
export type DetentionOrder = keyof typeof DetentionOrder;

export const courtCaseOrders = define('CourtCaseOrder', 'In which order court cases are listed.', {
  OPENED_ON: { en: 'By day of opening, the earliest first', da: 'Efter åbningsdag, ældste først' },
  OPENED_ON_LATEST_FIRST: { en: 'By day of opening, the latest first', da: 'Efter åbningsdag, nyeste først' },
});
export const CourtCaseOrder = courtCaseOrders.words;
export type CourtCaseOrder = keyof typeof CourtCaseOrder;

export const hearingOrders = define('HearingOrder', 'In which order hearings are listed.', {
  BEGINS_AT: { en: 'By beginning, the earliest first', da: 'Efter begyndelse, tidligste først' },
  BEGINS_AT_LATEST_FIRST: { en: 'By beginning, the latest first', da: 'Efter begyndelse, seneste først' },
});
export const HearingOrder = hearingOrders.words;
export type HearingOrder = keyof typeof HearingOrder;

export const awardOrders = define('AwardOrder', 'In which order awards are listed.', {
  AWARDED_ON: { en: 'By day of the award, the earliest first', da: 'Efter afgørelsesdag, ældste først' },
  AWARDED_ON_LATEST_FIRST: {
    en: 'By day of the award, the latest first',
    da: 'Efter afgørelsesdag, nyeste først',
  },
});
export const AwardOrder = awardOrders.words;
export type AwardOrder = keyof typeof AwardOrder;

export const chargeOrders = define('ChargeOrder', 'In which order charges are listed.', {
  CHARGED_ON: { en: 'By day of the charge, the earliest first', da: 'Efter sigtelsesdag, ældste først' },
  CHARGED_ON_LATEST_FIRST: {
    en: 'By day of the charge, the latest first',
    da: 'Efter sigtelsesdag, nyeste først',
  },
});
export const ChargeOrder = chargeOrders.words;
export type ChargeOrder = keyof typeof ChargeOrder;

export const nonPunishmentAssessmentOrders = define(
  'NonPunishmentAssessmentOrder',
  'In which order non-punishment assessments are listed.',
  {
    ASSESSED_ON: {
      en: 'By day of the assessment, the earliest first',
      da: 'Efter vurderingsdag, ældste først',
    },
    ASSESSED_ON_LATEST_FIRST: {
      en: 'By day of the assessment, the latest first',
      da: 'Efter vurderingsdag, nyeste først',
    },
  },
);
export const NonPunishmentAssessmentOrder = nonPunishmentAssessmentOrders.words;
export type NonPunishmentAssessmentOrder = keyof typeof NonPunishmentAssessmentOrder;

/** This room's words, for the list of all. */
export const necVocabularies = [
  suspectStatuses,
  detentionGrounds,
  courtRoles,
  hearingStatuses,
  awardKinds,
  awardRoutes,
  nonPunishmentProvisions,
  nonPunishmentOutcomes,
  detentionOrders,
  courtCaseOrders,
  hearingOrders,
  awardOrders,
  chargeOrders,
  nonPunishmentAssessmentOrders,
];
