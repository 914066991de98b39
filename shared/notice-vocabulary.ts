import { define } from './define-vocabulary.ts';

export const noticeKinds = define(
  'NoticeKind',
  'What a body is told of by another: that it happened, never what it says. It reads the rest where it is kept, as far as it may. Danish: unofficial renderings.',
  {
    REFERRED: {
      en: 'Presumed victim referred',
      da: 'Formodet offer henvist',
      about: 'To CMM: somebody referred a person, and that opened a case.',
    },
    ASSESSMENT_REQUESTED: { en: 'Assessment requested', da: 'Vurdering ønsket' },
    ASSESSMENT_ANSWERED: { en: 'Assessment answered', da: 'Vurdering afgivet' },
    COMPETENCE_HANDED_OVER: { en: 'Competence handed over', da: 'Kompetence overdraget' },
    IDENTIFICATION_DECIDED: {
      en: 'Identification decided',
      da: 'Identifikation afgjort',
      about: 'Whichever way it was decided.',
    },
    CONSENT_CHANGED: {
      en: 'Consent changed',
      da: 'Samtykke ændret',
      about: 'What may be passed on is another than before. Nobody is told whether it was a withdrawal.',
    },
    REFLECTION_GRANTED: { en: 'Reflection period granted', da: 'Refleksionsperiode givet' },
    REFLECTION_EXTENDED: { en: 'Reflection period extended', da: 'Refleksionsperiode forlænget' },
    REFLECTION_ENDED: { en: 'Reflection period ended', da: 'Refleksionsperiode ophørt' },
    PERMIT_DECIDED: { en: 'Residence permit decided', da: 'Opholdstilladelse afgjort' },
    ASYLUM_DECIDED: { en: 'Asylum decided', da: 'Asyl afgjort' },
    MUNICIPALITY_ALLOCATED: { en: 'Municipality allocated', da: 'Kommune visiteret' },
    PROCEEDINGS_CLOSED: { en: 'Proceedings closed', da: 'Sag afsluttet' },
    PRESENCE_CHANGED: {
      en: 'Presence changed',
      da: 'Tilstedeværelse ændret',
      about: 'Whether, or until when, the person is needed in the country for an investigation or a trial.',
    },
    ADMITTED_TO_CASE: {
      en: 'Admitted to a case',
      da: 'Fået adgang til en sag',
      about: 'To the body that a room has admitted to its part of a case.',
    },
    CASES_MERGED: {
      en: 'Cases merged',
      da: 'Sager lagt sammen',
      about: 'Two cases are of one person. `Case.mergedInto` leads to the one that goes on.',
    },
    CASE_CLOSED: { en: 'Case closed', da: 'Sag lukket' },
    CASE_REOPENED: { en: 'Case reopened', da: 'Sag genåbnet' },
    RETURN_PLANNED: { en: 'Return planned', da: 'Hjemrejse planlagt' },
    DEPARTED: { en: 'Departed', da: 'Udrejst' },
  },
);
export const NoticeKind = noticeKinds.words;
export type NoticeKind = keyof typeof NoticeKind;
