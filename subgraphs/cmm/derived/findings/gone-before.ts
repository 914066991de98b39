import type { Day } from '../../../../shared/day.ts';
import { departuresOf, type History } from '../course-of-stay.ts';
import type { Instant, Versioned } from '../versioned.ts';
import { ledHereBefore, type Records } from './as-recorded.ts';

/**
 * When she had left last, as the Return Agency had it on record by then. It tells of all her returns together: once a case was
 * merged into this one since, a departure may be of that one, of which nobody knew that it is hers.
 */
export const departedBy = ({ all, at }: Records, then: Instant): Day | null =>
  all.cmm.merged.every(ledHereBefore(then))
    ? ([...(departuresOf(at(then)) ?? [])].sort().at(-1) ?? null)
    : null;

/**
 * The departure that the grant of a period is held against. One that was confirmed later, by another version, is held against
 * what was told then, of before it began.
 */
export function goneBefore<Period extends Versioned & { readonly startsOn: Day }>(
  { first, latest }: History<Period>,
  verified: Period | undefined,
  records: Records,
): Day | null {
  const { recordedAt } = verified ?? first;
  const departedOn = departedBy(records, recordedAt);
  const isConfirmed = verified !== undefined && verified !== first;
  return !isConfirmed || (departedOn !== null && departedOn < latest.startsOn) ? departedOn : null;
}
