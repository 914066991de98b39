import type { ScreeningInterviewState } from '../cmm-vocabulary.ts';
import { ageOn, type Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type Concern, concern } from './concern.ts';
import { departedFrom, type Finding, gravest, met } from './finding.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface Interviews {
  /** Whose interview a formal identification can rest on. */
  readonly carriedBy: readonly Authority[];
  /** Whose decisions typically rest on one. */
  readonly decisionsOf: readonly Authority[];
  /** A child is younger than this, in years. */
  readonly childUnder: number;
}

const voluntary =
  'Centre’s own page: interviews are voluntary, may be anonymous, and a child has a representative';
const ofCmm =
  'Held against decisions of CMM, whose interviews these are; what DIS, SIRI and courts hear is no record of CMM';

/**
 * A decision typically rests on one interview or several. They are voluntary, and declining one never blocks a
 * decision. Source: M-024, M-055, M-065, M-066; C-02.
 */
export const screeningInterview: Rule<
  'PRACTICE',
  'NO_INTERVIEW' | 'ONLY_INFORMS' | 'CHILD_UNREPRESENTED',
  Interviews
> = {
  id: 'SCREENING_INTERVIEW',
  kind: 'PRACTICE',
  appliedBy: ['CMM', 'NGO'],
  title: { EN: 'Identification interview', DA: 'Identifikationssamtale' }, // unofficial rendering
  text: {
    EN: 'A decision on identification typically rests on one or more interviews with the person. They are voluntary and may be anonymous, with a companion and an interpreter; a child has a representative. Declining an interview never blocks a decision.',
    DA: 'En afgørelse om identifikation bygger typisk på en eller flere samtaler med personen. De er frivillige og kan være anonyme, med bisidder og tolk; et barn har en repræsentant. At takke nej til en samtale hindrer aldrig en afgørelse.',
  },
  source: ['M-024', 'M-055', 'M-065', 'M-066', 'C-02', 'Centre’s own page on interviews'],
  reasons: {
    NO_INTERVIEW: {
      message: {
        EN: 'The decision of {decidedOn} rests on no interview, and none was declined.',
        DA: 'Afgørelsen af {decidedOn} bygger ikke på nogen samtale, og ingen samtale er afslået.',
      },
      remedy: {
        EN: 'Offer an interview before a decision, which the person may decline. One that is held later does not carry this decision.',
        DA: 'Tilbyd en samtale før en afgørelse; personen kan takke nej. En, der føres senere, bærer ikke denne afgørelse.',
      },
    },
    ONLY_INFORMS: {
      message: {
        EN: 'The decision of {decidedOn} rests only on conversations that inform it and cannot carry it.',
        DA: 'Afgørelsen af {decidedOn} bygger kun på samtaler, som kan belyse den, men ikke bære den.',
      },
      remedy: {
        EN: 'Before a decision, offer an interview with a social worker of the Centre against Human Trafficking. One that is held later does not carry this decision.',
        DA: 'Tilbyd før en afgørelse en samtale med en socialrådgiver fra Center mod Menneskehandel. En, der føres senere, bærer ikke denne afgørelse.',
      },
    },
    CHILD_UNREPRESENTED: {
      message: {
        EN: 'In the interview of {heldOn} a child had no representative present.',
        DA: 'Ved samtalen den {heldOn} var der ingen repræsentant til stede for barnet.',
      },
      remedy: {
        EN: 'Have a representative or guardian present. For an interview that was held nothing makes up for it.',
        DA: 'Lad en repræsentant eller værge være til stede. For en samtale, der er ført, kan det ikke indhentes.',
      },
    },
  },
  variants: [
    {
      id: 'BEFORE-2022-CMM-OR-NGO',
      from: null,
      to: '2021-12-31',
      label: {
        EN: 'Held by social workers of CMM or of an NGO under contract',
        DA: 'Ført af socialrådgivere fra CMM eller fra en organisation med kontrakt',
      },
      data: { carriedBy: ['CMM', 'NGO'], decisionsOf: ['CMM'], childUnder: 18 },
      source: ['M-065', 'M-066', 'M-153', voluntary, ofCmm],
    },
    {
      id: '2022-CMM',
      from: '2022-01-01',
      to: null,
      label: {
        EN: 'Held by CMM; a conversation with an NGO informs and does not carry a decision',
        DA: 'Ført af CMM; en samtale med en organisation belyser sagen, men bærer ikke en afgørelse',
      },
      data: { carriedBy: ['CMM'], decisionsOf: ['CMM'], childUnder: 18 },
      source: [
        'M-055',
        'M-153',
        'C-02: an interview goes by the day on which it was held, so that nobody has to tell again what was properly heard before 2022',
        voluntary,
        ofCmm,
      ],
    },
  ],
};

export interface InterviewedDecision {
  readonly decidedBy: Authority;
  readonly interviews: readonly {
    readonly state: ScreeningInterviewState;
    readonly heldOn: Day | null;
    readonly conductedBy: Authority | null;
  }[];
}

/** Warns of a decision of today. Who declined an interview is as well decided on as who had one. */
export function restsOnInterview({ decidedBy, interviews }: InterviewedDecision, today: Day): Concern | null {
  const variant = variantOn(screeningInterview, today);
  if (!variant.data.decisionsOf.includes(decidedBy)) return null;
  const held = interviews.filter(({ heldOn }) => heldOn !== null && heldOn <= today);
  const carried = held.some(
    ({ heldOn, conductedBy }) =>
      conductedBy && variantOn(screeningInterview, heldOn ?? today).data.carriedBy.includes(conductedBy),
  );
  if (carried || interviews.some(({ state }) => state === 'DECLINED')) return null;
  const reason = held.length > 0 ? 'ONLY_INFORMS' : 'NO_INTERVIEW';
  return concern(screeningInterview, versionOf(screeningInterview, variant), reason, { decidedOn: today });
}

export interface InterviewOfChild {
  /** Null where the day of birth is not known. */
  readonly bornOn: Day | null;
  readonly representative: boolean;
}

/** Warns of an interview that a child has on a day without a representative. */
export function childInterviewed({ bornOn, representative }: InterviewOfChild, heldOn: Day): Concern | null {
  const variant = variantOn(screeningInterview, heldOn);
  const child = bornOn !== null && ageOn(bornOn, heldOn) < variant.data.childUnder;
  if (!child || representative) return null;
  return concern(screeningInterview, versionOf(screeningInterview, variant), 'CHILD_UNREPRESENTED', {
    heldOn,
  });
}

export interface InterviewedCase {
  readonly bornOn: Day | null;
  readonly decisions: readonly { readonly decidedBy: Authority; readonly decidedOn: Day }[];
  readonly interviews: readonly (InterviewedDecision['interviews'][number] & {
    readonly representative: boolean;
  })[];
  /** Those in cases that were merged into this one: a decision rests on them as well, and each was held as its own case has it. */
  readonly before?: InterviewedDecision['interviews'];
}

export function findScreeningInterview(facts: InterviewedCase, asOf: Day): Finding {
  const { bornOn, interviews, before = [] } = facts;
  const judged = (day: Day, warning: Concern | null) =>
    warning ? departedFrom(warning) : met(screeningInterview, versionOn(screeningInterview, day));
  const decisions = facts.decisions.filter(
    ({ decidedBy, decidedOn }) =>
      decidedOn <= asOf && variantOn(screeningInterview, decidedOn).data.decisionsOf.includes(decidedBy),
  );
  return gravest(screeningInterview, [
    ...decisions.map(({ decidedBy, decidedOn }) =>
      judged(decidedOn, restsOnInterview({ decidedBy, interviews: [...interviews, ...before] }, decidedOn)),
    ),
    ...interviews.flatMap(({ heldOn, representative }) =>
      heldOn !== null && heldOn <= asOf
        ? [judged(heldOn, childInterviewed({ bornOn, representative }, heldOn))]
        : [],
    ),
  ]);
}
