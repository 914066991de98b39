import { type Day, earlier } from '../day.ts';
import type { IntegrationMeasureKind } from '../dis-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { breach, type Finding, met, notApplicable } from './finding.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf } from './rule.ts';

export type AsylumIntegrationCode =
  | 'NOT_THE_DECIDER'
  | 'ASYLUM_NOT_GRANTED'
  | 'ASYLUM_ENDED'
  | 'ALREADY_ALLOCATED'
  | 'NOT_ALLOCATED'
  | 'NOT_THE_MUNICIPALITY'
  | 'NOTHING_OFFERED'
  | 'PLAN_OFFERED'
  | 'NO_PLAN';

interface AsylumIntegrationData {
  readonly decider: Authority;
  readonly plannedBy: Authority;
  readonly measures: readonly IntegrationMeasureKind[];
}

/**
 * Once asylum is granted, DIS decides the municipality, which offers an integration plan: employment measures, language
 * courses, health care, active citizenship. Source: M-029, M-088; Integration Act.
 */
export const asylumIntegration: Rule<'LAW', AsylumIntegrationCode, AsylumIntegrationData> = {
  id: 'ASYLUM_INTEGRATION',
  kind: 'LAW',
  appliedBy: ['DIS', 'MUNICIPALITY'],
  title: { EN: 'Integration after asylum', DA: 'Integration efter asyl' }, // unofficial rendering
  text: {
    EN: 'When a victim is granted asylum, the Danish Immigration Service decides which municipality the person is to live in, and that municipality offers an integration plan.',
    DA: 'Når et offer får asyl, afgør Udlændingestyrelsen, hvilken kommune personen skal bo i, og kommunen tilbyder en integrationsplan.',
  },
  source: ['M-029', 'M-088', 'Integration Act'],
  reasons: {
    NOT_THE_DECIDER: {
      message: {
        EN: 'The municipality is decided by: {rightful:Authority}. The body that set out to decide: {decider:Authority}.',
        DA: 'Kommunen bestemmes af: {rightful:Authority}. Den myndighed, der ville træffe afgørelsen: {decider:Authority}.',
      },
      remedy: {
        EN: 'Leave the decision to: {rightful:Authority}.',
        DA: 'Overlad afgørelsen til: {rightful:Authority}.',
      },
    },
    ASYLUM_NOT_GRANTED: {
      message: {
        EN: 'On {asOf} no granted asylum is on record for the person.',
        DA: 'Den {asOf} er det ikke registreret, at personen har fået asyl.',
      },
      remedy: {
        EN: 'Record the outcome of the asylum application first. Where asylum was granted in a case that was merged, the municipality is decided on in that case.',
        DA: 'Registrer først udfaldet af asylansøgningen. Er der meddelt asyl i en sag, der er sammenlagt med en anden, bestemmes kommunen i den sag.',
      },
    },
    ASYLUM_ENDED: {
      message: {
        EN: 'Asylum was granted on {decidedOn}, and the permit for protection that was given on it held until {lastDay}.',
        DA: 'Der blev meddelt asyl den {decidedOn}, og den opholdstilladelse på grund af beskyttelse, der blev givet på det grundlag, gjaldt til og med den {lastDay}.',
      },
      remedy: {
        EN: 'Where the need for protection goes on, decide on a permit for protection, or on asylum, first.',
        DA: 'Består behovet for beskyttelse fortsat, så tag først stilling til en opholdstilladelse på grund af beskyttelse eller til asyl.',
      },
    },
    ALREADY_ALLOCATED: {
      message: {
        EN: 'A municipality was decided on {allocatedOn}, and that decision stands.',
        DA: 'Der blev bestemt en kommune den {allocatedOn}, og den afgørelse gælder.',
      },
      remedy: {
        EN: 'End that allocation before another begins.',
        DA: 'Bring den visitering til ophør, før en ny begynder.',
      },
    },
    NOT_ALLOCATED: {
      message: {
        EN: 'On {asOf} no municipality is on record for the person.',
        DA: 'Den {asOf} er der ikke registreret nogen kommune for personen.',
      },
      remedy: {
        EN: 'The municipality is decided by: {rightful:Authority}.',
        DA: 'Kommunen bestemmes af: {rightful:Authority}.',
      },
    },
    NOT_THE_MUNICIPALITY: {
      message: {
        EN: 'The integration plan is offered by the municipality that was decided on, and by nobody else.',
        DA: 'Integrationsplanen tilbydes af den kommune, der er bestemt, og af ingen anden.',
      },
      remedy: {
        EN: 'Leave the plan to the municipality of allocation.',
        DA: 'Overlad planen til den kommune, personen er visiteret til.',
      },
    },
    NOTHING_OFFERED: {
      message: {
        EN: 'The integration plan offers none of the measures that it is made of.',
        DA: 'Integrationsplanen indeholder ingen af de tilbud, den består af.',
      },
      remedy: {
        EN: 'Offer at least one of these: {measures:IntegrationMeasureKind}.',
        DA: 'Tilbyd mindst et af disse: {measures:IntegrationMeasureKind}.',
      },
    },
    PLAN_OFFERED: {
      message: {
        EN: 'An integration plan was offered on {offeredOn}, and it lasts.',
        DA: 'Der blev tilbudt en integrationsplan den {offeredOn}, og den gælder.',
      },
      remedy: { EN: 'Add measures to that plan.', DA: 'Føj tilbud til den plan.' },
    },
    NO_PLAN: {
      message: {
        EN: 'A municipality was decided on {allocatedOn}. On {asOf} no integration plan has been offered.',
        DA: 'Der blev bestemt en kommune den {allocatedOn}. Den {asOf} er der ikke tilbudt nogen integrationsplan.',
      },
      remedy: {
        EN: 'The municipality of allocation offers the plan.',
        DA: 'Den kommune, personen er visiteret til, tilbyder planen.',
      },
    },
  },
  variants: [
    {
      id: 'MUNICIPALITY-AND-PLAN',
      from: null,
      to: null,
      label: {
        EN: 'DIS decides the municipality; the municipality offers a plan',
        DA: 'Udlændingestyrelsen bestemmer kommunen; kommunen tilbyder en plan',
      },
      data: {
        decider: 'DIS',
        plannedBy: 'MUNICIPALITY',
        measures: ['EMPLOYMENT', 'LANGUAGE_COURSE', 'HEALTH_CARE', 'ACTIVE_CITIZENSHIP'],
      },
      source: [
        'M-029',
        'M-088',
        'Integration Act',
        'The sources set no time for either: what is missing is found from the next day on, our choice',
        'That a plan offers at least one measure is our reading of "must offer"',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface AllocationFacts {
  readonly decider: Authority;
  /** The asylum that was granted to her last, to the last day of the permit for protection given on it; null where none was. */
  readonly asylum: { readonly decidedOn: Day; readonly lastDay: Day | null } | null;
  /** The allocation that stands. */
  readonly allocation: { readonly allocatedOn: Day } | null;
}

/** Whether this body decides on a municipality today: that there is one, and that it is one no longer. */
export function decidesMunicipality(decider: Authority, today: Day): { readonly version: string } | Refused {
  const variant = variantOn(asylumIntegration, today);
  const version = versionOf(asylumIntegration, variant);
  const { decider: rightful } = variant.data;
  return decider === rightful
    ? { version }
    : refuse(asylumIntegration, version, 'NOT_THE_DECIDER', { rightful, decider });
}

export function allocateMunicipality(
  { decider, asylum, allocation }: AllocationFacts,
  today: Day,
): { readonly version: string } | Refused {
  const decides = decidesMunicipality(decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  if (!asylum) return refuse(asylumIntegration, version, 'ASYLUM_NOT_GRANTED', { asOf: today });
  const { decidedOn, lastDay } = asylum;
  if (lastDay !== null && lastDay < today) {
    return refuse(asylumIntegration, version, 'ASYLUM_ENDED', { decidedOn, lastDay });
  }
  if (allocation) {
    const { allocatedOn } = allocation;
    return refuse(asylumIntegration, version, 'ALREADY_ALLOCATED', { allocatedOn });
  }
  return { version };
}

export interface IntegrationPlanFacts {
  readonly offeredBy: Authority;
  /** The allocation that stands, and whether it is to the municipality that offers. */
  readonly allocation: { readonly toThisMunicipality: boolean } | null;
  readonly measures: readonly IntegrationMeasureKind[];
  /** The day of this municipality's plan that lasts. */
  readonly planOfferedOn?: Day | null;
}

export function offerIntegrationPlan(
  { offeredBy, allocation, measures, planOfferedOn }: IntegrationPlanFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(asylumIntegration, today);
  const version = versionOf(asylumIntegration, variant);
  const { decider, plannedBy, measures: known } = variant.data;
  // another body is not told whether one was decided on
  if (offeredBy !== plannedBy) return refuse(asylumIntegration, version, 'NOT_THE_MUNICIPALITY', {});
  if (!allocation) {
    return refuse(asylumIntegration, version, 'NOT_ALLOCATED', { asOf: today, rightful: decider });
  }
  if (!allocation.toThisMunicipality) {
    return refuse(asylumIntegration, version, 'NOT_THE_MUNICIPALITY', {});
  }
  if (planOfferedOn) return refuse(asylumIntegration, version, 'PLAN_OFFERED', { offeredOn: planOfferedOn });
  return measures.some((measure) => known.includes(measure))
    ? { version }
    : refuse(asylumIntegration, version, 'NOTHING_OFFERED', { measures: known.join(' ') });
}

export interface IntegrationFacts {
  /** When asylum was granted last. */
  readonly grantedOn: Day | null;
  /** The last day of the permit for protection that was given on it; null while it has none. */
  readonly lastDay: Day | null;
  readonly allocations: readonly {
    readonly allocatedOn: Day;
    /** The first day on which it no longer holds. */
    readonly endedOn: Day | null;
    /** Of the first plan that the municipality offered on it. */
    readonly offeredOn: Day | null;
  }[];
  /** She has left since the last allocation, or since the grant where there was none, and is not back. */
  readonly isAway: boolean;
}

/** A day, or the last one of asylum, where it is over by then. */
export const whileGranted = (lastDay: Day | null, day: Day): Day =>
  lastDay === null ? day : earlier(lastDay, day);

/**
 * By the law of the day on which asylum was granted: a municipality that stands, with a plan of its own. On the very day of the
 * grant, of an allocation and of its end, nothing is missing yet. Nor is it while she is away: nobody can give it to her, and
 * as no time is set for it, that it had not come by the day on which she left breaks nothing, as it would not if it had come
 * late. As of a day before that it was missing, and so it is again once she is back. Once asylum is over it stays as it was on
 * its last day: nobody is to be given a municipality any more, and what had not come by then never came.
 */
export function findAsylumIntegration(facts: IntegrationFacts, day: Day): Finding {
  const { grantedOn, lastDay, allocations, isAway } = facts;
  const asOf = whileGranted(lastDay, day);
  if (grantedOn === null || asOf <= grantedOn) return notApplicable(asylumIntegration);
  const variant = variantOn(asylumIntegration, grantedOn);
  const version = versionOf(asylumIntegration, variant);
  const begun = allocations.filter(({ allocatedOn }) => allocatedOn <= asOf);
  const standing = begun.filter(({ endedOn }) => endedOn === null || asOf < endedOn);
  const missing = (because: Refused) => (isAway ? notApplicable(asylumIntegration) : breach(because));
  const [first] = standing;
  if (!first) {
    if (begun.some(({ endedOn }) => endedOn === asOf)) return met(asylumIntegration, version);
    const because = { asOf, rightful: variant.data.decider };
    return missing(refuse(asylumIntegration, version, 'NOT_ALLOCATED', because));
  }
  const { allocatedOn } = first;
  return standing.some((one) => one.allocatedOn === asOf || (one.offeredOn !== null && one.offeredOn <= asOf))
    ? met(asylumIntegration, version)
    : missing(refuse(asylumIntegration, version, 'NO_PLAN', { allocatedOn, asOf }));
}
