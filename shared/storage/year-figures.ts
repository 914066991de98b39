import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/** The years asked about, each with its first day and that of the next. */
const YEARS = `WITH years AS (
  SELECT year, make_date(year, 1, 1) AS first, make_date(year + 1, 1, 1) AS next FROM unnest($1::int[]) AS year)`;

/** SQL: a day that falls in the year `y`. A range, so that an index on the column serves. */
export const inYear = (day: string): string => `${day} >= y.first AND ${day} < y.next`;

const inCopenhagen = (day: string) => `${day}::timestamp AT TIME ZONE 'Europe/Copenhagen'`;

/** SQL: an instant that falls in the year `y` by the clocks of Copenhagen. */
export const inYearOfCopenhagen = (instant: string): string =>
  `${instant} >= ${inCopenhagen('y.first')} AND ${instant} < ${inCopenhagen('y.next')}`;

/** Rows by year: one statement for all the years of a request. It selects `y.year` from `years y` and what it joins. */
export const rowsByYear = <Row extends { readonly year: number }>(
  db: DataSource,
  sql: string,
): DataLoader<number, Row[]> =>
  new DataLoader(async (years) => {
    const rows: Row[] = await db.query(`${YEARS} ${sql}`, [years]);
    return years.map((year) => rows.filter((row) => row.year === year));
  });

/** How one figure is counted. */
export interface Counted {
  /** The table with its alias, and what is joined to it. */
  readonly from: string;
  /** Which rows, in force and in the year `y`. */
  readonly where: string;
  /** SQL of the word by which they are told apart. */
  readonly by?: string;
  /** SQL of what is counted where it is not rows, such as `DISTINCT t.case_id`. */
  readonly each?: string;
}

export interface YearFigures<Name extends string> {
  readonly total: (name: Name) => number;
  readonly byWord: (name: Name) => ReadonlyMap<string, number>;
}

/** All of a room's own figures of a year: counted by PostgreSQL in one statement, for all the years of a request. */
export function yearFigures<Name extends string>(
  db: DataSource,
  figures: Readonly<Record<Name, Counted>>,
): DataLoader<number, YearFigures<Name>> {
  const counts = Object.entries<Counted>(figures).map(
    ([name, { from, where, by = `''`, each = '*' }]) =>
      `SELECT y.year, '${name}' AS figure, ${by} AS word, count(${each})::int AS count
       FROM years y JOIN ${from} ON ${where} GROUP BY y.year, ${by === `''` ? 'figure' : by}`,
  );
  const rows = rowsByYear<{ year: number; figure: string; word: string; count: number }>(
    db,
    counts.join(' UNION ALL '),
  );
  return new DataLoader(async (years) =>
    (await Promise.all(years.map((year) => rows.load(year)))).map((counted) => {
      const byWord = (name: Name) =>
        new Map(counted.filter(({ figure }) => figure === name).map(({ word, count }) => [word, count]));
      return { byWord, total: (name) => [...byWord(name).values()].reduce((sum, count) => sum + count, 0) };
    }),
  );
}
