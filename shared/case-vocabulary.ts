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
    RECOVERY: {
      en: 'In the recovery period',
      da: 'Restitutionsperiode',
      about: 'A recovery period is running: the equivalent for those who stay lawfully.',
    },
    RESIDENCE_PERMIT: {
      en: 'Stays on a residence permit',
      da: 'Har opholdstilladelse',
      about: 'A residence permit holds.',
    },
    DEPARTURE_DUE: {
      en: 'Departure overdue',
      da: 'Udrejsefrist overskredet',
      about: 'The last day on which to leave has passed, and she has not departed.',
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
const UNOFFICIAL = 'Danish: unofficial rendering.';

/** In the order of the mechanism. */
export const caseEventKinds = define('CaseEventKind', 'What happened in a case.', {
  REFERRED: { en: 'A presumed victim was referred to CMM', da: 'Henvist' },
  CASE_OPENED: { en: 'CMM opened the case', da: 'Sag åbnet' },
  DETAINED: { en: 'The person was detained', da: 'Frihedsberøvet' },
  DETENTION_EXTENDED: {
    en: 'The person was held longer from this day',
    da: 'Frihedsberøvelse forlænget',
    about: UNOFFICIAL,
  },
  RELEASED: { en: 'The person was released', da: 'Løsladt' },
  ASYLUM_LODGED: { en: 'An application for asylum was lodged', da: 'Asyl søgt' },
  ASYLUM_SCREENED: {
    en: 'An asylum interview was looked through for indicators',
    da: 'Asylsamtale gennemgået for tegn',
    about: UNOFFICIAL,
  },
  CHILD_SCREENED: { en: 'A child was screened', da: 'Barn screenet', about: UNOFFICIAL },
  INTERVIEW_HELD: { en: 'An interview on trafficking was held', da: 'Samtale afholdt', about: UNOFFICIAL },
  ASSESSMENT_REQUESTED: { en: "CMM's assessment was requested", da: 'Vurdering udbedt', about: UNOFFICIAL },
  ASSESSMENT_ANSWERED: { en: 'CMM answered with its assessment', da: 'Vurdering afgivet', about: UNOFFICIAL },
  ASSESSMENT_WITHDRAWN: {
    en: "The request for CMM's assessment was withdrawn",
    da: 'Anmodning om vurdering trukket tilbage',
    about: UNOFFICIAL,
  },
  HANDED_OVER: { en: 'Competence was handed over', da: 'Kompetence overdraget', about: UNOFFICIAL },
  IDENTIFIED: { en: 'A body identified the person as a victim', da: 'Identificeret' },
  NOT_IDENTIFIED: { en: 'A body decided that the person is not a victim', da: 'Ikke identificeret' },
  ASSISTANCE_ELIGIBLE: {
    en: 'A body decided that the person is entitled to assistance',
    da: 'Ret til støtte',
    about: UNOFFICIAL,
  },
  ASSISTANCE_NOT_ELIGIBLE: {
    en: 'A body decided that the person is not entitled to assistance',
    da: 'Ikke ret til støtte',
    about: UNOFFICIAL,
  },
  CONTACT_PERSON_ASSIGNED: {
    en: 'A contact person was assigned',
    da: 'Kontaktperson tilknyttet',
    about: UNOFFICIAL,
  },
  REPRESENTATIVE_APPOINTED: {
    en: 'A representative or guardian was appointed for the child',
    da: 'Repræsentant eller værge beskikket',
  },
  REPRESENTATION_ENDED: {
    en: 'The representation of the child ended',
    da: 'Repræsentation ophørt',
    about: UNOFFICIAL,
  },
  BEST_INTERESTS_ASSESSED: {
    en: "The child's best interests were assessed",
    da: 'Barnets bedste vurderet',
    about: UNOFFICIAL,
  },
  STAY_LAWFUL: { en: 'Lawful stay began', da: 'Lovligt ophold' },
  STAY_UNLAWFUL: { en: 'The person was without lawful stay from this day', da: 'Uden lovligt ophold' },
  ASYLUM_SOUGHT: { en: 'The person was an asylum-seeker from this day', da: 'Asylansøger' },
  STAY_UNKNOWN: { en: 'The basis of stay was unknown from this day', da: 'Ukendt opholdsgrundlag' },
  ACCOMMODATED: { en: 'CMM had the person accommodated from this day', da: 'Indkvarteret' },
  ACCOMMODATION_ENDED: { en: 'The person was no longer accommodated by CMM', da: 'Indkvartering ophørt' },
  ASSISTANCE_STARTED: { en: 'Assistance was given from this day', da: 'Støtte givet fra', about: UNOFFICIAL },
  SUPPORT_STARTED: { en: 'A measure of support began', da: 'Støtte påbegyndt' },
  SUPPORT_ENDED: { en: 'A measure of support ended', da: 'Støtte afsluttet', about: UNOFFICIAL },
  RECOVERY_GRANTED: { en: 'A recovery period began', da: 'Restitutionsperiode givet' },
  RECOVERY_EXTENDED: { en: 'A recovery period was extended', da: 'Restitutionsperiode forlænget' },
  RECOVERY_OVER: { en: 'The last day of a recovery period', da: 'Restitutionsperiode udløbet' },
  REFLECTION_OFFERED: {
    en: 'A reflection period was offered',
    da: 'Refleksionsperiode tilbudt',
    about: UNOFFICIAL,
  },
  REFLECTION_DECLINED: {
    en: 'The person declined the offer of a reflection period',
    da: 'Tilbud om refleksionsperiode afslået',
    about: `May be asked for later all the same. ${UNOFFICIAL}`,
  },
  REFLECTION_REQUESTED: {
    en: 'The person asked for a reflection period',
    da: 'Refleksionsperiode ønsket',
    about: UNOFFICIAL,
  },
  REFLECTION_GRANTED: { en: 'A reflection period began', da: 'Refleksionsperiode givet' },
  REFLECTION_EXTENDED: { en: 'A reflection period was extended', da: 'Refleksionsperiode forlænget' },
  REFLECTION_OVER: { en: 'The last day of a reflection period', da: 'Refleksionsperiode udløbet' },
  DEPARTURE_SET: { en: 'A day was set by which to leave', da: 'Udrejsefrist fastsat' },
  DEPARTURE_MOVED: {
    en: 'The day by which to leave was moved',
    da: 'Udrejsefrist ændret',
    about: UNOFFICIAL,
  },
  DEPARTURE_SET_ASIDE: {
    en: 'The departure deadline was set aside',
    da: 'Udrejsefrist sat ud af kraft',
    about: UNOFFICIAL,
  },
  DEPARTURE_STANDS_AGAIN: {
    en: 'The departure deadline stands again, for what stood in its place is over',
    da: 'Udrejsefrist igen i kraft',
    about: UNOFFICIAL,
  },
  ASYLUM_GRANTED: { en: 'Asylum was granted', da: 'Asyl givet' },
  ASYLUM_REFUSED: { en: 'Asylum was refused', da: 'Afslag på asyl' },
  ASYLUM_WITHDRAWN: { en: 'The application for asylum was withdrawn', da: 'Asylansøgning trukket tilbage' },
  PERMIT_APPLIED: {
    en: 'A residence permit was applied for',
    da: 'Opholdstilladelse søgt',
    about: UNOFFICIAL,
  },
  PERMIT_REFUSED: { en: 'A residence permit was refused', da: 'Afslag på opholdstilladelse' },
  PERMIT_APPLICATION_WITHDRAWN: {
    en: 'The application for a residence permit was withdrawn',
    da: 'Ansøgning om opholdstilladelse trukket tilbage',
    about: UNOFFICIAL,
  },
  PERMIT_GRANTED: { en: 'A residence permit began', da: 'Opholdstilladelse givet' },
  PERMIT_OVER: { en: 'The last day of a residence permit', da: 'Opholdstilladelse udløbet' },
  PERMIT_REVOKED: { en: 'A residence permit was revoked', da: 'Opholdstilladelse inddraget' },
  WORK_PERMIT_APPLIED: {
    en: 'A work permit was applied for',
    da: 'Arbejdstilladelse søgt',
    about: UNOFFICIAL,
  },
  WORK_PERMIT_REFUSED: { en: 'A work permit was refused', da: 'Afslag på arbejdstilladelse' },
  WORK_PERMIT_GRANTED: { en: 'A work permit began', da: 'Arbejdstilladelse givet' },
  ALLOCATED: { en: 'A municipality was decided on', da: 'Kommune visiteret' },
  ALLOCATION_ENDED: {
    en: 'The municipality is no longer to receive the person',
    da: 'Visitering ophørt',
    about: UNOFFICIAL,
  },
  INTEGRATION_PLAN_OFFERED: {
    en: 'An integration plan was offered',
    da: 'Integrationsplan tilbudt',
    about: UNOFFICIAL,
  },
  INVESTIGATION_LINKED: {
    en: 'An investigation was linked to the case',
    da: 'Efterforskning knyttet til sagen',
  },
  INVESTIGATION_UNLINKED: {
    en: 'An investigation was no longer linked to the case',
    da: 'Efterforskning ikke længere knyttet til sagen',
    about: UNOFFICIAL,
  },
  INVESTIGATION_CLOSED: {
    en: 'An investigation linked to the case was closed',
    da: 'Efterforskning afsluttet',
  },
  CHARGED: { en: 'The person was charged', da: 'Sigtet' },
  NON_PUNISHMENT_ASSESSED: {
    en: 'It was assessed whether the person is not to be punished',
    da: 'Straffrihed vurderet',
    about: UNOFFICIAL,
  },
  CHARGE_DROPPED: { en: 'A charge against the person was dropped', da: 'Sigtelse frafaldet' },
  COURT_CASE_OPENED: { en: 'A court case in which the person has a part was opened', da: 'Retssag åbnet' },
  LEGAL_ASSISTANCE_REQUESTED: {
    en: 'Legal assistance at a trial was requested',
    da: 'Advokatbistand anmodet',
    about: UNOFFICIAL,
  },
  LEGAL_ASSISTANCE_GRANTED: {
    en: 'Legal assistance at a trial was granted',
    da: 'Advokatbistand bevilget',
    about: UNOFFICIAL,
  },
  COURT_CASE_CLOSED: {
    en: 'A court case in which the person has a part was closed',
    da: 'Retssag afsluttet',
  },
  AWARDED: { en: 'A court awarded restitution or compensation', da: 'Restitution eller erstatning tilkendt' },
  RETURN_OFFERED: { en: 'A voluntary return was offered', da: 'Hjemrejse tilbudt' },
  RETURN_ACCEPTED: { en: 'A voluntary return was accepted', da: 'Hjemrejse accepteret' },
  RETURN_DECLINED: { en: 'A voluntary return was declined', da: 'Hjemrejse afslået' },
  RETURN_WITHDRAWN: { en: 'A voluntary return was withdrawn', da: 'Hjemrejse trukket tilbage' },
  RETURN_RISK_ASSESSED: {
    en: 'The risks of a return were assessed',
    da: 'Risici ved hjemrejse vurderet',
    about: UNOFFICIAL,
  },
  FAMILY_TRACING_BEGUN: {
    en: "The search for the child's family began",
    da: 'Opsporing af familie påbegyndt',
    about: UNOFFICIAL,
  },
  RETURN_PLANNED: { en: 'A return was planned', da: 'Hjemrejse planlagt', about: UNOFFICIAL },
  REINTEGRATION_GRANTED: { en: 'Support after the return was granted', da: 'Reintegrationsstøtte bevilget' },
  DEPARTED: { en: 'The person departed', da: 'Udrejst' },
  ARRIVED: { en: 'The person arrived', da: 'Ankommet' },
  FAMILY_REUNITED: {
    en: 'The child was reunited with its family',
    da: 'Genforenet med familien',
    about: UNOFFICIAL,
  },
  FOLLOWED_UP: { en: 'The Return Agency looked after how she fares', da: 'Opfølgning efter hjemrejsen' },
  RETURN_COMPLETED: { en: 'The return and its reintegration were completed', da: 'Hjemrejse gennemført' },
  CASE_CLOSED: { en: 'CMM closed the case', da: 'Sag lukket' },
  CASE_REOPENED: { en: 'CMM opened the case again', da: 'Sag genåbnet' },
});
export const CaseEventKind = caseEventKinds.words;
export type CaseEventKind = keyof typeof CaseEventKind;
