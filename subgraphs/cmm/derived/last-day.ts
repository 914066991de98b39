import { addDays, type Day, earlier } from '../../../shared/day.ts';
import type { PermitFact } from './immigration-facts.ts';

/** The last day of a period as it stands: it may have been brought to an end early, and never outlasts its cap. */
export const lastDay = (period: {
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
}): Day => earlier(period.endedOn ?? period.endsOn, period.capEndsOn);

/** The last day of a permit as it stands. A revocation takes its day with it. */
export const lastDayOfPermit = ({ validTo, revokedOn }: Pick<PermitFact, 'validTo' | 'revokedOn'>): Day =>
  revokedOn === null ? validTo : earlier(validTo, addDays(revokedOn, -1));
