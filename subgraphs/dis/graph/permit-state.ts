import type { Day } from '../../../shared/day.ts';
import type { PermitState } from '../../../shared/dis-vocabulary.ts';

interface Permit {
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly revokedOn: Day | null;
}

/** Whether a permit holds on a day: to the end of its last day, and not from the day of a revocation on. */
export function permitState({ validFrom, validTo, revokedOn }: Permit, on: Day): PermitState {
  if (revokedOn !== null && revokedOn <= on) return 'REVOKED';
  if (validFrom > on) return 'TO_COME';
  return validTo === null || on <= validTo ? 'VALID' : 'EXPIRED';
}

/** The same as SQL over the row `alias`. */
export const permitStateSql = (alias: string, on: Day): string => `CASE
  WHEN ${alias}.revoked_on <= '${on}'::date THEN 'REVOKED'
  WHEN ${alias}.valid_from > '${on}'::date THEN 'TO_COME'
  WHEN ${alias}.valid_to < '${on}'::date THEN 'EXPIRED' ELSE 'VALID' END`;
