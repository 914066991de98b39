import { addDays, addHours, dayOf, daysBetween } from '../../shared/day.ts';

/**
 * So many days later in Denmark, or before, at about this time of day. Where clocks change in between, so many hours later are
 * another day late in the evening, or soon after midnight: then it is an hour less, or more.
 */
export function daysLater(days: number): Date {
  const now = new Date();
  const then = addHours(now, 24 * days);
  return addHours(then, -daysBetween(addDays(dayOf(now), days), dayOf(then)));
}
