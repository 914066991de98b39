import type { Day } from '../day.ts';

/** A period as it stands: `endsOn` its last day in effect, and the cap fixed when it was granted. */
export interface PeriodOfHers {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
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
