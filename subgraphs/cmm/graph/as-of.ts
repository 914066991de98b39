import { addDays, dayOf, startOfDay } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { notBeforeAll } from '../../../shared/past-day.ts';

/** What was known at a time. Nobody knows yet what will be known. */
export const pastTime = (asOf: Date | null | undefined, now: Date): Date => {
  const at = asOf ?? now;
  notBeforeAll('asOf', at);
  if (at > now) throw badInput('asOf', 'lies in the future: how the rules will hold is not known yet');
  return at;
};

const DAYS_AHEAD = 366;

/** The same, or a time up to a year ahead: how clocks will stand then by what is known now. */
export const timeNear = (asOf: Date | null | undefined, now: Date): Date => {
  if (!asOf || asOf <= now) return pastTime(asOf, now);
  if (asOf >= startOfDay(addDays(dayOf(now), DAYS_AHEAD))) {
    throw badInput('asOf', 'lies more than a year ahead: what is known now says nothing of it');
  }
  return asOf;
};
