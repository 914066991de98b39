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
    ASYLUM_DECIDED: { en: 'Asylum decided', da: 'Asyl afgjort' },
    MUNICIPALITY_ALLOCATED: { en: 'Municipality allocated', da: 'Kommune visiteret' },
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
