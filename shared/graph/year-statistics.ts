import type { Day } from '../day.ts';
import { badInput } from '../graph-error.ts';

/** The entity in every room that adds to it: what a room tells of a year stands in its own class. */
export const ABOUT_YEAR_STATISTICS =
  'The figures of one calendar year, to which each room adds what it counts (årsstatistik; unofficial rendering). Days are Copenhagen days. Figures are counted when they are asked for, from the records in force: a correction made later changes them.';

export const ABOUT_STATISTICS =
  'The figures of one calendar year, for auditors and the statistics office. A year without records has zeros. Every room opens this door, and what a room adds is asked of that room alone: while another is down, its own figures alone are missing.';

export const ABOUT_YEAR = 'The calendar year.';
export const ABOUT_YEAR_ARGUMENT = 'The calendar year, from 2000 to the year after this one.';

const FIRST_YEAR = 2000;
const LATEST_YEAR = 9998;

/** A year that every statement can be asked about, whoever asks. */
export const isYear = (year: unknown): year is number =>
  Number.isInteger(year) && Number(year) >= FIRST_YEAR && Number(year) <= LATEST_YEAR;

/** The year as an entity, or bad input: no figures are to be expected before the mechanism or beyond next year. */
export function statisticsOf(year: number, today: Day): { readonly year: number } {
  const lastYear = Number(today.slice(0, 4)) + 1;
  if (!isYear(year) || year > lastYear)
    throw badInput('year', `is not between ${FIRST_YEAR} and ${lastYear}`);
  return { year };
}
