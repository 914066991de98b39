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
    ASSESSMENT_WITHDRAWN: {
      en: 'Request for assessment withdrawn',
      da: 'Anmodning om vurdering trukket tilbage',
    },
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
    ASSISTANCE_DECIDED: { en: 'Eligibility for assistance decided', da: 'Ret til støtte afgjort' },
    CONTACT_PERSON_CHANGED: { en: 'Contact person changed', da: 'Kontaktperson ændret' },
    RECOVERY_GRANTED: { en: 'Recovery period granted', da: 'Restitutionsperiode givet' },
    RECOVERY_EXTENDED: { en: 'Recovery period extended', da: 'Restitutionsperiode forlænget' },
    RECOVERY_ENDED: { en: 'Recovery period ended', da: 'Restitutionsperiode ophørt' },
    PLACEMENT_CHANGED: {
      en: 'Accommodation changed',
      da: 'Indkvartering ændret',
      about: 'That the person is accommodated, or no longer. Never where.',
    },
    APPROVAL_WITHDRAWN: {
      en: 'Approval of the place withdrawn',
      da: 'Stedets godkendelse trukket tilbage',
      about: 'The person lives in a place that is approved no longer, and needs another.',
    },
    REPRESENTATIVE_CHANGED: { en: "Child's representative changed", da: 'Barnets repræsentant ændret' },
    CHILD_SCREENED: { en: 'Child screened', da: 'Barn screenet' },
    BEST_INTERESTS_ASSESSED: { en: "Child's best interests assessed", da: 'Barnets bedste vurderet' },
    PERMIT_DECIDED: { en: 'Residence permit decided', da: 'Opholdstilladelse afgjort' },
    PERMIT_REVOKED: { en: 'Residence permit revoked', da: 'Opholdstilladelse inddraget' },
    WORK_PERMIT_DECIDED: { en: 'Work permit decided', da: 'Arbejdstilladelse afgjort' },
    DEPARTURE_POSTPONED: { en: 'Departure deadline postponed', da: 'Udrejsefrist udsat' },
    DEPARTURE_SET_ASIDE: { en: 'Departure deadline set aside', da: 'Udrejsefrist sat ud af kraft' },
    ASYLUM_DECIDED: { en: 'Asylum decided', da: 'Asyl afgjort' },
    MUNICIPALITY_ALLOCATED: { en: 'Municipality allocated', da: 'Kommune visiteret' },
    ALLOCATION_ENDED: { en: 'Allocation to a municipality ended', da: 'Visitering til kommune ophørt' },
    INTEGRATION_PLAN_OFFERED: { en: 'Integration plan offered', da: 'Integrationsplan tilbudt' },
    PROCEEDINGS_CLOSED: { en: 'Proceedings closed', da: 'Sag afsluttet' },
    PRESENCE_CHANGED: {
      en: 'Presence changed',
      da: 'Tilstedeværelse ændret',
      about: 'Whether, or until when, the person is needed in the country for an investigation or a trial.',
    },
    CHARGED: {
      en: 'Victim charged',
      da: 'Offer sigtet',
      about: 'To the prosecution service alone, which assesses whether she is to be prosecuted.',
    },
    LEGAL_ASSISTANCE_REQUESTED: {
      en: 'Legal assistance requested',
      da: 'Advokatbistand ønsket',
      about: 'To the courts, which grant it.',
    },
    ADMITTED_TO_CASE: {
      en: 'Admitted to a case',
      da: 'Fået adgang til en sag',
      about: 'To the body that a room has admitted to its part of a case.',
    },
    RELEASED_FROM_CASE: {
      en: 'Released from a case',
      da: 'Ikke længere adgang til en sag',
      about:
        'To the body that a room has released from its part of a case: the last that it is told of it there.',
    },
    RETURN_CHANGED: {
      en: 'Return changed',
      da: 'Hjemrejse ændret',
      about: 'Whether somebody takes part in a voluntary return is another than before. Not which way.',
    },
    CASES_MERGED: {
      en: 'Cases merged',
      da: 'Sager lagt sammen',
      about: 'Two cases are of one person. `Case.mergedInto` leads to the one that goes on.',
    },
    CASE_CLOSED: { en: 'Case closed', da: 'Sag lukket' },
    CASE_REOPENED: { en: 'Case reopened', da: 'Sag genåbnet' },
    RETURN_PLANNED: { en: 'Return planned', da: 'Hjemrejse planlagt' },
    FAMILY_TRACING_CHANGED: { en: 'Family tracing changed', da: 'Eftersøgning af familie ændret' },
    DEPARTED: { en: 'Departed', da: 'Udrejst' },
  },
);
export const NoticeKind = noticeKinds.words;
export type NoticeKind = keyof typeof NoticeKind;
