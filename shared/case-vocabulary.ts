import { define } from './define-vocabulary.ts';

/** The furthest one comes first. */
export const stages = define(
  'Stage',
  'The steps of the mechanism. A case stands at the furthest one that holds.',
  {
    CLOSED: { en: 'Closed', da: 'Lukket', about: 'The case is closed at CMM.' },
    RETURN_COMPLETED: {
      en: 'Return completed',
      da: 'Hjemrejse gennemført',
      about: 'The voluntary return and its reintegration are completed.',
    },
    RETURNED: { en: 'Returned', da: 'Udrejst', about: 'The person has departed or arrived.' },
    PROCEEDINGS: {
      en: 'Presence required',
      da: 'Tilstedeværelse påkrævet',
      about: 'Her presence is required for investigation or prosecution.',
    },
    RETURN_PREPARED: {
      en: 'Return in preparation',
      da: 'Hjemrejse under forberedelse',
      about: 'A voluntary return is accepted or planned.',
    },
    REFLECTION: {
      en: 'In the reflection period',
      da: 'Refleksionsperiode',
      about: 'A reflection period is running.',
    },
    DEPARTURE_DUE: {
      en: 'Departure overdue',
      da: 'Udrejsefrist overskredet',
      about: 'The reflection period is over and she has not departed.',
    },
    IDENTIFIED: {
      en: 'Identified',
      da: 'Identificeret',
      about: 'Identified as a victim, and no further step is known.',
    },
    NOT_IDENTIFIED: {
      en: 'Not identified',
      da: 'Ikke identificeret',
      about: 'Decided on, and not identified as a victim.',
    },
    REFERRED: {
      en: 'Referred',
      da: 'Henvist',
      about: 'Referred to CMM as a presumed victim; no decision in force is known.',
    },
  },
);
export const Stage = stages.words;
export type Stage = keyof typeof Stage;

/** In the order of the mechanism. */
export const caseEventKinds = define('CaseEventKind', 'What happened in a case.', {
  REFERRED: { en: 'A presumed victim was referred to CMM', da: 'Henvist' },
  CASE_OPENED: { en: 'CMM opened the case', da: 'Sag åbnet' },
  IDENTIFIED: { en: 'A body identified the person as a victim', da: 'Identificeret' },
  NOT_IDENTIFIED: { en: 'A body decided that the person is not a victim', da: 'Ikke identificeret' },
  STAY_LAWFUL: { en: 'Lawful stay began', da: 'Lovligt ophold' },
  STAY_UNLAWFUL: { en: 'The person was without lawful stay from this day', da: 'Uden lovligt ophold' },
  ASYLUM_SOUGHT: { en: 'The person was an asylum-seeker from this day', da: 'Asylansøger' },
  STAY_UNKNOWN: { en: 'The basis of stay was unknown from this day', da: 'Ukendt opholdsgrundlag' },
  REFLECTION_GRANTED: { en: 'A reflection period began', da: 'Refleksionsperiode givet' },
  REFLECTION_EXTENDED: { en: 'A reflection period was extended', da: 'Refleksionsperiode forlænget' },
  REFLECTION_OVER: { en: 'The last day of a reflection period', da: 'Refleksionsperiode udløbet' },
  INVESTIGATION_LINKED: {
    en: 'An investigation was linked to the case',
    da: 'Efterforskning knyttet til sagen',
  },
  INVESTIGATION_CLOSED: {
    en: 'An investigation linked to the case was closed',
    da: 'Efterforskning afsluttet',
  },
  RETURN_OFFERED: { en: 'A voluntary return was offered', da: 'Hjemrejse tilbudt' },
  RETURN_ACCEPTED: { en: 'A voluntary return was accepted', da: 'Hjemrejse accepteret' },
  RETURN_DECLINED: { en: 'A voluntary return was declined', da: 'Hjemrejse afslået' },
  RETURN_WITHDRAWN: { en: 'A voluntary return was withdrawn', da: 'Hjemrejse trukket tilbage' },
  DEPARTED: { en: 'The person departed', da: 'Udrejst' },
  ARRIVED: { en: 'The person arrived', da: 'Ankommet' },
  RETURN_COMPLETED: { en: 'The return and its reintegration were completed', da: 'Hjemrejse gennemført' },
  CASE_CLOSED: { en: 'CMM closed the case', da: 'Sag lukket' },
});
export const CaseEventKind = caseEventKinds.words;
export type CaseEventKind = keyof typeof CaseEventKind;
