import { addDays, type Day, daysBetween, later } from '../day.ts';

/** A period as it stands: `endsOn` its last day in effect, and the cap fixed when it was granted. */
export interface PeriodOfHers {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  /** Given on the same identification as the one that is looked at, which is given its days once. Absent: on another, or it is not known. */
  readonly onSameIdentification?: boolean;
}

/** The first day of the first period that came after this one. */
export const laterStartsOn = (period: PeriodOfHers, others: readonly PeriodOfHers[]): Day | null =>
  others
    .map(({ startsOn }) => startsOn)
    .filter((day) => day > period.startsOn)
    .sort()
    .at(0) ?? null;

/**
 * The period from whose first day the days count: of periods that ran at the same time, as is found once two cases are known
 * to be of one person, the first. There is never more than one at a time, and its days are had once.
 */
export function countsFrom(period: PeriodOfHers, others: readonly PeriodOfHers[]): PeriodOfHers {
  const ranIntoIt = others.find(
    ({ startsOn, endsOn }) => startsOn < period.startsOn && period.startsOn <= endsOn,
  );
  return ranIntoIt ? countsFrom(ranIntoIt, others) : period;
}

export interface CapOverAll {
  /** From which day the days count. */
  readonly startsOn: Day;
  readonly capEndsOn: Day;
  /** As many as are given in all. */
  readonly capDays: number;
  /** Those of them that she had before, in periods that were over by then. */
  readonly daysBefore: number;
}

/**
 * The cap of a period over all of hers. What she was given on the same identification while nobody knew that two cases are of
 * one person comes off it; a new identification gives all the days anew.
 */
export function capOverAll(period: PeriodOfHers, others: readonly PeriodOfHers[]): CapOverAll {
  const { startsOn, capEndsOn } = countsFrom(period, others);
  const before = others.filter((one) => one.onSameIdentification && one.startsOn < startsOn);
  const daysBefore = daysOf(before);
  return {
    startsOn,
    capEndsOn: later(startsOn, addDays(capEndsOn, -daysBefore)),
    capDays: daysBetween(startsOn, capEndsOn),
    daysBefore,
  };
}

/** Days on which two of them ran are had once. */
function daysOf(periods: readonly PeriodOfHers[]): number {
  const inOrder = [...periods].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  let days = 0;
  let counted: Day | null = null;
  for (const { startsOn, endsOn } of inOrder) {
    const from: Day = counted === null ? startsOn : later(startsOn, counted);
    if (endsOn > from) days += daysBetween(from, endsOn);
    counted = counted === null ? endsOn : later(counted, endsOn);
  }
  return days;
}
