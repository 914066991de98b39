import { addDays, type Day, dayOf, endOfDay, isWeekend, startOfDay, timeOn } from '../../../shared/day.ts';
import type { Text } from '../../../shared/law/rule.ts';
import type { HotlineDay } from '../../../shared/reference-vocabulary.ts';
import { publicHolidayOn } from './public-holidays.ts';

/** When somebody picks up, by Danish clocks. At the minute of closing nobody does. */
export interface HotlineHours {
  readonly on: HotlineDay;
  readonly opens: string;
  readonly closes: string;
}

/** CMM's hotline. There is no day without hours. Source: 002, M-038. */
export const cmmHours = [
  { on: 'MONDAY_TO_FRIDAY', opens: '08:30', closes: '16:00' },
  { on: 'WEEKEND_OR_PUBLIC_HOLIDAY', opens: '09:00', closes: '15:00' },
] as const satisfies readonly HotlineHours[];

/** Hours of an old document say nothing about times beyond these, and public holidays are only guesses there. */
export const hotlineYears = { first: 2000, last: 2099 } as const;

const firstInstant = startOfDay(`${hotlineYears.first}-01-01`);
const lastInstant = endOfDay(`${hotlineYears.last}-12-31`);

export const isWithinHotlineYears = (at: Date): boolean => firstInstant <= at && at <= lastInstant;

export interface OpenOrClosed {
  readonly open: boolean;
  /** The first instant at which it is no longer so. */
  readonly changesAt: Date;
  /** The next time it opens, after the instant in question. */
  readonly opensNextAt: Date;
  readonly publicHoliday: Text | null;
}

/** Whether somebody picks up at CMM at this instant. */
export function cmmAt(at: Date): OpenOrClosed {
  const today = dayOf(at);
  const publicHoliday = publicHolidayOn(today);
  const { opens, closes } = openingOn(today);
  if (at < opens) return { open: false, changesAt: opens, opensNextAt: opens, publicHoliday };
  const next = openingOn(addDays(today, 1)).opens;
  return at < closes
    ? { open: true, changesAt: closes, opensNextAt: next, publicHoliday }
    : { open: false, changesAt: next, opensNextAt: next, publicHoliday };
}

function openingOn(day: Day): { readonly opens: Date; readonly closes: Date } {
  const [mondayToFriday, weekendOrHoliday] = cmmHours;
  const { opens, closes } = isWeekend(day) || publicHolidayOn(day) ? weekendOrHoliday : mondayToFriday;
  return { opens: timeOn(day, opens), closes: timeOn(day, closes) };
}
