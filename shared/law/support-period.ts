import { addDays, addMonths, type Day } from '../day.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Rule, variantOn, versionOf, versionOn } from './rule.ts';

interface SupportPeriodData {
  readonly months: number;
  /** In a programme of one of the reintegration networks, ERIN and ERSO. */
  readonly networkMonths: number;
}

/**
 * Support runs for six months after the return, in a programme of ERIN or ERSO for twelve, counted from arrival.
 * Source: M-086, M-114, M-125, M-150, M-151.
 */
export const supportPeriod: Rule<
  'LAW',
  'BEYOND_PERIOD' | 'PERIOD_OVER' | 'ENDS_BEFORE_IT_BEGINS' | 'ALREADY_GRANTED' | 'STILL_RUNNING',
  SupportPeriodData
> = {
  id: 'SUPPORT_PERIOD',
  kind: 'LAW',
  appliedBy: ['RETURN_AGENCY'],
  title: { EN: 'How long support runs after a return', DA: 'Hvor længe støtten løber efter hjemrejsen' }, // unofficial rendering
  text: {
    EN: 'Support after a return runs for a fixed number of months from the day of arrival, and longer in a programme of a European reintegration network. The months are fixed when the support is granted.',
    DA: 'Støtte efter en hjemrejse løber i et fast antal måneder fra ankomsten, og længere i et program under et europæisk reintegrationsnetværk. Antallet af måneder ligger fast, når støtten bevilges.',
  },
  source: ['M-086', 'M-114', 'M-125', 'M-150', 'M-151', 'C-01'],
  reasons: {
    BEYOND_PERIOD: {
      message: {
        EN: 'Support from {startsOn} runs to {latest} at the latest: {months} months. It was to run to {until}.',
        DA: 'Støtte fra den {startsOn} løber højst til og med den {latest}: {months} måneder. Den skulle løbe til den {until}.',
      },
      remedy: {
        EN: 'Let it run to {latest} or an earlier day.',
        DA: 'Lad den løbe til den {latest} eller en tidligere dag.',
      },
    },
    PERIOD_OVER: {
      message: {
        EN: 'The person arrived on {startsOn}. The {months} months of support after a return were over on {latest}.',
        DA: 'Personen ankom den {startsOn}. De {months} måneder med støtte efter en hjemrejse var forbi den {latest}.',
      },
      remedy: {
        EN: 'In a programme of a European reintegration network support runs {networkMonths} months. Once those are over too, there is nothing left to grant.',
        DA: 'I et program under et europæisk reintegrationsnetværk løber støtten i {networkMonths} måneder. Er også de forbi, er der intet tilbage at bevilge.',
      },
    },
    ENDS_BEFORE_IT_BEGINS: {
      message: {
        EN: 'Support begins with arrival on {startsOn}. It was to run to {until}, which is before that.',
        DA: 'Støtten begynder ved ankomsten den {startsOn}. Den skulle løbe til den {until}, som ligger før.',
      },
      remedy: {
        EN: 'Choose a day from {startsOn} to {latest}.',
        DA: 'Vælg en dag fra den {startsOn} til den {latest}.',
      },
    },
    ALREADY_GRANTED: {
      message: {
        EN: 'Support after this return was granted on {grantedOn}. It is granted once for a return.',
        DA: 'Støtte efter denne hjemrejse blev bevilget den {grantedOn}. Den bevilges én gang for en hjemrejse.',
      },
      remedy: {
        EN: 'Add activities to the support that was granted.',
        DA: 'Føj aktiviteter til den støtte, der er bevilget.',
      },
    },
    STILL_RUNNING: {
      message: {
        EN: 'Support after the return runs to {endsOn}. The return is completed once it has come to its end.',
        DA: 'Støtten efter hjemrejsen løber til og med den {endsOn}. Hjemrejsen afsluttes, når den er ophørt.',
      },
      remedy: {
        EN: 'Complete the return on the day after the last one, or later.',
        DA: 'Afslut hjemrejsen dagen efter den sidste dag eller senere.',
      },
    },
  },
  variants: [
    {
      id: '6-OR-12-MONTHS',
      from: null,
      to: null,
      label: {
        EN: 'Six months; twelve in a programme of ERIN or ERSO',
        DA: 'Seks måneder; tolv i et program under ERIN eller ERSO',
      },
      data: { months: 6, networkMonths: 12 },
      source: [
        'M-086',
        'M-114',
        'M-150',
        'M-125',
        'M-151',
        'C-01: six months are the default, as the Centre has it; twelve belong to the networks’ programme',
        'Months are counted to the same date, or to the last day of a month that lacks it',
        'First day of validity not in the sources',
      ],
    },
  ],
};

export interface SupportPeriodFacts {
  /** Whether the programme is one of a reintegration network; without a programme the support is the agency’s own. */
  readonly inNetwork: boolean;
  /** Null before arrival: then only the months are fixed. */
  readonly arrivedOn: Day | null;
  /** The last day chosen; null takes all the months. */
  readonly until: Day | null;
}

export interface SupportPeriod {
  readonly periodMonths: number;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly version: string;
}

/** By the law of the day of the grant, also when it is asked again on arrival. */
export function supportPeriodOf(facts: SupportPeriodFacts, grantedOn: Day): SupportPeriod | Refused {
  const variant = variantOn(supportPeriod, grantedOn);
  const version = versionOf(supportPeriod, variant);
  const { inNetwork, arrivedOn: startsOn, until } = facts;
  const { networkMonths } = variant.data;
  const months = inNetwork ? networkMonths : variant.data.months;
  if (startsOn === null) return { periodMonths: months, startsOn: null, endsOn: null, version };
  const latest = addMonths(startsOn, months);
  if (latest < grantedOn) {
    return refuse(supportPeriod, version, 'PERIOD_OVER', { startsOn, latest, months, networkMonths });
  }
  const endsOn = until ?? latest;
  if (endsOn > latest) {
    return refuse(supportPeriod, version, 'BEYOND_PERIOD', { startsOn, latest, months, until: endsOn });
  }
  if (endsOn < startsOn) {
    return refuse(supportPeriod, version, 'ENDS_BEFORE_IT_BEGINS', { startsOn, latest, until: endsOn });
  }
  return { periodMonths: months, startsOn, endsOn, version };
}

/** Support is granted once for a return. */
export function firstSupport(before: { readonly grantedOn: Day } | null, today: Day): Refused | null {
  if (!before) return null;
  const { grantedOn } = before;
  return refuse(supportPeriod, versionOn(supportPeriod, today), 'ALREADY_GRANTED', { grantedOn });
}

/** Nobody is done with a return while the support that was promised runs. */
export function supportIsOver(endsOn: Day | null, today: Day): { readonly version: string } | Refused {
  const version = versionOn(supportPeriod, today);
  return endsOn === null || endsOn < today
    ? { version }
    : refuse(supportPeriod, version, 'STILL_RUNNING', { endsOn, earliestLawfulAt: addDays(endsOn, 1) });
}

export interface GrantedSupport {
  readonly inNetwork: boolean;
  readonly grantedOn: Day;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
}

/** Support that has begun, each by the law of the day of its grant. */
export function findSupportPeriod(supports: readonly GrantedSupport[], asOf: Day): Finding {
  return gravest(
    supportPeriod,
    supports.flatMap(({ inNetwork, grantedOn, startsOn, endsOn }) => {
      if (startsOn === null || endsOn === null || asOf < startsOn) return [];
      const variant = variantOn(supportPeriod, grantedOn);
      const version = versionOf(supportPeriod, variant);
      const months = inNetwork ? variant.data.networkMonths : variant.data.months;
      const latest = addMonths(startsOn, months);
      return endsOn <= latest
        ? met(supportPeriod, version)
        : breach(
            refuse(supportPeriod, version, 'BEYOND_PERIOD', { startsOn, latest, months, until: endsOn }),
          );
    }),
  );
}
