import { define } from './define-vocabulary.ts';

// The sources are in English: every Danish word here that no statute or public page gives is an unofficial rendering.

export const counsellingKinds = define(
  'CounsellingKind',
  'What a return counselling is about. Danish: unofficial renderings. Source: M-104.',
  {
    LEGAL: { en: 'Legal', da: 'Juridisk' },
    FINANCIAL: { en: 'Financial', da: 'Økonomisk' },
  },
);
export const CounsellingKind = counsellingKinds.words;
export type CounsellingKind = keyof typeof CounsellingKind;

export const returnReasons = define(
  'ReturnReason',
  'What kept somebody from a voluntary return, as she gave it. Danish: unofficial renderings. Source: M-122.',
  {
    FEAR_OF_DEPORTATION: {
      en: 'Fear of deportation',
      da: 'Frygt for udvisning',
      about: 'She sees in it a step towards being deported.',
    },
    DEBT: { en: 'Debt', da: 'Gæld', about: 'Debts, such as those by which traffickers hold her.' },
    NO_PROTECTION_AT_HOME: { en: 'No protection at home', da: 'Ingen beskyttelse i hjemlandet' },
    OTHER: { en: 'Another reason', da: 'Anden grund' },
  },
);
export const ReturnReason = returnReasons.words;
export type ReturnReason = keyof typeof ReturnReason;

export const offerTakenBackGrounds = define(
  'OfferTakenBackGround',
  'Why the Return Agency took back an offer that it made while an authority was silent: what the answers said. Danish: unofficial renderings. Source: M-121.',
  {
    NOT_A_FOREIGNER: { en: 'She is a Danish citizen', da: 'Hun er dansk statsborger' },
    NOBODY_TO_OFFER_IT_TO: {
      en: 'Neither identified as a victim, nor without approved residence',
      da: 'Hverken identificeret som offer eller uden godkendt ophold',
    },
  },
);
export const OfferTakenBackGround = offerTakenBackGrounds.words;
export type OfferTakenBackGround = keyof typeof OfferTakenBackGround;

export const riskLevels = define(
  'RiskLevel',
  'How great a danger was found to be. Danish: unofficial renderings.',
  {
    NONE_SEEN: { en: 'None seen', da: 'Ingen set', about: 'Looked for and not found; never a promise.' },
    SOME: { en: 'Some', da: 'Nogen' },
    SERIOUS: { en: 'Serious', da: 'Alvorlig' },
    UNKNOWN: {
      en: 'Unknown',
      da: 'Ukendt',
      about: 'It was looked for, and could not be judged. Not to be read as none.',
    },
  },
);
export const RiskLevel = riskLevels.words;
export type RiskLevel = keyof typeof RiskLevel;

export const returnDestinations = define(
  'ReturnDestination',
  'What the country of destination is to the person. Danish: unofficial renderings. Source: M-124.',
  {
    COUNTRY_OF_ORIGIN: { en: 'Country of origin', da: 'Hjemland' },
    FORMER_COUNTRY_OF_LEGAL_RESIDENCE: {
      en: 'Former country of legal residence',
      da: 'Tidligere opholdsland',
      about: 'Where she last lived lawfully.',
    },
  },
);
export const ReturnDestination = returnDestinations.words;
export type ReturnDestination = keyof typeof ReturnDestination;

export const planComponents = define(
  'PlanComponent',
  'What an individual plan of return covers. Danish: unofficial renderings. Source: M-126.',
  {
    RECEPTION: { en: 'Reception on arrival', da: 'Modtagelse' },
    HOUSING: { en: 'Housing', da: 'Bolig' },
    INCOME: { en: 'Income-generating activities', da: 'Indkomstskabende aktiviteter' },
    ALLOWANCE: { en: 'Allowance', da: 'Ydelse' },
    HEALTH: { en: 'Health', da: 'Sundhed' },
    PSYCHOSOCIAL: { en: 'Psychosocial support', da: 'Psykosocial støtte' },
    EDUCATION: { en: 'Education', da: 'Uddannelse' },
    VOCATIONAL_TRAINING: { en: 'Vocational training', da: 'Erhvervstræning' },
    BUSINESS_START_UP: { en: 'Starting a small business', da: 'Opstart af mindre virksomhed' },
  },
);
export const PlanComponent = planComponents.words;
export type PlanComponent = keyof typeof PlanComponent;

export const supportForms = define(
  'SupportForm',
  'The primary form of reintegration support. An allowance may be part of either. Source: M-118, M-120, C-16.',
  {
    CASH: {
      en: 'Cash',
      da: 'Kontant støtte',
      about: 'Where Denmark has no local partner. Danish: unofficial rendering.',
    },
    IN_KIND: {
      en: 'In kind',
      da: 'Støtte i naturalier',
      about: 'Activities that a local partner arranges. Danish: unofficial rendering.',
    },
  },
);
export const SupportForm = supportForms.words;
export type SupportForm = keyof typeof SupportForm;

export const reintegrationActivities = define(
  'ReintegrationActivity',
  'What reintegration support goes to. Danish: unofficial renderings. Source: M-119, M-126.',
  {
    BUSINESS_START_UP: { en: 'Starting a business', da: 'Opstart af virksomhed' },
    EDUCATION: { en: 'Education', da: 'Uddannelse' },
    ACCOMMODATION: { en: 'Accommodation', da: 'Bolig' },
    HOUSEHOLD_SUPPLIES: { en: 'Household supplies', da: 'Indbo' },
    VOCATIONAL_TRAINING: { en: 'Vocational training', da: 'Erhvervstræning' },
    HEALTH: { en: 'Health', da: 'Sundhed' },
    PSYCHOSOCIAL: { en: 'Psychosocial support', da: 'Psykosocial støtte' },
    ALLOWANCE: { en: 'Allowance', da: 'Ydelse' },
  },
);
export const ReintegrationActivity = reintegrationActivities.words;
export type ReintegrationActivity = keyof typeof ReintegrationActivity;

export const returnOrganisationKinds = define(
  'ReturnOrganisationKind',
  'What an organisation is in a return. Danish: unofficial renderings. Source: M-015, M-028, M-036.',
  {
    NETWORK: { en: 'Reintegration network', da: 'Reintegrationsnetværk' },
    INTERNATIONAL_ORGANISATION: { en: 'International organisation', da: 'International organisation' },
    LOCAL_PARTNER: {
      en: 'Local partner',
      da: 'Lokal partner',
      about: 'Works in the country of return, or arranges return and reintegration together with CMM.',
    },
  },
);
export const ReturnOrganisationKind = returnOrganisationKinds.words;
export type ReturnOrganisationKind = keyof typeof ReturnOrganisationKind;

export const followUpOutcomes = define(
  'FollowUpOutcome',
  'What came of a follow-up after the return. Danish: unofficial renderings.',
  {
    SETTLED: { en: 'Settled', da: 'Faldet til' },
    NEEDS_MORE_SUPPORT: { en: 'Needs more support', da: 'Behov for mere støtte' },
    AT_RISK: { en: 'At risk', da: 'I fare', about: 'Signs of retribution, hardship or renewed trafficking.' },
    NOT_REACHED: {
      en: 'Not reached',
      da: 'Ikke truffet',
      about: 'Nobody answered. Nothing may be concluded from it.',
    },
  },
);
export const FollowUpOutcome = followUpOutcomes.words;
export type FollowUpOutcome = keyof typeof FollowUpOutcome;

export const familyTracingStatuses = define(
  'FamilyTracingStatus',
  "How far the search for a child's family has come. Danish: unofficial renderings. Source: M-115.",
  {
    NOT_BEGUN: { en: 'Not begun', da: 'Ikke påbegyndt', about: 'Only the best interests were assessed.' },
    UNDER_WAY: { en: 'Under way', da: 'I gang' },
    FOUND: { en: 'Family found', da: 'Familie fundet' },
    NOT_FOUND: { en: 'Family not found', da: 'Familie ikke fundet' },
    STOPPED: { en: 'Stopped', da: 'Standset', about: 'Brought to an end before anybody was found.' },
  },
);
export const FamilyTracingStatus = familyTracingStatuses.words;
export type FamilyTracingStatus = keyof typeof FamilyTracingStatus;

export const reintegrationSupportOrders = define(
  'ReintegrationSupportOrder',
  'In which order reintegration supports are listed.',
  {
    GRANTED_ON_LATEST_FIRST: {
      en: 'By day of the grant, the latest first',
      da: 'Efter bevillingsdag, nyeste først',
    },
    ENDS_ON: {
      en: 'By last day, the earliest first',
      da: 'Efter sidste dag, tidligste først',
      about: 'Those that have not begun come last.',
    },
  },
);
export const ReintegrationSupportOrder = reintegrationSupportOrders.words;
export type ReintegrationSupportOrder = keyof typeof ReintegrationSupportOrder;

/** This room's words, for the list of all. */
export const returnsVocabularies = [
  counsellingKinds,
  returnReasons,
  offerTakenBackGrounds,
  riskLevels,
  returnDestinations,
  planComponents,
  supportForms,
  reintegrationActivities,
  returnOrganisationKinds,
  followUpOutcomes,
  familyTracingStatuses,
  reintegrationSupportOrders,
];
