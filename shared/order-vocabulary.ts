import { define } from './define-vocabulary.ts';

const byOpening = {
  OPENED_ON: { en: 'By day of opening, the earliest first', da: 'Efter åbningsdag, ældste først' },
  OPENED_ON_LATEST_FIRST: { en: 'By day of opening, the latest first', da: 'Efter åbningsdag, nyeste først' },
};

export const caseOrders = define('CaseOrder', 'In which order cases are listed.', byOpening);
export const CaseOrder = caseOrders.words;
export type CaseOrder = keyof typeof CaseOrder;

export const immigrationFileOrders = define(
  'ImmigrationFileOrder',
  'In which order immigration files are listed.',
  byOpening,
);
export const ImmigrationFileOrder = immigrationFileOrders.words;
export type ImmigrationFileOrder = keyof typeof ImmigrationFileOrder;

export const reflectionPeriodOrders = define(
  'ReflectionPeriodOrder',
  'In which order reflection periods are listed.',
  {
    ENDS_ON: { en: 'By last day, the earliest first', da: 'Efter sidste dag, tidligste først' },
    STARTS_ON_LATEST_FIRST: { en: 'By first day, the latest first', da: 'Efter første dag, nyeste først' },
  },
);
export const ReflectionPeriodOrder = reflectionPeriodOrders.words;
export type ReflectionPeriodOrder = keyof typeof ReflectionPeriodOrder;

export const investigationOrders = define(
  'InvestigationOrder',
  'In which order investigations are listed.',
  byOpening,
);
export const InvestigationOrder = investigationOrders.words;
export type InvestigationOrder = keyof typeof InvestigationOrder;

export const justiceFileOrders = define(
  'JusticeFileOrder',
  'In which order justice files are listed.',
  byOpening,
);
export const JusticeFileOrder = justiceFileOrders.words;
export type JusticeFileOrder = keyof typeof JusticeFileOrder;

export const returnFileOrders = define(
  'ReturnFileOrder',
  'In which order return files are listed.',
  byOpening,
);
export const ReturnFileOrder = returnFileOrders.words;
export type ReturnFileOrder = keyof typeof ReturnFileOrder;

export const voluntaryReturnOrders = define(
  'VoluntaryReturnOrder',
  'In which order voluntary returns are listed.',
  {
    OFFERED_ON_LATEST_FIRST: {
      en: 'By day of the offer, the latest first',
      da: 'Efter tilbuddets dag, nyeste først',
    },
    OFFERED_ON: { en: 'By day of the offer, the earliest first', da: 'Efter tilbuddets dag, ældste først' },
    PLANNED_DEPARTURE_ON: {
      en: 'By planned day of departure, the earliest first',
      da: 'Efter planlagt udrejsedag, tidligste først',
      about: 'Those without one come last.',
    },
  },
);
export const VoluntaryReturnOrder = voluntaryReturnOrders.words;
export type VoluntaryReturnOrder = keyof typeof VoluntaryReturnOrder;
