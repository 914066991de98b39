import { define } from './define-vocabulary.ts';
import { departureGrounds, departureSetAsides } from './dis-vocabulary.ts';
import { detentionGrounds } from './nec-vocabulary.ts';

const UNOFFICIAL = 'Danish: unofficial rendering.';

/** In the order of the mechanism. */
export const clockKinds = define('ClockKind', 'What a legal clock counts.', {
  DETENTION: { en: 'Detention', da: 'Frihedsberøvelse', about: 'Counts hours. Source: M-060.' },
  ASSESSMENT_REQUEST: {
    en: 'Assessment asked of CMM',
    da: 'Anmodning om vurdering',
    about: `To the day by which an answer is wanted. ${UNOFFICIAL} Source: M-054.`,
  },
  REFLECTION_PERIOD: { en: 'Reflection period', da: 'Refleksionsperiode', about: 'Source: M-068, M-069.' },
  RECOVERY_PERIOD: { en: 'Recovery period', da: 'Restitutionsperiode', about: 'Source: C-08.' },
  DEPARTURE: { en: 'Departure deadline', da: 'Udrejsefrist', about: 'Source: M-084, M-087, M-095.' },
  RESIDENCE_PERMIT: { en: 'Residence permit', da: 'Opholdstilladelse', about: 'Source: M-073, M-090.' },
  WORK_PERMIT: { en: 'Work permit', da: 'Arbejdstilladelse', about: 'Source: M-093.' },
  REINTEGRATION_SUPPORT: {
    en: 'Support after a return',
    da: 'Reintegrationsstøtte',
    about: 'Source: M-086, M-125.',
  },
});
export const ClockKind = clockKinds.words;
export type ClockKind = keyof typeof ClockKind;

export const clockStates = define('ClockState', 'Where a legal clock stands at a time.', {
  TO_COME: { en: 'Yet to begin', da: 'Endnu ikke begyndt' },
  RUNNING: { en: 'Running', da: 'Løber', about: 'To the end of its last day, or to its last moment.' },
  OVER: { en: 'Run out', da: 'Udløbet' },
  OVERDUE: {
    en: 'Overdue',
    da: 'Overskredet',
    about: 'What was to happen by its end has not happened, as far as is known.',
  },
  ENDED: {
    en: 'Ended',
    da: 'Ophørt',
    about: `Something brought it to its end: \`endedBy\` says what. ${UNOFFICIAL}`,
  },
  SET_ASIDE: {
    en: 'Set aside',
    da: 'Sat ud af kraft',
    about: `Something else stands in its place: \`endedBy\` says what. ${UNOFFICIAL}`,
  },
  NOT_VISIBLE: {
    en: 'Not visible',
    da: 'Ikke synlig',
    about: `Withheld from this reader, or its owner did not answer: there may be one. ${UNOFFICIAL}`,
  },
});
export const ClockState = clockStates.words;
export type ClockState = keyof typeof ClockState;

export const clockEnds = define('ClockEnd', 'What ended a legal clock, or stands in its place.', {
  DEPARTURE: { en: 'Departure', da: 'Udrejse' },
  DECISION: { en: 'A decision to end it', da: 'En afgørelse om ophør' },
  NOT_BORNE_OUT: {
    en: 'A decision to end it, since the answers that had been missing did not bear it out',
    da: 'En afgørelse om ophør, da de svar, der havde manglet, ikke bekræftede den',
  },
  RELEASE: { en: 'Release', da: 'Løsladelse' },
  REVOCATION: { en: 'Revocation', da: 'Inddragelse' },
  RENEWAL: { en: 'A renewal that follows it', da: 'En forlængelse, der afløser den' },
  ANSWER: { en: 'The answer', da: 'Svaret' },
  WITHDRAWAL: { en: 'Withdrawal', da: 'Tilbagetrækning' },
  LAWFUL_STAY: { en: 'Lawful stay', da: 'Lovligt ophold' },
  ...departureSetAsides.terms,
});
export const ClockEnd = clockEnds.words;
export type ClockEnd = keyof typeof ClockEnd;

export const clockGrounds = define(
  'ClockGround',
  'Why a legal clock was set or extended: grounds of an extension, of a detention, of a departure deadline.',
  {
    SPECIAL_REASONS: { en: 'Special reasons', da: 'Særlige grunde' },
    COOPERATES_IN_PREPARED_RETURN: {
      en: 'Cooperates in a prepared return',
      da: 'Medvirker til en tilrettelagt hjemrejse',
      about: 'Cooperation in the return, never to be read as cooperation with the police.',
    },
    ...detentionGrounds.terms,
    ...departureGrounds.terms,
  },
);
export const ClockGround = clockGrounds.words;
export type ClockGround = keyof typeof ClockGround;

/** The gravest comes first. */
export const findingOutcomes = define(
  'FindingOutcome',
  'How a rule of the book of law holds for what is recorded of a case.',
  {
    BREACH: { en: 'Breach', da: 'Brud', about: 'What is recorded is not as the law has it.' },
    CONCERN: {
      en: 'Concern',
      da: 'Opmærksomhedspunkt',
      about: `Lawful, and somebody should look at it: practice or a safeguard was departed from, or what went ahead while an authority was silent is not confirmed. ${UNOFFICIAL}`,
    },
    MET: { en: 'Met', da: 'Overholdt' },
    NOT_APPLICABLE: {
      en: 'Not applicable',
      da: 'Ikke relevant',
      about: 'The rule asks nothing of this case.',
    },
    NOT_VISIBLE: {
      en: 'Not visible',
      da: 'Ikke synlig',
      about: `A fact that the rule needs is withheld from this reader, or its owner did not answer. Nothing may be concluded. ${UNOFFICIAL}`,
    },
  },
);
export const FindingOutcome = findingOutcomes.words;
export type FindingOutcome = keyof typeof FindingOutcome;

/** The words of clocks and findings, for the list of all. */
export const derivedVocabularies = [clockKinds, clockStates, clockEnds, clockGrounds, findingOutcomes];
