import type { Day } from '../day.ts';
import type { Authority, CitizenshipGroup } from '../vocabulary.ts';
import { staysAsCitizen } from './competent-authority.ts';
import { breach, type Finding, gravest, met, unconfirmed } from './finding.ts';
import { notConfirmed } from './not-confirmed.ts';
import { type PermitTerm, type PermitTermFacts, permitTermOf } from './permit-term.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

export type PermitConditionsCode =
  | 'NOT_THE_DECIDER'
  | 'ALREADY_DECIDED'
  | 'CONDITIONS_NOT_STATED'
  | 'STAY_CONTRADICTED'
  | 'STATED_NOT_REQUIRED'
  | 'PRESENCE_NOT_REQUIRED'
  | 'NO_COLLABORATION'
  | 'ALREADY_CONFIRMED'
  | 'NOT_CONFIRMED';

/**
 * A permit for proceedings takes two things, both stated in the application: presence is required for investigation or
 * prosecution, and the person collaborates with the police. Source: M-077, M-089; Aliens Act section 9 c(5).
 */
export const permitConditions: Rule<'LAW', PermitConditionsCode, { readonly decider: Authority }> = {
  id: 'PERMIT_CONDITIONS',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Conditions of a permit for proceedings', DA: 'Betingelser for tilladelsen' }, // unofficial rendering
  text: {
    EN: 'A residence permit for investigation or prosecution may be given when the person’s presence is required for it and the person collaborates with the police. The application states both. Cooperation in a return plays no part.',
    DA: 'Opholdstilladelse af hensyn til efterforskning eller retsforfølgning kan gives, når personens tilstedeværelse er påkrævet, og personen samarbejder med politiet. Ansøgningen angiver begge dele. Medvirken til hjemrejse er uden betydning.',
  },
  source: ['M-077', 'M-089', 'C-04', 'Aliens Act section 9 c(5)'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Applications for residence permits are decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Ansøgninger om opholdstilladelse afgøres af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Pass the application on to: {rightful:Authority}.',
        DA: 'Send ansøgningen videre til: {rightful:Authority}.',
      },
    },
    ALREADY_DECIDED: {
      message: {
        EN: 'The application was decided on {decidedOn}.',
        DA: 'Ansøgningen blev afgjort den {decidedOn}.',
      },
      remedy: { EN: 'A new application.', DA: 'En ny ansøgning.' },
    },
    CONDITIONS_NOT_STATED: {
      message: {
        EN: 'The application does not state both that presence is required and whether the person collaborates with the police.',
        DA: 'Ansøgningen angiver ikke både, om tilstedeværelsen er påkrævet, og om personen samarbejder med politiet.',
      },
      remedy: { EN: 'State both in the application.', DA: 'Angiv begge dele i ansøgningen.' },
    },
    STAY_CONTRADICTED: {
      message: {
        EN: 'On {asOf} this authority has on record that the person stays here as a citizen of this country: {citizenshipAt:Authority}. Nobody is permitted to stay who may stay anyway.',
        DA: 'Den {asOf} har denne myndighed registreret, at personen opholder sig her som dansk statsborger: {citizenshipAt:Authority}. Der gives ikke opholdstilladelse til den, der har ret til at opholde sig her.',
      },
      remedy: {
        EN: 'An application that waits, and asylum that is not confirmed, are recorded as withdrawn; a permit that was given before this was known stands unconfirmed until it ends. The residence status is set right at: {stayAt:Authority}; or the citizenship, if that is wrong, at: {citizenshipAt:Authority}.',
        DA: 'En ansøgning, der venter, og asyl, der ikke er bekræftet, registreres som trukket tilbage; en tilladelse, der blev givet, før dette var kendt, står ubekræftet, til den ophører. Opholdsstatussen rettes hos: {stayAt:Authority}; eller statsborgerskabet, hvis det er forkert, hos: {citizenshipAt:Authority}.',
      },
    },
    STATED_NOT_REQUIRED: {
      message: {
        EN: 'According to the application the person’s presence is not required for investigation or prosecution.',
        DA: 'Ifølge ansøgningen er personens tilstedeværelse ikke påkrævet af hensyn til efterforskning eller retsforfølgning.',
      },
      remedy: {
        EN: 'Where it is required, a new application states so. One that waits is decided as withdrawn first.',
        DA: 'Er den påkrævet, angiver en ny ansøgning det. En ansøgning, der venter, afgøres først som trukket tilbage.',
      },
    },
    PRESENCE_NOT_REQUIRED: {
      message: {
        EN: 'On {asOf} the person’s presence is not on record as required for investigation or prosecution.',
        DA: 'Den {asOf} er personens tilstedeværelse ikke registreret som påkrævet af hensyn til efterforskning eller retsforfølgning.',
      },
      remedy: {
        EN: 'The police record that presence is required; then decide again.',
        DA: 'Politiet registrerer, at tilstedeværelsen er påkrævet; træf så afgørelsen igen.',
      },
    },
    NO_COLLABORATION: {
      message: {
        EN: 'According to the application the person does not collaborate with the police.',
        DA: 'Ifølge ansøgningen samarbejder personen ikke med politiet.',
      },
      remedy: {
        EN: 'A new application, where that has changed. One that waits is decided as withdrawn first. The reflection period and support do not depend on it.',
        DA: 'En ny ansøgning, hvis det har ændret sig. En ansøgning, der venter, afgøres først som trukket tilbage. Refleksionsperioden og støtten afhænger ikke af det.',
      },
    },
    ALREADY_CONFIRMED: {
      message: {
        EN: 'Every fact of other authorities on which the decision with effect from {validFrom} rests is confirmed. There is nothing left to confirm.',
        DA: 'Alle oplysninger fra andre myndigheder, som afgørelsen med virkning fra den {validFrom} hviler på, er bekræftet. Der er intet tilbage at bekræfte.',
      },
      remedy: null,
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'PRESENCE-AND-COLLABORATION',
      from: null,
      to: null,
      label: {
        EN: 'Presence required, and collaboration with the police',
        DA: 'Tilstedeværelse påkrævet og samarbejde med politiet',
      },
      data: { decider: 'DIS' },
      source: [
        'M-077',
        'M-089',
        'Aliens Act section 9 c(5)',
        'C-04: collaboration is with the police, never cooperation in a return',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface StatedConditions {
  /** As the application states them; null where it does not. */
  readonly presenceRequired: boolean | null;
  readonly collaborates: boolean | null;
}

/** Asked when an application for proceedings is received. What it states is weighed when it is decided. */
export function statesConditions(
  { presenceRequired, collaborates }: StatedConditions,
  today: Day,
): { readonly version: string } | Refused {
  const version = versionOn(permitConditions, today);
  return presenceRequired === null || collaborates === null
    ? refuse(permitConditions, version, 'CONDITIONS_NOT_STATED', {})
    : { version };
}

/** Whether this body decides an application for a residence permit, of whatever kind, and whether it waits for a decision. */
export function mayDecidePermit(
  { decider, decidedOn }: { readonly decider: Authority; readonly decidedOn: Day | null },
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(permitConditions, today);
  const version = versionOf(permitConditions, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful)
    return refuse(permitConditions, version, 'NOT_THE_DECIDER', { rightful, decider });
  return decidedOn === null
    ? { version }
    : refuse(permitConditions, version, 'ALREADY_DECIDED', { decidedOn });
}

/** Who stays here as a citizen is given no permit to stay, of whatever kind, nor asylum. Null: CMM was silent, which takes nothing from her. */
export const permitToCitizen = (citizenship: CitizenshipGroup | null, today: Day): Refused | null =>
  citizenship && staysAsCitizen(citizenship, today)
    ? refuse(permitConditions, versionOn(permitConditions, today), 'STAY_CONTRADICTED', {
        asOf: today,
        stayAt: 'DIS',
        citizenshipAt: 'CMM',
      })
    : null;

export interface ProceedingsPermitFacts extends PermitTermFacts {
  readonly decider: Authority;
  readonly application: StatedConditions;
  /** Whether the application renews a permit: that proceedings are over is then for PERMIT_TERM to say. */
  readonly renews: boolean;
}

export interface ProceedingsPermit extends Omit<PermitTerm, 'version'> {
  readonly versions: readonly string[];
}

export function grantProceedingsPermit(
  facts: ProceedingsPermitFacts,
  today: Day,
): ProceedingsPermit | Refused {
  const { decider, application, presence } = facts;
  const may = mayDecidePermit({ decider, decidedOn: null }, today);
  if (isRefused(may)) return may;
  const { version } = may;
  const stated = statesConditions(application, today);
  if (isRefused(stated)) return stated;
  if (!application.presenceRequired) return refuse(permitConditions, version, 'STATED_NOT_REQUIRED', {});
  if (presence?.required === false && !facts.renews) {
    return refuse(permitConditions, version, 'PRESENCE_NOT_REQUIRED', { asOf: today });
  }
  if (!application.collaborates) return refuse(permitConditions, version, 'NO_COLLABORATION', {});

  const term = permitTermOf(facts, today);
  if (isRefused(term)) return term;
  const { version: termVersion, ...permit } = term;
  return { ...permit, versions: [version, termVersion] };
}

export interface GrantedFacts {
  /** Applications for proceedings. */
  readonly granted: readonly (StatedConditions & { readonly decidedOn: Day })[];
  /** The first days of permits for protection, and of asylum, that were given while nobody said whether she is a citizen. */
  readonly unverifiedFrom: readonly Day[];
}

/** What was granted, each by the law of its day. Of a permit for proceedings it is for PERMIT_TERM to say that it is not confirmed. */
export function findPermitConditions({ granted, unverifiedFrom }: GrantedFacts, asOf: Day): Finding {
  const decided = granted.filter(({ decidedOn }) => decidedOn <= asOf);
  const waiting = unverifiedFrom.filter((from) => from <= asOf);
  return gravest(permitConditions, [
    ...waiting.map((from) => {
      const version = versionOn(permitConditions, from);
      return unconfirmed(refuse(permitConditions, version, 'NOT_CONFIRMED', { from, asOf }));
    }),
    ...decided.map(({ decidedOn, ...application }) => {
      const stated = statesConditions(application, decidedOn);
      if (isRefused(stated)) return breach(stated);
      const { version } = stated;
      if (!application.presenceRequired) {
        return breach(refuse(permitConditions, version, 'STATED_NOT_REQUIRED', {}));
      }
      return application.collaborates
        ? met(permitConditions, version)
        : breach(refuse(permitConditions, version, 'NO_COLLABORATION', {}));
    }),
  ]);
}
