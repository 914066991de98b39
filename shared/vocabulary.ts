import { caseEventKinds, stages } from './case-vocabulary.ts';
import { cmmVocabularies } from './cmm-vocabulary.ts';
import { define, type Vocabulary } from './define-vocabulary.ts';
import { derivedVocabularies } from './derived-vocabulary.ts';
import { disVocabularies } from './dis-vocabulary.ts';
import { necVocabularies } from './nec-vocabulary.ts';
import { noticeKinds } from './notice-vocabulary.ts';
import {
  caseOrders,
  immigrationFileOrders,
  investigationOrders,
  justiceFileOrders,
  reflectionPeriodOrders,
  returnFileOrders,
  voluntaryReturnOrders,
} from './order-vocabulary.ts';
import { assistanceKinds, grantPayments, hotlineDays, hotlineStates } from './reference-vocabulary.ts';
import { returnsVocabularies } from './returns-vocabulary.ts';
import { statisticsVocabularies } from './statistics-vocabulary.ts';

export const authorities = define(
  'Authority',
  'A body that acts in the mechanism. Source: M-001, M-002, M-004, M-005, M-008, M-012 to M-014, M-017, M-019 to M-023, M-026, M-027, M-029, M-032 to M-035.',
  {
    CMM: { en: 'Centre against Human Trafficking', da: 'Center mod Menneskehandel' },
    DIS: { en: 'Danish Immigration Service', da: 'Udlændingestyrelsen' },
    SIRI: {
      en: 'Danish Agency for International Recruitment and Integration',
      da: 'Styrelsen for International Rekruttering og Integration',
    },
    POLICE: {
      en: 'Police',
      da: 'Politiet',
      about: 'Police units and the national investigation unit (NEC, since 2022 partly NSK).',
    },
    PROSECUTION: { en: 'Prosecution service', da: 'Anklagemyndigheden' },
    COURT: { en: 'Courts', da: 'Domstolene' },
    RETURN_AGENCY: { en: 'Return Agency', da: 'Hjemrejsestyrelsen' },
    MUNICIPALITY: { en: 'Municipality', da: 'Kommune' },
    RED_CROSS: { en: 'Danish Red Cross', da: 'Dansk Røde Kors' },
    NGO: {
      en: 'Non-governmental organisation',
      da: 'Civilsamfundsorganisation',
      about: 'Reden International, Hørhuset, HopeNow, AmiAmi.',
    },
    MINISTRY_OF_SOCIAL_AFFAIRS: { en: 'Ministry of Social Affairs', da: 'Socialministeriet' },
    AUDIT_OFFICE: { en: 'Audit office', da: 'Revisionen', about: 'Unofficial rendering.' },
    STATISTICS_OFFICE: { en: 'Statistics office', da: 'Statistikkontoret', about: 'Unofficial rendering.' },
  },
);
export const Authority = authorities.words;
export type Authority = keyof typeof Authority;

export const rooms = define(
  'Room',
  'One of the four subgraphs, each with its own data, rules and log. `extensions.subgraph` names them in lower case.',
  {
    CMM: { en: 'Centre against Human Trafficking', da: 'Center mod Menneskehandel' },
    DIS: { en: 'Immigration', da: 'Udlændingeområdet' },
    NEC: { en: 'Police, prosecution and courts', da: 'Politi, anklagemyndighed og domstole' },
    RETURNS: { en: 'Return', da: 'Hjemrejse' },
  },
);
export const Room = rooms.words;
export type Room = keyof typeof Room;

export const purposes = define(
  'Purpose',
  'Why a caller reads or acts. Stated in the header `X-Purpose` and kept in every access entry.',
  {
    REFERRAL: { en: 'Referral', da: 'Henvisning' },
    COORDINATION: { en: 'Coordination', da: 'Koordinering' },
    IDENTIFICATION: { en: 'Identification', da: 'Identifikation' },
    ASSISTANCE: { en: 'Assistance', da: 'Bistand' },
    CHILD_PROTECTION: { en: 'Child protection', da: 'Børnebeskyttelse' },
    INSPECTION: { en: 'Inspection', da: 'Tilsyn' },
    IMMIGRATION: { en: 'Immigration', da: 'Udlændingesag' },
    INTEGRATION: { en: 'Integration', da: 'Integration' },
    INVESTIGATION: { en: 'Investigation', da: 'Efterforskning' },
    PROSECUTION: { en: 'Prosecution', da: 'Strafforfølgning' },
    COURT_PROCEEDINGS: { en: 'Court proceedings', da: 'Domstolsbehandling' },
    RETURN: { en: 'Return', da: 'Hjemrejse' },
    AUDIT: { en: 'Audit', da: 'Revision' },
    STATISTICS: { en: 'Statistics', da: 'Statistik' },
  },
);
export const Purpose = purposes.words;
export type Purpose = keyof typeof Purpose;

export const languages = define('Language', 'Language of a label or text.', {
  EN: { en: 'English', da: 'Engelsk' },
  DA: { en: 'Danish', da: 'Dansk' },
});
export const Language = languages.words;
export type Language = keyof typeof Language;

export const citizenshipGroups = define(
  'CitizenshipGroup',
  'Citizenship, as far as competence and statistics need it. Source: M-052, M-137.',
  {
    DANISH: { en: 'Danish', da: 'Dansk' },
    OTHER_EU: { en: 'Another EU state', da: 'Andet EU-land' },
    NON_EU: { en: 'A state outside the EU', da: 'Land uden for EU' },
    STATELESS: { en: 'Stateless', da: 'Statsløs' },
    UNKNOWN: { en: 'Unknown', da: 'Ukendt' },
  },
);
export const CitizenshipGroup = citizenshipGroups.words;
export type CitizenshipGroup = keyof typeof CitizenshipGroup;

export const stayBases = define(
  'StayBasis',
  'On what footing a person stays in Denmark; a fact apart from citizenship. Source: M-053, M-062, M-063.',
  {
    LAWFUL: { en: 'Lawful stay', da: 'Lovligt ophold' },
    NO_LAWFUL_STAY: { en: 'Without lawful stay', da: 'Uden lovligt ophold' },
    ASYLUM_SEEKER: { en: 'Asylum-seeker', da: 'Asylansøger' },
    UNKNOWN: { en: 'Unknown', da: 'Ukendt' },
  },
);
export const StayBasis = stayBases.words;
export type StayBasis = keyof typeof StayBasis;

export const exploitationForms = define('ExploitationForm', 'Form of exploitation. Source: M-135.', {
  SEXUAL_EXPLOITATION: { en: 'Sexual exploitation', da: 'Seksuel udnyttelse' },
  FORCED_LABOUR: { en: 'Forced labour', da: 'Tvangsarbejde' },
  SLAVERY_OR_SIMILAR: {
    en: 'Slavery or practices similar to it',
    da: 'Slaveri eller slaverilignende forhold',
  },
  SERVITUDE: { en: 'Servitude', da: 'Trældom', about: 'Danish: unofficial rendering.' },
  FORCED_CRIMINALITY: {
    en: 'Forced criminality',
    da: 'Strafbare handlinger',
    about: 'Walled off from the purposes INVESTIGATION and PROSECUTION: it could be used against the person.',
  },
  ORGAN_REMOVAL: { en: 'Removal of organs', da: 'Fjernelse af organer' },
  FORCED_BEGGING: { en: 'Forced begging', da: 'Tvungent tiggeri', about: 'Danish: unofficial rendering.' },
  FORCED_MARRIAGE: { en: 'Forced marriage', da: 'Tvangsægteskab' },
  OTHER: { en: 'Another form', da: 'Anden form' },
  UNSPECIFIED: { en: 'Unspecified', da: 'Ikke specificeret' },
});
export const ExploitationForm = exploitationForms.words;
export type ExploitationForm = keyof typeof ExploitationForm;

export const genders = define('Gender', 'The categories that the yearly figures publish.', {
  FEMALE: { en: 'Female', da: 'Kvinde' },
  MALE: { en: 'Male', da: 'Mand' },
  TRANSGENDER: { en: 'Transgender', da: 'Transkønnet' },
  OTHER: { en: 'Other', da: 'Andet' },
  UNKNOWN: { en: 'Unknown', da: 'Ukendt' },
});
export const Gender = genders.words;
export type Gender = keyof typeof Gender;

export const ageGroups = define('AgeGroup', 'Child or adult on the day in question. Source: M-139, M-153.', {
  CHILD: { en: 'Child', da: 'Barn', about: 'Under 18.' },
  ADULT: { en: 'Adult', da: 'Voksen', about: '18 or older.' },
  UNKNOWN: { en: 'Unknown', da: 'Ukendt' },
});
export const AgeGroup = ageGroups.words;
export type AgeGroup = keyof typeof AgeGroup;

export const encounterChannels = define(
  'EncounterChannel',
  'Where a presumed victim was first met. Source: M-020 to M-023, M-037, M-054.',
  {
    HOTLINE: { en: 'Hotline', da: 'Hotline' },
    POLICE_ACTION: { en: 'Police action', da: 'Politiaktion' },
    ASYLUM_INTERVIEW: { en: 'Asylum interview', da: 'Asylsamtale' },
    PRISON_OR_REMAND: { en: 'Prison or remand', da: 'Fængsel eller arresthus' },
    HEALTH_CLINIC: { en: 'Health clinic', da: 'Sundhedsklinik' },
    OUTREACH: { en: 'Outreach work', da: 'Opsøgende arbejde' },
    COURT: { en: 'Court', da: 'Domstol' },
    MUNICIPALITY: { en: 'Municipality', da: 'Kommune' },
    OTHER: { en: 'Another place', da: 'Andet' },
  },
);
export const EncounterChannel = encounterChannels.words;
export type EncounterChannel = keyof typeof EncounterChannel;

export const identificationOutcomes = define(
  'IdentificationOutcome',
  'What an identification decision says. Source: M-050, M-062 to M-064.',
  {
    IDENTIFIED: {
      en: 'Identified as a victim of human trafficking',
      da: 'Identificeret som offer for menneskehandel',
    },
    NOT_IDENTIFIED: { en: 'Not identified as a victim', da: 'Ikke identificeret som offer' },
  },
);
export const IdentificationOutcome = identificationOutcomes.words;
export type IdentificationOutcome = keyof typeof IdentificationOutcome;

export const extensionGrounds = define(
  'ExtensionGround',
  'Why a reflection period is extended. Source: M-069, M-082; Aliens Act section 33(14).',
  {
    SPECIAL_REASONS: { en: 'Special reasons', da: 'Særlige grunde' },
    COOPERATES_IN_PREPARED_RETURN: {
      en: 'Cooperates in a prepared return',
      da: 'Medvirker til en tilrettelagt hjemrejse',
      about: 'Cooperation in the return, never to be read as cooperation with the police.',
    },
  },
);
export const ExtensionGround = extensionGrounds.words;
export type ExtensionGround = keyof typeof ExtensionGround;

export const reflectionPeriodStates = define(
  'ReflectionPeriodState',
  'Whether a reflection period runs today.',
  {
    RUNNING: { en: 'Running', da: 'Løber', about: 'Today is not after its last day.' },
    OVER: { en: 'Over', da: 'Udløbet', about: 'It has run out or was brought to an end.' },
  },
);
export const ReflectionPeriodState = reflectionPeriodStates.words;
export type ReflectionPeriodState = keyof typeof ReflectionPeriodState;

export const returnStatuses = define(
  'ReturnStatus',
  'How far a voluntary return has come. Source: M-121, M-122, M-124, M-125.',
  {
    OFFERED: { en: 'Offered', da: 'Tilbudt' },
    ACCEPTED: { en: 'Accepted', da: 'Accepteret' },
    DECLINED: { en: 'Declined', da: 'Afslået' },
    PLANNED: { en: 'Planned', da: 'Planlagt' },
    DEPARTED: { en: 'Departed', da: 'Udrejst' },
    ARRIVED: { en: 'Arrived', da: 'Ankommet' },
    COMPLETED: { en: 'Completed', da: 'Afsluttet' },
    WITHDRAWN: { en: 'Withdrawn', da: 'Trukket tilbage' },
  },
);
export const ReturnStatus = returnStatuses.words;
export type ReturnStatus = keyof typeof ReturnStatus;

export const investigationStatuses = define('InvestigationStatus', 'Whether an investigation is under way.', {
  OPEN: { en: 'Open', da: 'Under efterforskning' },
  CLOSED: { en: 'Closed', da: 'Afsluttet' },
});
export const InvestigationStatus = investigationStatuses.words;
export type InvestigationStatus = keyof typeof InvestigationStatus;

export const caseStatuses = define('CaseStatus', 'Whether the case is being worked on at CMM.', {
  OPEN: { en: 'Open', da: 'Åben' },
  CLOSED: { en: 'Closed', da: 'Lukket' },
});
export const CaseStatus = caseStatuses.words;
export type CaseStatus = keyof typeof CaseStatus;

export const ruleKinds = define('RuleKind', 'How binding a rule is.', {
  LAW: { en: 'Law', da: 'Lov', about: "The mechanism's rule: a request that breaks it is refused." },
  PRACTICE: {
    en: 'Practice',
    da: 'Praksis',
    about: 'What is usual: never refuses; a departure from it is a concern.',
  },
  SAFEGUARD: {
    en: 'Safeguard',
    da: 'Beskyttelse',
    about: 'Answers a reported harm: warns and asks for a reason, never refuses.',
  },
});
export const RuleKind = ruleKinds.words;
export type RuleKind = keyof typeof RuleKind;

export const verifications = define(
  'Verification',
  'Whether every fact of another authority that a decision rests on could be had.',
  {
    VERIFIED: { en: 'Verified', da: 'Bekræftet' },
    UNVERIFIED: {
      en: 'Not verified',
      da: 'Ikke bekræftet',
      about:
        'An owner could not be reached, or has not been asked on this case. The protective decision stands and is confirmed later.',
    },
  },
);
export const Verification = verifications.words;
export type Verification = keyof typeof Verification;

export const answerStates = define(
  'AnswerState',
  'How far a room answered this reader, so that silence is never read as "none".',
  {
    COMPLETE: { en: 'Complete', da: 'Fuldstændigt', about: 'Everything this room knows was told.' },
    NO_RECORD: {
      en: 'No record',
      da: 'Ingen oplysninger',
      about: 'The room answered in full: it has nothing on this case.',
    },
    PARTLY_WITHHELD: {
      en: 'Partly withheld',
      da: 'Delvist tilbageholdt',
      about:
        'Policy tells this reader some groups of facts in full and keeps others, which `withheld` names, whether or not there are any.',
    },
    WITHHELD: {
      en: 'Withheld',
      da: 'Tilbageholdt',
      about: 'Policy keeps every group of facts from this reader, whether or not there are any.',
    },
    UNAVAILABLE: {
      en: 'Unavailable',
      da: 'Utilgængeligt',
      about: 'The room did not answer. Nothing may be concluded.',
    },
  },
);
export const AnswerState = answerStates.words;
export type AnswerState = keyof typeof AnswerState;

/** Every list of words, for registration in the schemas and, as data, for the labels the graph serves. */
export const vocabularies: readonly Vocabulary[] = [
  authorities,
  rooms,
  purposes,
  languages,
  citizenshipGroups,
  stayBases,
  exploitationForms,
  genders,
  ageGroups,
  encounterChannels,
  identificationOutcomes,
  extensionGrounds,
  reflectionPeriodStates,
  returnStatuses,
  investigationStatuses,
  caseStatuses,
  ruleKinds,
  verifications,
  answerStates,
  stages,
  caseEventKinds,
  caseOrders,
  immigrationFileOrders,
  reflectionPeriodOrders,
  investigationOrders,
  justiceFileOrders,
  returnFileOrders,
  voluntaryReturnOrders,
  hotlineStates,
  hotlineDays,
  assistanceKinds,
  grantPayments,
  noticeKinds,
  ...disVocabularies,
  ...necVocabularies,
  ...cmmVocabularies,
  ...returnsVocabularies,
  ...statisticsVocabularies,
  ...derivedVocabularies,
];
