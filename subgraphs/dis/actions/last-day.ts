import { addDays, type Day } from '../../../shared/day.ts';

/** The last day on which a permit holds: the day before it was revoked, or its own. */
export const lastDayOf = ({
  validTo,
  revokedOn,
}: {
  readonly validTo: Day;
  readonly revokedOn: Day | null;
}): Day => (revokedOn === null ? validTo : addDays(revokedOn, -1));
