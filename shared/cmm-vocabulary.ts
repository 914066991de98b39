import { define } from './define-vocabulary.ts';

export const meansOfControls = define(
  'MeansOfControl',
  "How a trafficker controls a person: the values of IOM's Human Trafficking Case Data Standard (HTCDS 2.0), so that exports map one to one. Danish: unofficial renderings.",
  {
    DEBT_BONDAGE: { en: 'Debt bondage', da: 'Gældsbinding' },
    TAKES_EARNINGS: { en: 'Takes the earnings', da: 'Fratager indtægter' },
    RESTRICTS_FINANCIAL_ACCESS: {
      en: 'Restricts access to money',
      da: 'Begrænser adgang til penge',
    },
    THREATS: { en: 'Threats', da: 'Trusler' },
    PSYCHOLOGICAL_ABUSE: { en: 'Psychological abuse', da: 'Psykisk vold' },
    PHYSICAL_ABUSE: { en: 'Physical abuse', da: 'Fysisk vold' },
    SEXUAL_ABUSE: { en: 'Sexual abuse', da: 'Seksuelle overgreb' },
    FALSE_PROMISES: { en: 'False promises', da: 'Falske løfter' },
    PSYCHOACTIVE_SUBSTANCES: { en: 'Psychoactive substances', da: 'Rusmidler' },
    RESTRICTS_MOVEMENT: { en: 'Restricts movement', da: 'Begrænser bevægelsesfrihed' },
    RESTRICTS_MEDICAL_CARE: { en: 'Restricts medical care', da: 'Begrænser adgang til læge' },
    EXCESSIVE_WORKING_HOURS: { en: 'Excessive working hours', da: 'Urimelig lang arbejdstid' },
    USES_CHILDREN: { en: 'Uses her children', da: 'Bruger børn som pressionsmiddel' },
    THREAT_OF_LAW_ENFORCEMENT: {
      en: 'Threatens with the authorities',
      da: 'Truer med myndighederne',
    },
    WITHHOLDS_NECESSITIES: { en: 'Withholds necessities', da: 'Tilbageholder fornødenheder' },
    WITHHOLDS_DOCUMENTS: { en: 'Withholds documents', da: 'Tilbageholder dokumenter' },
    OTHER: { en: 'Another means', da: 'Andet' },
    NOT_SPECIFIED: { en: 'Not specified', da: 'Ikke specificeret' },
  },
);
export const MeansOfControl = meansOfControls.words;
export type MeansOfControl = keyof typeof MeansOfControl;

export const recruiterRelations = define(
  'RecruiterRelation',
  "Who recruited, as seen from the person: the values of IOM's Human Trafficking Case Data Standard (HTCDS 2.0). Danish: unofficial renderings.",
  {
    INTIMATE_PARTNER: { en: 'Intimate partner', da: 'Partner eller kæreste' },
    FRIEND: { en: 'Friend', da: 'Ven eller bekendt' },
    FAMILY: { en: 'Family', da: 'Familie' },
    OTHER: { en: 'Somebody else', da: 'En anden' },
    UNKNOWN: { en: 'Unknown', da: 'Ukendt' },
  },
);
export const RecruiterRelation = recruiterRelations.words;
export type RecruiterRelation = keyof typeof RecruiterRelation;

export const handOverChoices = define(
  'HandOverChoice',
  'What the person chose when she was told what a hand-over to the Immigration Service means. Source: M-080. Danish: unofficial renderings.',
  {
    WISHES_IT: { en: 'Wishes to be handed over', da: 'Ønsker overdragelse' },
    ACCEPTS_IT: { en: 'Accepts it', da: 'Indforstået med overdragelse' },
    DECLINES_IT: { en: 'Declines it', da: 'Ønsker ikke overdragelse' },
  },
);
export const HandOverChoice = handOverChoices.words;
export type HandOverChoice = keyof typeof HandOverChoice;

export const assessments = define(
  'Assessment',
  "CMM's answer to a request to assess a case. It decides nothing. Source: M-054. Danish: unofficial renderings.",
  {
    INDICATORS_OF_TRAFFICKING: { en: 'Indicators of trafficking', da: 'Tegn på menneskehandel' },
    NO_INDICATORS: { en: 'No indicators of trafficking', da: 'Ingen tegn på menneskehandel' },
    NOT_POSSIBLE: {
      en: 'No assessment possible',
      da: 'Kan ikke vurderes',
      about: 'She did not wish to speak, or could not be reached. Nothing may be concluded.',
    },
  },
);
export const Assessment = assessments.words;
export type Assessment = keyof typeof Assessment;

export const screeningInterviewStates = define(
  'ScreeningInterviewState',
  'What became of an interview. It is voluntary: declining it never blocks a decision. Source: M-065, M-066.',
  {
    OFFERED: { en: 'Offered', da: 'Tilbudt' },
    HELD: { en: 'Held', da: 'Afholdt' },
    DECLINED: { en: 'Declined by the person', da: 'Afslået' },
  },
);
export const ScreeningInterviewState = screeningInterviewStates.words;
export type ScreeningInterviewState = keyof typeof ScreeningInterviewState;

export const eligibilityOutcomes = define(
  'EligibilityOutcome',
  'Whether a victim is entitled to assistance. Source: M-056.',
  {
    ELIGIBLE: { en: 'Eligible for assistance', da: 'Berettiget til støtte' },
    NOT_ELIGIBLE: { en: 'Not eligible', da: 'Ikke berettiget' },
  },
);
export const EligibilityOutcome = eligibilityOutcomes.words;
export type EligibilityOutcome = keyof typeof EligibilityOutcome;

export const assistanceDurationBases = define(
  'AssistanceDurationBasis',
  'How long assistance is given, apart from the entitlement itself. Source: M-084 to M-086.',
  {
    REFLECTION_PERIOD: { en: 'During the reflection period', da: 'I refleksionsperioden' },
    RECOVERY_PERIOD: { en: 'During the recovery period', da: 'I restitutionsperioden' },
    PROCEEDINGS: {
      en: 'During criminal proceedings',
      da: 'Under straffesagen',
      about: 'Tells that she takes part in them: for nobody outside CMM but the auditor.',
    },
    AFTER_RETURN: { en: 'After the return', da: 'Efter hjemrejsen' },
  },
);
export const AssistanceDurationBasis = assistanceDurationBases.words;
export type AssistanceDurationBasis = keyof typeof AssistanceDurationBasis;

export const recoveryEndGrounds = define(
  'RecoveryEndGround',
  'Why a recovery period was brought to an end before its last day. Danish: unofficial renderings.',
  {
    OWN_WISH: { en: 'By her own wish', da: 'Efter eget ønske' },
    NO_LONGER_IDENTIFIED: {
      en: 'No decision identifies her any more',
      da: 'Ingen afgørelse identificerer hende længere',
    },
    DEPARTED: {
      en: 'She has left Denmark',
      da: 'Udrejst',
      about: 'The Return Agency is asked, and has to confirm it.',
    },
    NOT_BORNE_OUT: {
      en: 'Given while an authority was silent, and not borne out by its answer',
      da: 'Givet, mens en myndighed tav, og ikke bekræftet af dens svar',
    },
  },
);
export const RecoveryEndGround = recoveryEndGrounds.words;
export type RecoveryEndGround = keyof typeof RecoveryEndGround;

export const consentStates = define(
  'ConsentState',
  'What the person last said. Nobody outside CMM is told that a consent was withdrawn.',
  {
    GIVEN: { en: 'Given', da: 'Givet' },
    NARROWED: {
      en: 'Narrowed',
      da: 'Indskrænket',
      about: 'Holds for fewer bodies or less information than before. Danish: unofficial rendering.',
    },
    WITHDRAWN: { en: 'Withdrawn', da: 'Trukket tilbage' },
  },
);
export const ConsentState = consentStates.words;
export type ConsentState = keyof typeof ConsentState;

export const consentScopes = define(
  'ConsentScope',
  'What a consent lets CMM pass on. Health, psychological and counselling notes are never among it.',
  {
    PERSONAL_DATA: { en: 'Personal data', da: 'Personoplysninger' },
    SUPPORT: { en: 'Support given', da: 'Oplysninger om støtte' },
    HEARING_DATES: {
      en: 'Dates of hearings, to the contact person at CMM',
      da: 'Retsmødedatoer, til kontaktpersonen hos CMM',
      about: 'Danish: unofficial rendering.',
    },
  },
);
export const ConsentScope = consentScopes.words;
export type ConsentScope = keyof typeof ConsentScope;

export const consentGivers = define('ConsentGiver', 'Who consented. Source: M-031.', {
  PERSON: { en: 'The person', da: 'Personen selv' },
  REPRESENTATIVE: { en: "A child's representative or guardian", da: 'Barnets repræsentant eller værge' },
});
export const ConsentGiver = consentGivers.words;
export type ConsentGiver = keyof typeof ConsentGiver;

export const supportKinds = define(
  'SupportKind',
  'What support is given. Source: M-099, M-100, M-104, M-111 to M-113.',
  {
    HEALTH_CARE: { en: 'Health care', da: 'Sundhedsydelser' },
    PSYCHOLOGICAL_CARE: { en: 'Psychological care', da: 'Psykologhjælp' },
    LEGAL_COUNSELLING: { en: 'Legal counselling', da: 'Juridisk rådgivning' },
    FINANCIAL_COUNSELLING: { en: 'Financial counselling', da: 'Økonomisk rådgivning' },
    SOCIAL_SERVICES: { en: 'Social services', da: 'Social støtte' },
    EDUCATION: { en: 'Education', da: 'Undervisning' },
    VOCATIONAL_TRAINING: { en: 'Vocational training', da: 'Erhvervstræning' },
  },
);
export const SupportKind = supportKinds.words;
export type SupportKind = keyof typeof SupportKind;

export const supportStatuses = define('SupportStatus', 'How far a support measure has come.', {
  PLANNED: { en: 'Planned', da: 'Planlagt' },
  UNDER_WAY: { en: 'Under way', da: 'I gang' },
  COMPLETED: { en: 'Completed', da: 'Gennemført' },
  CANCELLED: { en: 'Cancelled', da: 'Aflyst' },
});
export const SupportStatus = supportStatuses.words;
export type SupportStatus = keyof typeof SupportStatus;

export const accommodationKinds = define(
  'AccommodationKind',
  'What kind of place it is. For nobody outside CMM and the Ministry. Source: M-098, M-101 to M-103, M-110.',
  {
    CRISIS_SHELTER: { en: 'Crisis shelter for women', da: 'Krisecenter for kvinder' },
    MENS_CRISIS_SHELTER: { en: 'Shelter for men in crisis', da: 'Mandecenter' },
    SAFE_HOUSE: { en: 'Safe house', da: 'Sikkert hus', about: 'Danish: unofficial rendering.' },
    ASYLUM_CENTRE: { en: 'Asylum centre', da: 'Asylcenter' },
    CHILDRENS_ASYLUM_CENTRE: { en: "Children's asylum centre", da: 'Børnecenter' },
    FOSTER_CARE: { en: 'Foster care', da: 'Plejefamilie' },
    MUNICIPAL_ACCOMMODATION: { en: 'Municipal accommodation', da: 'Kommunalt botilbud' },
    RESIDENTIAL_CARE_INSTITUTION: { en: 'Residential care institution', da: 'Døgninstitution' },
  },
);
export const AccommodationKind = accommodationKinds.words;
export type AccommodationKind = keyof typeof AccommodationKind;

export const inspectionOutcomes = define('InspectionOutcome', 'What an inspection found. Source: M-008.', {
  NO_REMARKS: { en: 'No remarks', da: 'Ingen bemærkninger' },
  REMARKS: { en: 'Remarks, to be followed up', da: 'Bemærkninger' },
  SERIOUS_REMARKS: { en: 'Serious remarks', da: 'Alvorlige bemærkninger' },
});
export const InspectionOutcome = inspectionOutcomes.words;
export type InspectionOutcome = keyof typeof InspectionOutcome;

export const representativeKinds = define(
  'RepresentativeKind',
  'Who acts for a child. Source: M-031, M-117.',
  {
    REPRESENTATIVE: { en: 'Professional representative', da: 'Personlig repræsentant' },
    GUARDIAN: { en: 'Guardian', da: 'Værge' },
  },
);
export const RepresentativeKind = representativeKinds.words;
export type RepresentativeKind = keyof typeof RepresentativeKind;

export const childScreeningOutcomes = define(
  'ChildScreeningOutcome',
  'What the Red Cross found when it screened a child. Source: M-058.',
  {
    INDICATORS: { en: 'Indicators of trafficking', da: 'Tegn på menneskehandel' },
    NO_INDICATORS: { en: 'No indicators', da: 'Ingen tegn' },
  },
);
export const ChildScreeningOutcome = childScreeningOutcomes.words;
export type ChildScreeningOutcome = keyof typeof ChildScreeningOutcome;

export const bestInterestsTopics = define(
  'BestInterestsTopic',
  "What a child's best interests were assessed for. Source: M-115, M-116.",
  {
    ACCOMMODATION: { en: 'Accommodation', da: 'Anbringelse' },
    FAMILY_TRACING: { en: 'Tracing of the family', da: 'Eftersøgning af familien' },
    FAMILY_REUNION: { en: 'Reunion with the family', da: 'Genforening med familien' },
    RETURN: { en: 'Return', da: 'Hjemrejse' },
  },
);
export const BestInterestsTopic = bestInterestsTopics.words;
export type BestInterestsTopic = keyof typeof BestInterestsTopic;

export const bestInterestsConclusions = define(
  'BestInterestsConclusion',
  "Whether it is in the child's best interests.",
  {
    IN_BEST_INTERESTS: { en: "In the child's best interests", da: 'Til barnets bedste' },
    NOT_IN_BEST_INTERESTS: { en: "Not in the child's best interests", da: 'Ikke til barnets bedste' },
  },
);
export const BestInterestsConclusion = bestInterestsConclusions.words;
export type BestInterestsConclusion = keyof typeof BestInterestsConclusion;

export const closureReasons = define(
  'ClosureReason',
  'Why CMM closed a case. Danish: unofficial renderings.',
  {
    SUPPORT_ENDED: { en: 'The support has come to its end', da: 'Støtten er afsluttet' },
    NOT_IDENTIFIED: { en: 'Not identified as a victim', da: 'Ikke identificeret' },
    RETURNED: { en: 'Returned', da: 'Hjemrejst' },
    LOST_CONTACT: { en: 'No contact any more', da: 'Kontakten er ophørt' },
    OWN_WISH: { en: 'By her own wish', da: 'Efter eget ønske' },
    MERGED: {
      en: 'Merged into another case of the same person',
      da: 'Sammenlagt med en anden sag om samme person',
    },
  },
);
export const ClosureReason = closureReasons.words;
export type ClosureReason = keyof typeof ClosureReason;

export const encounterOrders = define('EncounterOrder', 'In which order first contacts are listed.', {
  MET_ON_LATEST_FIRST: { en: 'By day of meeting, the latest first', da: 'Efter mødedag, nyeste først' },
  MET_ON: { en: 'By day of meeting, the earliest first', da: 'Efter mødedag, ældste først' },
});
export const EncounterOrder = encounterOrders.words;
export type EncounterOrder = keyof typeof EncounterOrder;

export const assessmentRequestOrders = define(
  'AssessmentRequestOrder',
  'In which order assessment requests are listed.',
  {
    DUE_ON: { en: 'By the day it is due, the earliest first', da: 'Efter frist, tidligste først' },
    REQUESTED_ON_LATEST_FIRST: {
      en: 'By day of the request, the latest first',
      da: 'Efter anmodningens dag, nyeste først',
    },
  },
);
export const AssessmentRequestOrder = assessmentRequestOrders.words;
export type AssessmentRequestOrder = keyof typeof AssessmentRequestOrder;

/** Every list of words that CMM's records use. */
export const cmmVocabularies = [
  meansOfControls,
  recruiterRelations,
  handOverChoices,
  assessments,
  screeningInterviewStates,
  eligibilityOutcomes,
  assistanceDurationBases,
  recoveryEndGrounds,
  consentStates,
  consentScopes,
  consentGivers,
  supportKinds,
  supportStatuses,
  accommodationKinds,
  inspectionOutcomes,
  representativeKinds,
  childScreeningOutcomes,
  bestInterestsTopics,
  bestInterestsConclusions,
  closureReasons,
  encounterOrders,
  assessmentRequestOrders,
];
