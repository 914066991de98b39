import Holidays from 'date-holidays';
import type { Day } from '../../../shared/day.ts';
import type { Text } from '../../../shared/law/rule.ts';

// `public` leaves out what is kept without being a public holiday (helligdag): 1 May, Constitution Day, Christmas Eve
const danish = new Holidays('DK', { types: ['public'], languages: ['da'] });
const english = new Holidays('DK', { types: ['public'], languages: ['en'] });

const namesOf = (holidays: Holidays, year: number): ReadonlyMap<Day, string> =>
  new Map(holidays.getHolidays(year).map(({ date, name }) => [date.slice(0, 'YYYY-MM-DD'.length), name]));

// a year takes milliseconds to work out; callers keep to the years of hotlineYears
const worked = new Map<number, ReadonlyMap<Day, Text>>();

function holidaysOf(year: number): ReadonlyMap<Day, Text> {
  const known = worked.get(year);
  if (known) return known;
  const names = namesOf(english, year);
  const holidays = new Map(
    [...namesOf(danish, year)].map(([day, DA]) => [day, { EN: names.get(day) ?? DA, DA }]),
  );
  worked.set(year, holidays);
  return holidays;
}

/** The Danish public holiday that falls on this day, on whatever day of the week. */
export const publicHolidayOn = (day: Day): Text | null =>
  holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;
