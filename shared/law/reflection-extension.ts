import { addDays, type Day, earlier, later } from '../day.ts';
import type { Authority, ExtensionGround, StayBasis, Verification } from '../vocabulary.ts';
import type { Concern } from './concern.ts';
import { type Finding, gravest, heldTo, openUnlessBroken } from './finding.ts';
import { hasLeftSince, type LeftFacts } from './left-since.ts';
import { notConfirmed } from './not-confirmed.ts';
import { capOverAll, laterStartsOn, type PeriodOfHers } from './periods-of-hers.ts';
import { timely } from './reflection-extension-timely.ts';
import { reflectionCap } from './reflection-total.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

export type ReflectionExtensionCode =
  | 'NOT_THE_DECIDER'
  | 'STAY_NOT_WITHOUT_LAWFUL'
  | 'PERIOD_ENDED'
  | 'DEPARTED'
  | 'LATER_PERIOD'
  | 'REASONS_NOT_STATED'
  | 'NO_PREPARED_RETURN'
  | 'NOT_LATER_THAN_PRESENT_END'
  | 'ALREADY_PAST'
  | 'NOT_CONFIRMED';

/**
 * A reflection period is extended for special reasons, or because the person cooperates in a prepared return.
 * Cooperation in the return is never cooperation with the police. The period is for those without lawful stay, and so is
 * every day that is added to it. Source: M-068, M-069, M-082; Aliens Act section 33(14).
 */
export const reflectionExtension: Rule<'LAW', ReflectionExtensionCode, { readonly decider: Authority }> = {
  id: 'REFLECTION_EXTENSION',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: { EN: 'Extension of a reflection period', DA: 'Forlængelse af en refleksionsperiode' },
  text: {
    EN: 'A reflection period is extended on one of two grounds: special reasons, which are stated, or cooperation in a prepared return. Cooperation with the police is no ground, and its absence no obstacle. Whoever stays lawfully by then has the recovery period instead.',
    DA: 'En refleksionsperiode forlænges på ét af to grundlag: særlige grunde, som angives, eller medvirken til en tilrettelagt hjemrejse. Samarbejde med politiet er ikke et grundlag, og manglende samarbejde er ingen hindring. Den, der til den tid har lovligt ophold, har i stedet restitutionsperioden.',
  },
  source: ['M-068', 'M-069', 'M-082', 'C-03', 'C-04', 'Aliens Act section 33(14)'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'Reflection periods are extended by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Refleksionsperioder forlænges af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Pass the request on to: {rightful:Authority}.',
        DA: 'Send anmodningen videre til: {rightful:Authority}.',
      },
    },
    STAY_NOT_WITHOUT_LAWFUL: {
      message: {
        EN: 'The reflection period is for victims without lawful stay and for asylum-seekers. On {asOf} a lawful stay is on record, so no days are added to it.',
        DA: 'Refleksionsperioden er for ofre uden lovligt ophold og for asylansøgere. Den {asOf} er der registreret lovligt ophold, så den forlænges ikke.',
      },
      remedy: {
        EN: 'Lawful residents get an equivalent recovery period with the same measures, at: {recoveryAt:Authority}.',
        DA: 'Personer med lovligt ophold får en tilsvarende restitutionsperiode med de samme tilbud, hos: {recoveryAt:Authority}.',
      },
    },
    PERIOD_ENDED: {
      message: {
        EN: 'The period that began on {startsOn} was brought to an end on {endedOn}. What was ended cannot be extended.',
        DA: 'Perioden, der begyndte den {startsOn}, blev bragt til ophør den {endedOn}. Det, der er ophørt, kan ikke forlænges.',
      },
      remedy: {
        EN: 'A new period, where there is a new identification.',
        DA: 'En ny periode, hvis der foreligger en ny identifikation.',
      },
    },
    DEPARTED: {
      message: {
        EN: 'The person left on {departedOn}. The period that began on {startsOn} ended with that, and cannot be extended.',
        DA: 'Personen udrejste den {departedOn}. Dermed ophørte perioden, der begyndte den {startsOn}, og den kan ikke forlænges.',
      },
      remedy: {
        EN: 'Record that the period ended with the departure.',
        DA: 'Registrer, at perioden ophørte med udrejsen.',
      },
    },
    LATER_PERIOD: {
      message: {
        EN: 'A later reflection period began on {laterStartsOn}. The one that began on {startsOn} cannot run into it.',
        DA: 'En senere refleksionsperiode begyndte den {laterStartsOn}. Den, der begyndte den {startsOn}, kan ikke løbe ind i den.',
      },
      remedy: { EN: 'Extend the later period.', DA: 'Forlæng den senere periode.' },
    },
    REASONS_NOT_STATED: {
      message: {
        EN: 'The ground is special reasons, and none are stated.',
        DA: 'Grundlaget er særlige grunde, og der er ikke angivet nogen.',
      },
      remedy: { EN: 'State the reasons.', DA: 'Angiv grundene.' },
    },
    NO_PREPARED_RETURN: {
      message: {
        EN: 'The ground is cooperation in a prepared return. On {asOf} this authority has none on record: {returnsAt:Authority}.',
        DA: 'Grundlaget er medvirken til en tilrettelagt hjemrejse. Den {asOf} har denne myndighed ikke registreret nogen: {returnsAt:Authority}.',
      },
      remedy: {
        EN: 'Prepare the return there first, or extend for special reasons: what went ahead before this was known, to a later day within the cap. Otherwise it stands unconfirmed until it ends.',
        DA: 'Tilrettelæg først hjemrejsen dér, eller forlæng ud fra særlige grunde: det, der skete, før dette var kendt, til en senere dag inden for den længste varighed. Ellers står det ubekræftet, til det ophører.',
      },
    },
    NOT_LATER_THAN_PRESENT_END: {
      message: {
        EN: 'The period already runs to {endsOn}. It was asked to run to {until}, which is no later.',
        DA: 'Perioden løber allerede til og med den {endsOn}. Der er bedt om forlængelse til den {until}, og det er ikke senere.',
      },
      remedy: {
        EN: 'Ask for a day from {earliest} to {latest}.',
        DA: 'Bed om en dag fra den {earliest} til den {latest}.',
      },
    },
    ALREADY_PAST: {
      message: {
        EN: 'The extension was to end on {until}, which is before {asOf}.',
        DA: 'Forlængelsen skulle slutte den {until}, som ligger før den {asOf}.',
      },
      remedy: {
        EN: 'Ask for a day from {earliest} to {latest}.',
        DA: 'Bed om en dag fra den {earliest} til den {latest}.',
      },
    },
    NOT_CONFIRMED: notConfirmed,
  },
  variants: [
    {
      id: 'RETURN-OR-SPECIAL-REASONS',
      from: null,
      to: null,
      label: {
        EN: 'Cooperation in a prepared return, or special reasons',
        DA: 'Medvirken til en tilrettelagt hjemrejse eller særlige grunde',
      },
      data: { decider: 'DIS' },
      source: [
        'M-069',
        'M-082',
        'Aliens Act section 33(14)',
        'C-03: M-082 names the return alone; the statute gives both grounds and is followed',
        'First day of validity not in the sources',
      ],
    },
  ],
};

/** When she left: absent where the Return Agency was not asked, and what it could not be asked takes nothing from her. */
export interface ReflectionExtensionFacts extends Partial<LeftFacts> {
  readonly decider: Authority;
  /** As it is on record. What is not known takes nothing from her: the extension protects, so it goes ahead. */
  readonly stay: StayBasis | null;
  readonly period: {
    readonly startsOn: Day;
    readonly endsOn: Day;
    /** The cap fixed when the period was granted. */
    readonly capEndsOn: Day;
    /** The day the period was brought to an end early, by departure or decision. */
    readonly ended: Day | null;
  };
  /** The other periods of the same person, in whichever of her cases: never more than one at a time, and the cap for all that did. */
  readonly others?: readonly PeriodOfHers[];
  readonly ground: ExtensionGround;
  /** The last day asked for; null asks for as long as the cap allows. */
  readonly until: Day | null;
  /** Whether the Return Agency has a prepared return on record; null where it could not be asked: the extension protects, so it goes ahead. */
  readonly returnCooperation: boolean | null;
  /** Whether reasons are stated. */
  readonly reasons: boolean;
  /** The day of the request, where it came before the decision; none lies after it. */
  readonly askedOn?: Day;
}

export interface ExtendedReflection {
  readonly endsOn: Day;
  readonly versions: readonly string[];
  readonly warnings: readonly Concern[];
}

export function extendReflection(facts: ReflectionExtensionFacts, today: Day): ExtendedReflection | Refused {
  const variant = variantOn(reflectionExtension, today);
  const version = versionOf(reflectionExtension, variant);
  const { decider, period, ground } = facts;
  const { startsOn, endsOn, ended } = period;
  const no = (reason: ReflectionExtensionCode, because: Record<string, string> = {}) =>
    refuse(reflectionExtension, version, reason, because);

  if (decider !== variant.data.decider) {
    return no('NOT_THE_DECIDER', { rightful: variant.data.decider, decider });
  }
  if (facts.stay === 'LAWFUL') return no('STAY_NOT_WITHOUT_LAWFUL', { asOf: today, recoveryAt: 'CMM' });
  if (ended !== null) return no('PERIOD_ENDED', { startsOn, endedOn: ended });
  const { others = [], departedOn = null } = facts;
  if (departedOn && hasLeftSince({ ...facts, departedOn }, startsOn))
    return no('DEPARTED', { startsOn, departedOn });
  const next = laterStartsOn(period, others);
  if (next) return no('LATER_PERIOD', { startsOn, laterStartsOn: next });

  const capFacts = { ...capOverAll(period, others) };
  const { capEndsOn, daysBefore } = capFacts;
  const cap = reflectionCap(capFacts.startsOn);
  if (capEndsOn < today || capEndsOn <= endsOn)
    return refuse(cap.rule, cap.version, daysBefore > 0 ? 'CAP_REACHED_IN_ALL' : 'CAP_REACHED', capFacts);

  if (ground === 'SPECIAL_REASONS' && !facts.reasons) return no('REASONS_NOT_STATED');
  if (ground === 'COOPERATES_IN_PREPARED_RETURN' && facts.returnCooperation === false) {
    return no('NO_PREPARED_RETURN', { asOf: today, returnsAt: 'RETURN_AGENCY' });
  }

  const until = facts.until ?? capEndsOn;
  const earliest = later(addDays(endsOn, 1), today);
  if (until > capEndsOn) {
    const reason = daysBefore > 0 ? 'BEYOND_CAP_IN_ALL' : 'BEYOND_CAP';
    return refuse(cap.rule, cap.version, reason, { ...capFacts, until });
  }
  if (until <= endsOn) {
    return no('NOT_LATER_THAN_PRESENT_END', { endsOn, until, earliest, latest: capEndsOn });
  }
  if (until < today) return no('ALREADY_PAST', { until, asOf: today, earliest, latest: capEndsOn });

  const late = timely({ endsOn, askedOn: earlier(facts.askedOn ?? today, today) }, today);
  return { endsOn: until, versions: [version, cap.version], warnings: late ? [late] : [] };
}

export interface RecordedExtension extends ReflectionExtensionFacts {
  readonly decidedOn: Day;
  /** Unverified: the Return Agency was silent, and nothing confirms it since. */
  readonly verification: Verification;
}

/** Each extension by the law of its day. That it went beyond the cap is for the rules on the cap to say. */
export const findReflectionExtension = (extensions: readonly RecordedExtension[], asOf: Day): Finding =>
  gravest(
    reflectionExtension,
    extensions
      .filter(({ decidedOn }) => decidedOn <= asOf)
      .map(({ decidedOn, verification, ...facts }) => {
        const extended = extendReflection(facts, decidedOn);
        const own = isRefused(extended) && extended.refused === reflectionExtension;
        const version = versionOn(reflectionExtension, decidedOn);
        const found = heldTo(reflectionExtension, own ? extended : { version });
        return verification === 'VERIFIED'
          ? found
          : openUnlessBroken(
              found,
              refuse(reflectionExtension, version, 'NOT_CONFIRMED', { from: decidedOn, asOf }),
            );
      }),
  );
