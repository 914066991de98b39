import { addDays, type Day, daysBetween } from '../../../shared/day.ts';
import { publicHolidayOn } from './public-holidays.ts';

const holidaysOf = (year: number): Day[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, n) =>
    addDays(`${year}-01-01`, n),
  ).filter(publicHolidayOn);

test('the public holidays of a year', () => {
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-04-02',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-14',
    '2026-05-24',
    '2026-05-25',
    '2026-12-25',
    '2026-12-26',
  ]);
});

test.each(['2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'])(
  '%s is kept by many, and is no public holiday in law',
  (day) => {
    expect(publicHolidayOn(day)).toBeNull();
  },
);

test('the Great Prayer Day was one until 2023, and is none since', () => {
  expect(publicHolidayOn('2023-05-05')?.DA).toBe('Store Bededag');
  expect(publicHolidayOn('2024-04-26')).toBeNull();
  expect([2023, 2024].map((year) => holidaysOf(year).length)).toEqual([11, 10]);
});

test('a day that is a holiday and Constitution Day is a holiday', () => {
  expect(publicHolidayOn('2022-06-05')?.DA).toBe('Pinsedag');
});

test('they are named in both languages', () => {
  expect(publicHolidayOn('2026-04-03')).toEqual({ EN: 'Good Friday', DA: 'Langfredag' });
});
