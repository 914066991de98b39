import { define } from './define-vocabulary.ts';

export const hotlineStates = define(
  'HotlineState',
  'Who answers a hotline at a given minute. Source: M-038, M-039.',
  {
    OPEN: { en: 'Open', da: 'Åben', about: 'Somebody picks up, by the published hours.' },
    ANSWERING_MACHINE: {
      en: 'Answering machine',
      da: 'Telefonsvarer',
      about: 'Outside the published hours: a message can be left.',
    },
    STANDS_IN: {
      en: 'Stands in',
      da: 'Træder til',
      about:
        'To be called while the hotline of CMM is closed. The source promises no hours, so nobody may be told that somebody is sure to pick up. Danish: unofficial rendering.',
    },
    NOT_STATED: {
      en: 'Not stated',
      da: 'Ikke oplyst',
      about: 'The source does not say whether anybody picks up at this minute. Nothing may be concluded.',
    },
  },
);
export const HotlineState = hotlineStates.words;
export type HotlineState = keyof typeof HotlineState;

export const hotlineDays = define('HotlineDay', 'Days that have hotline hours of their own. Source: M-038.', {
  MONDAY_TO_FRIDAY: {
    en: 'Monday to Friday',
    da: 'Mandag til fredag',
    about: 'Unless the day is a public holiday.',
  },
  WEEKEND_OR_PUBLIC_HOLIDAY: {
    en: 'Weekends and public holidays',
    da: 'Weekender og helligdage',
    about:
      'A public holiday on any day of the week. 1 May, Constitution Day, 24 and 31 December are none; the Great Prayer Day was one until 2023.',
  },
});
export const HotlineDay = hotlineDays.words;
export type HotlineDay = keyof typeof HotlineDay;

export const assistanceKinds = define(
  'AssistanceKind',
  'What an organisation of the contact directory is there for. Source: M-033 to M-035, M-042.',
  {
    COORDINATION: { en: 'Coordinating body', da: 'Koordinerende myndighed' },
    IDENTIFICATION: {
      en: 'Identification of victims',
      da: 'Identifikation af ofre',
      about:
        'As the directory puts it. Since 2022 only CMM and DIS identify formally; what NGOs learn informs them.',
    },
    SUPPORT: { en: 'Support', da: 'Støtte', about: 'Support of victims, social support included.' },
    CONTACT_PERSONS: { en: 'Contact persons', da: 'Kontaktpersoner' },
    OUTREACH: { en: 'Outreach work', da: 'Opsøgende arbejde' },
    HEALTH_CLINIC: { en: 'Health clinic', da: 'Sundhedsklinik' },
    ACCOMMODATION: { en: 'Accommodation', da: 'Indkvartering' },
    INVESTIGATION: { en: 'Investigation', da: 'Efterforskning' },
    ASSISTED_VOLUNTARY_RETURN: {
      en: 'Assisted voluntary return',
      da: 'Assisteret frivillig hjemrejse',
      about: 'Danish: unofficial rendering.',
    },
  },
);
export const AssistanceKind = assistanceKinds.words;
export type AssistanceKind = keyof typeof AssistanceKind;

export const grantPayments = define(
  'GrantPayment',
  'What the amount of a grant is for. Source: M-141 to M-143.',
  {
    WHOLE_PERIOD: { en: 'For the whole period', da: 'For hele perioden' },
    YEARLY: { en: 'For each year of the period', da: 'For hvert år i perioden' },
    ONE_OFF: { en: 'Once', da: 'Engangsbeløb' },
  },
);
export const GrantPayment = grantPayments.words;
export type GrantPayment = keyof typeof GrantPayment;
