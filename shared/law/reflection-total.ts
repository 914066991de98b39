import { addDays, addMonths, type Day, daysBetween } from '../day.ts';
import { breach, type Finding, gravest, met } from './finding.ts';
import { capOverAll, type PeriodOfHers } from './periods-of-hers.ts';
import { type CapCode, capReasons } from './reflection-cap-reasons.ts';
import { reflectionExceptional } from './reflection-exceptional.ts';
import { refuse } from './refusal.ts';
import { inForce, type Rule, variantOn, versionOf } from './rule.ts';

/**
 * A reflection period with all its extensions lasts 120 days at most, before 2013 100 days.
 * Source: M-069, M-070, M-082; Aliens Act section 33(14); bill L 129 of 30 January 2013.
 */
export const reflectionTotal: Rule<'LAW', CapCode, { readonly days: number }> = {
  id: 'REFLECTION_TOTAL',
  kind: 'LAW',
  appliedBy: ['DIS'],
  title: {
    EN: 'Total length of a reflection period',
    DA: 'Refleksionsperiodens samlede længde', // unofficial rendering
  },
  text: {
    EN: 'A reflection period with all its extensions never passes its cap, counted from its first day. The cap is fixed when the period is granted. What was given before on the same identification, in another case of the same person, counts towards it.',
    DA: 'En refleksionsperiode med alle forlængelser løber aldrig ud over sit loft, regnet fra dens første dag. Loftet ligger fast, når perioden gives. Det, der før er givet på grundlag af samme identifikation i en anden sag om samme person, tæller med.',
  },
  source: ['M-069', 'M-070', 'M-082', 'M-149', 'Aliens Act section 33(14)'],
  reasons: capReasons,
  variants: [
    {
      id: 'BEFORE-2013-100',
      from: null,
      to: '2013-01-29',
      label: { EN: '100 days in all', DA: '100 dage i alt' },
      data: { days: 100 },
      source: [
        'Bill L 129 of 30 January 2013, which replaces "100"',
        'First day of validity not in the sources',
      ],
    },
    {
      id: '2013-120',
      from: '2013-01-30',
      to: null,
      label: { EN: '120 days in all: 30 and up to 90 more', DA: '120 dage i alt: 30 og indtil 90 mere' },
      data: { days: 120 },
      source: [
        'M-069',
        'M-070',
        'M-082',
        'Aliens Act section 33(14)',
        'Bill L 129 of 30 January 2013; the day of its commencement is not in the sources, so the day it was introduced is taken, the reading that takes no lawful stay away',
      ],
    },
  ],
};

export interface ReflectionCap {
  readonly capEndsOn: Day;
  readonly capDays: number;
  readonly rule: Rule<'LAW', CapCode>;
  readonly version: string;
}

/** The cap of a period that starts on a day: the exceptional one where such a variant is in force. */
export function reflectionCap(startsOn: Day): ReflectionCap {
  const exceptional = inForce(reflectionExceptional, startsOn);
  const [rule, variant, capEndsOn] = exceptional
    ? ([reflectionExceptional, exceptional, addMonths(startsOn, exceptional.data.months)] as const)
    : usual(startsOn);
  return { capEndsOn, capDays: daysBetween(startsOn, capEndsOn), rule, version: versionOf(rule, variant) };
}

function usual(startsOn: Day) {
  const variant = variantOn(reflectionTotal, startsOn);
  return [reflectionTotal, variant, addDays(startsOn, variant.data.days)] as const;
}

export interface CappedPeriod {
  readonly startsOn: Day;
  /** The last day to which it was given. */
  readonly endsOn: Day;
  /** Her other periods, as far as they were known of when it was given to that day. */
  readonly others?: readonly PeriodOfHers[];
}

const findCap = (rule: Rule<'LAW', CapCode>, periods: readonly CappedPeriod[], asOf: Day): Finding =>
  gravest(
    rule,
    periods
      .filter(({ startsOn }) => startsOn <= asOf)
      .map((period) => ({ ...period, cap: reflectionCap(period.startsOn) }))
      .filter(({ cap }) => cap.rule === rule)
      .map(({ startsOn, endsOn, others = [], cap: { capEndsOn, version } }) => {
        const over = capOverAll({ startsOn, endsOn, capEndsOn }, others);
        const reason = over.daysBefore > 0 ? 'BEYOND_CAP_IN_ALL' : 'BEYOND_CAP';
        return endsOn <= over.capEndsOn
          ? met(rule, version)
          : breach(refuse(rule, version, reason, { ...over, until: endsOn }));
      }),
  );

/** Each period under the usual cap, by the law of its first day, with those that she had before on the same identification. */
export const findReflectionTotal = (periods: readonly CappedPeriod[], asOf: Day): Finding =>
  findCap(reflectionTotal, periods, asOf);

/** Each period that began in exceptional times. */
export const findReflectionExceptional = (periods: readonly CappedPeriod[], asOf: Day): Finding =>
  findCap(reflectionExceptional, periods, asOf);
