import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';

/** Nothing is recorded of a day before the person was born, where the day of birth is known. */
export function demandBorn(bornOn: Day | null, day: Day): void {
  if (bornOn !== null && day < bornOn)
    throw badInput('input.caseId', 'is of a person who was not born by that day');
}
