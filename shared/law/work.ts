import type { Day } from '../day.ts';
import type { ApplicationOutcome, PermitKind } from '../dis-vocabulary.ts';
import type { Authority, CitizenshipGroup, Verification } from '../vocabulary.ts';
import { staysAsCitizen } from './competent-authority.ts';
import { type Finding, gravest, heldTo, openUnlessBroken } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

type WorkCode =
  | 'NOT_THE_DECIDER'
  | 'NOT_THE_PERSON'
  | 'NO_REQUIREMENTS'
  | 'APPLICATION_PENDING'
  | 'ALREADY_DECIDED'
  | 'NEEDS_NONE'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED';

interface WorkData {
  readonly decider: Authority;
  readonly applicant: Authority | 'PERSON';
  /** Permits that allow no work by themselves. */
  readonly noWorkOn: readonly PermitKind[];
}

/**
 * The permit for proceedings allows no work, paid or unpaid, nor self-employment or services. A work permit is applied
 * for by the victim herself, and there are no requirements for it. Source: M-092, M-093.
 */
export const work: Rule<'LAW', WorkCode, WorkData> = {
  id: 'WORK',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Work', DA: 'Arbejde' },
  text: {
    EN: 'The residence permit for investigation or prosecution allows no employment, paid or unpaid, no self-employment and no services. The victim may apply for a work permit and need not meet any requirements to be granted it.',
    DA: 'Opholdstilladelsen af hensyn til efterforskning eller retsforfølgning giver ikke ret til lønnet eller ulønnet beskæftigelse, selvstændig virksomhed eller tjenesteydelser. Offeret kan søge om arbejdstilladelse og skal ikke opfylde nogen krav for at få den.',
  },
  source: ['M-092', 'M-093', 'C-12'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Work permits are decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Ansøgninger om arbejdstilladelse afgøres af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Pass the application on to: {rightful:Authority}.',
        DA: 'Send ansøgningen videre til: {rightful:Authority}.',
      },
    },
    NOT_THE_PERSON: {
      message: {
        EN: 'A work permit is applied for by the person, not by: {applicant:Authority}.',
        DA: 'En arbejdstilladelse søges af personen selv, ikke af: {applicant:Authority}.',
      },
      remedy: { EN: 'The person applies.', DA: 'Personen søger selv.' },
    },
    NO_REQUIREMENTS: {
      message: {
        EN: 'There are no requirements for the work permit, so there is none that the application could fail. It was decided on {asOf} to turn it down.',
        DA: 'Der er ingen krav for at få arbejdstilladelsen, og dermed intet, ansøgningen kan strande på. Det er den {asOf} besluttet at give afslag.',
      },
      remedy: { EN: 'Grant the work permit.', DA: 'Giv arbejdstilladelsen.' },
    },
    APPLICATION_PENDING: {
      message: {
        EN: 'An application for a work permit, received on {receivedOn}, is not decided yet.',
        DA: 'En ansøgning om arbejdstilladelse, modtaget den {receivedOn}, er endnu ikke afgjort.',
      },
      remedy: { EN: 'Decide on that application.', DA: 'Træf afgørelse om den ansøgning.' },
    },
    ALREADY_DECIDED: {
      message: {
        EN: 'The application was decided on {decidedOn}.',
        DA: 'Ansøgningen blev afgjort den {decidedOn}.',
      },
      remedy: { EN: 'A new application.', DA: 'En ny ansøgning.' },
    },
    NEEDS_NONE: {
      message: {
        EN: 'On {asOf} this authority has on record that the person is a citizen of this country, who needs no permit to work: {citizenshipAt:Authority}.',
        DA: 'Den {asOf} har denne myndighed registreret, at personen er dansk statsborger og derfor ikke skal have arbejdstilladelse: {citizenshipAt:Authority}.',
      },
      remedy: {
        EN: 'Record that the application is withdrawn; or have the citizenship, if that is wrong, set right at: {citizenshipAt:Authority}.',
        DA: 'Registrer, at ansøgningen er trukket tilbage; eller få statsborgerskabet rettet, hvis det er forkert, hos: {citizenshipAt:Authority}.',
      },
    },
    ALREADY_CONFIRMED: {
      message: {
        EN: 'Every fact of other authorities on which the decision of {decidedOn} rests is confirmed. There is nothing left to confirm.',
        DA: 'Alle oplysninger fra andre myndigheder, som afgørelsen af {decidedOn} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
      },
      remedy: null,
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'NO-REQUIREMENTS',
      from: null,
      to: null,
      label: {
        EN: 'No work on the permit for proceedings; a work permit without requirements',
        DA: 'Intet arbejde på tilladelsen af hensyn til straffesagen; arbejdstilladelse uden krav',
      },
      data: { decider: 'DIS', applicant: 'PERSON', noWorkOn: ['PROCEEDINGS'] },
      source: [
        'M-092',
        'M-093',
        'C-12: experts find it hard to get; the rule is the law’s, and the days of application and decision show the practice',
        'That a citizen needs none is our reading: the sources speak of foreigners',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** Asked when an application for a work permit is received. */
export function mayApplyForWorkPermit(
  applicant: Authority | 'PERSON',
  today: Day,
  pendingSince: Day | null = null,
): { readonly version: string } | Refused {
  const variant = variantOn(work, today);
  const version = versionOf(work, variant);
  if (applicant !== variant.data.applicant) return refuse(work, version, 'NOT_THE_PERSON', { applicant });
  return pendingSince === null
    ? { version }
    : refuse(work, version, 'APPLICATION_PENDING', { receivedOn: pendingSince });
}

export interface WorkPermitFacts {
  readonly decider: Authority;
  readonly outcome: ApplicationOutcome;
  /** The decision that there was on the application before; what was granted on CMM’s silence and is not verified may still be withdrawn. */
  readonly decidedBefore?: { readonly decidedOn: Day; readonly verification: Verification } | null;
  /** As CMM has it when a permit is to be given; null: it was silent, which takes nothing from her. */
  readonly citizenship?: CitizenshipGroup | null;
}

/** What she withdraws is withdrawn; what she asks for is granted, unless she may work anyway. */
export function decideWorkPermit(
  { decider, outcome, decidedBefore, citizenship }: WorkPermitFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(work, today);
  const version = versionOf(work, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) return refuse(work, version, 'NOT_THE_DECIDER', { rightful, decider });
  const isOpen = outcome === 'WITHDRAWN' && decidedBefore?.verification === 'UNVERIFIED';
  if (decidedBefore && !isOpen) {
    return refuse(work, version, 'ALREADY_DECIDED', { decidedOn: decidedBefore.decidedOn });
  }
  if (outcome === 'GRANTED' && citizenship && staysAsCitizen(citizenship, today)) {
    return refuse(work, version, 'NEEDS_NONE', { asOf: today, citizenshipAt: 'CMM' });
  }
  return outcome === 'REFUSED' ? refuse(work, version, 'NO_REQUIREMENTS', { asOf: today }) : { version };
}

export interface StayAndWork {
  /** The residence permit that holds on the day; null where none does. */
  readonly permit: PermitKind | null;
  /** Whether a work permit holds on the day. */
  readonly workPermit: boolean;
}

/** Whether she may work on a day; null where this rule does not say, since her stay rests on something else. */
export function mayWork(
  { permit, workPermit }: StayAndWork,
  day: Day,
): { readonly allowed: boolean | null; readonly version: string } {
  const variant = variantOn(work, day);
  const barred = permit !== null && variant.data.noWorkOn.includes(permit);
  return { allowed: workPermit ? true : barred ? false : null, version: versionOf(work, variant) };
}

export type WorkDecision = WorkPermitFacts & {
  readonly decidedOn: Day;
  /** Unverified: nobody said whether she is a citizen. */
  readonly verification: Verification;
};

/** Applications that were decided, each by the law of that day. One that was granted while CMM was silent is open until it is heard. */
export function findWork(decisions: readonly WorkDecision[], asOf: Day): Finding {
  const decided = decisions.filter(({ decidedOn }) => decidedOn <= asOf);
  return gravest(
    work,
    decided.map(({ decidedOn: from, verification, ...facts }) => {
      const found = heldTo(work, decideWorkPermit(facts, from));
      const because = { from, asOf };
      return verification === 'VERIFIED'
        ? found
        : openUnlessBroken(found, refuse(work, versionOn(work, from), 'NOT_CONFIRMED', because));
    }),
  );
}
