import { DateTime } from 'luxon';

/**
 * A calendar day in Denmark, `YYYY-MM-DD`. Periods of law run in days, not in instants: a day is neither 23 nor
 * 25 hours long to the law. Days of this form compare as text.
 */
export type Day = string;

const zone = 'Europe/Copenhagen';

// PostgreSQL has no year 0000.
const shape = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: 2026-02-30 is not. */
export const isDay = (text: string): text is Day =>
  shape.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

function calendar(day: Day, inZone = 'utc'): DateTime {
  const date = DateTime.fromISO(day, { zone: inZone });
  if (!shape.test(day) || !date.isValid) throw new RangeError('not a calendar day');
  return date;
}

function toDay(date: DateTime): Day {
  const day = date.toISODate();
  if (day === null || !shape.test(day)) throw new RangeError('outside the calendar');
  return day;
}

export const addDays = (day: Day, days: number): Day => toDay(calendar(day).plus({ days }));

/** The same date so many months later, or the last day of that month where it has no such date. */
export const addMonths = (day: Day, months: number): Day => toDay(calendar(day).plus({ months }));

/** Days from the first to the second: 0 for the same day, negative when the second comes before. */
export const daysBetween = (from: Day, to: Day): number =>
  (calendar(to).toMillis() - calendar(from).toMillis()) / 86_400_000;

/** The day on which an instant falls in Denmark. */
export const dayOf = (instant: Date): Day => toDay(DateTime.fromJSDate(instant, { zone }));

/** The first instant of a day in Denmark. */
export function startOfDay(day: Day): Date {
  return calendar(day, zone).startOf('day').toJSDate();
}

/** The last millisecond of a day in Denmark: it still belongs to the day. */
export function endOfDay(day: Day): Date {
  return calendar(day, zone).endOf('day').toJSDate();
}

/** The instant at which clocks in Denmark show a time of that day, such as 08:30. */
export function timeOn(day: Day, time: string): Date {
  calendar(day);
  const instant = DateTime.fromISO(`${day}T${time}`, { zone });
  if (!instant.isValid) throw new RangeError('not a time of day');
  return instant.toJSDate();
}

/** So many hours later as they pass, not as clocks show them: a night that clocks are changed in adds or takes none. */
export const addHours = (instant: Date, hours: number): Date =>
  DateTime.fromJSDate(instant).plus({ hours }).toJSDate();

/** Whether the day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => calendar(day).isWeekend;

/**
 * Full years of age on a day. Someone born on 29 February is a year older on 1 March of a common year:
 * the sources are silent, and the later day keeps a child's protection one day longer.
 */
export function ageOn(born: Day, day: Day): number {
  calendar(born);
  calendar(day);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The first day on which someone is so many years old. */
export function birthday(born: Day, years: number): Day {
  const day = addMonths(born, 12 * years);
  return ageOn(born, day) < years ? addDays(day, 1) : day;
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** A day as people write it: 21 November 2026, 21. november 2026. */
export const sayDay = (day: Day, language: 'EN' | 'DA'): string =>
  calendar(day)
    .setLocale(language === 'DA' ? 'da' : 'en-GB')
    .toLocaleString(DateTime.DATE_FULL);

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an instant as `Date.toISOString` writes it. */
export const isInstant = (text: string): boolean =>
  written.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;

/**
 * An instant as clocks in Denmark show it: 21 November 2026 at 14.30, 21. november 2026 kl. 14.30. To the second where
 * it lies within a minute: hours of law run from the moment, and two moments of one minute are not the same. In the hour
 * that clocks show twice, with its distance to UTC.
 */
export function sayInstant(instant: Date, language: 'EN' | 'DA'): string {
  const shown = DateTime.fromJSDate(instant, { zone });
  const which = shown.getPossibleOffsets().length > 1 ? ` (UTC${shown.toFormat('ZZ')})` : '';
  const at = language === 'DA' ? 'kl.' : 'at';
  const time = shown.toFormat(shown.second > 0 ? 'HH.mm.ss' : 'HH.mm');
  return `${sayDay(toDay(shown), language)} ${at} ${time}${which}`;
}
