import { addDays, type Day } from '../../../shared/day.ts';

interface Term {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly revokedOn: Day | null;
}

/** The last day on which a permit holds: the day before it was revoked, or its own. */
export const lastDayOf = ({ validTo, revokedOn }: Omit<Term, 'validFrom'>): Day =>
  revokedOn === null ? validTo : addDays(revokedOn, -1);

/** Whether it is still to begin; one that was revoked before never does. */
export const isToCome = (term: Term, today: Day): boolean =>
  today < term.validFrom && term.validFrom <= lastDayOf(term);
