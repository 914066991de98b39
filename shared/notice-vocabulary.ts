import { define } from './define-vocabulary.ts';

export const noticeKinds = define(
  'NoticeKind',
  'What a body is told of by another: that it happened, never what it says. It reads the rest where it is kept, as far as it may. Danish: unofficial renderings.',
  {
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
    STAY_CHANGED: {
      en: 'Stay changed',
      da: 'Ophold ændret',
      about: 'She stays on another footing than before, so another body may be competent to identify her.',
    },
    REFLECTION_GRANTED: { en: 'Reflection period granted', da: 'Refleksionsperiode givet' },
    REFLECTION_EXTENDED: { en: 'Reflection period extended', da: 'Refleksionsperiode forlænget' },
    REFLECTION_ENDED: { en: 'Reflection period ended', da: 'Refleksionsperiode ophørt' },
    PERMIT_DECIDED: { en: 'Residence permit decided', da: 'Opholdstilladelse afgjort' },
    PERMIT_REVOKED: { en: 'Residence permit revoked', da: 'Opholdstilladelse inddraget' },
    WORK_PERMIT_DECIDED: { en: 'Work permit decided', da: 'Arbejdstilladelse afgjort' },
    DEPARTURE_SET_ASIDE: { en: 'Departure deadline set aside', da: 'Udrejsefrist sat ud af kraft' },
    ASYLUM_DECIDED: { en: 'Asylum decided', da: 'Asyl afgjort' },
    MUNICIPALITY_ALLOCATED: { en: 'Municipality allocated', da: 'Kommune visiteret' },
    INTEGRATION_PLAN_OFFERED: { en: 'Integration plan offered', da: 'Integrationsplan tilbudt' },
    PROCEEDINGS_CLOSED: { en: 'Proceedings closed', da: 'Sag afsluttet' },
    PRESENCE_CHANGED: {
      en: 'Presence changed',
      da: 'Tilstedeværelse ændret',
      about: 'Whether, or until when, the person is needed in the country for an investigation or a trial.',
    },
    RETURN_PLANNED: { en: 'Return planned', da: 'Hjemrejse planlagt' },
    DEPARTED: { en: 'Departed', da: 'Udrejst' },
  },
);
export const NoticeKind = noticeKinds.words;
export type NoticeKind = keyof typeof NoticeKind;
