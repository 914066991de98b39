import fc from 'fast-check';
import { addDays, timeOn } from '../../../shared/day.ts';
import { cmmAt, hotlineYears, isWithinHotlineYears } from './hotline-hours.ts';

const MINUTE = 60_000;
const instant = (day: string, time: string) => timeOn(day, time);
const isOpen = (day: string, time: string) => cmmAt(instant(day, time)).open;

describe('an ordinary weekday', () => {
  const friday = '2026-11-20';

  test.each([
    ['00:00', false],
    ['08:29:59.999', false],
    ['08:30', true],
    ['15:59:59.999', true],
    ['16:00', false],
    ['23:59:59.999', false],
  ])('at %s: %s', (time, open) => {
    expect(isOpen(friday, time)).toBe(open);
  });
});

describe.each([
  ['a Saturday', '2026-11-21'],
  ['a Sunday', '2026-11-22'],
  ['a holiday on a Thursday', '2026-05-14'],
  ['a holiday on a Friday', '2026-12-25'],
  ['the Great Prayer Day of 2023', '2023-05-05'],
])('%s', (_name, day) => {
  test.each([
    ['08:30', false],
    ['08:59:59.999', false],
    ['09:00', true],
    ['14:59:59.999', true],
    ['15:00', false],
    ['15:30', false],
  ])('at %s: %s', (time, open) => {
    expect(isOpen(day, time)).toBe(open);
  });
});

test.each([
  ['1 May', '2026-05-01'],
  ['Constitution Day', '2026-06-05'],
  ['Christmas Eve', '2026-12-24'],
  ["New Year's Eve", '2026-12-31'],
  ['what was the Great Prayer Day until 2023', '2024-04-26'],
])('%s on a weekday has the hours of a weekday', (_name, day) => {
  expect([isOpen(day, '08:30'), isOpen(day, '15:30')]).toEqual([true, true]);
});

test('a holiday is named, also when it falls on a weekend', () => {
  expect(cmmAt(instant('2026-12-25', '10:00')).publicHoliday?.EN).toBe('Christmas Day');
  expect(cmmAt(instant('2026-12-26', '22:00')).publicHoliday?.DA).toBe('Anden Juledag');
  expect(cmmAt(instant('2026-12-28', '10:00')).publicHoliday).toBeNull();
});

describe('what comes next', () => {
  const opens = (day: string, time: string) => instant(day, time);

  test('before opening: it opens today', () => {
    expect(cmmAt(instant('2026-11-20', '07:00'))).toEqual({
      open: false,
      changesAt: opens('2026-11-20', '08:30'),
      opensNextAt: opens('2026-11-20', '08:30'),
      publicHoliday: null,
    });
  });

  test('while open on a Friday: it closes today, and opens next on Saturday', () => {
    expect(cmmAt(instant('2026-11-20', '12:00'))).toMatchObject({
      open: true,
      changesAt: opens('2026-11-20', '16:00'),
      opensNextAt: opens('2026-11-21', '09:00'),
    });
  });

  test('on the eve of a holiday: it opens at nine', () => {
    expect(cmmAt(instant('2026-12-24', '20:00')).opensNextAt).toEqual(opens('2026-12-25', '09:00'));
  });

  test('on a Sunday evening: it opens at half past eight', () => {
    expect(cmmAt(instant('2026-11-22', '15:00')).changesAt).toEqual(opens('2026-11-23', '08:30'));
  });
});

describe('on the nights when clocks change', () => {
  test('in spring it opens an hour sooner than a clock would that nobody put forward', () => {
    const closed = cmmAt(new Date('2026-03-28T14:00:00Z'));
    expect(closed.changesAt).toEqual(new Date('2026-03-29T07:00:00Z'));
    expect(cmmAt(new Date('2026-03-29T06:59:59.999Z')).open).toBe(false);
    expect(cmmAt(new Date('2026-03-29T07:00:00Z')).open).toBe(true);
  });

  test('in autumn it opens an hour later', () => {
    const closed = cmmAt(new Date('2026-10-24T13:00:00Z'));
    expect(closed.changesAt).toEqual(new Date('2026-10-25T08:00:00Z'));
    expect(cmmAt(new Date('2026-10-25T07:59:59.999Z')).open).toBe(false);
  });

  test.each(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'half past two, which comes twice: %s',
    (at) => {
      expect(cmmAt(new Date(at))).toMatchObject({ open: false, changesAt: new Date('2026-10-25T08:00:00Z') });
    },
  );
});

test('years that hours and holidays are not known for are told apart', () => {
  const { first, last } = hotlineYears;
  expect([`${first}-01-01T00:00:00+01:00`, `${last}-12-31T23:59:59+01:00`].map(within)).toEqual([true, true]);
  expect([`${first - 1}-12-31T22:59:59Z`, `${last}-12-31T23:00:00Z`].map(within)).toEqual([false, false]);
});
const within = (at: string) => isWithinHotlineYears(new Date(at));

// every year is as good as another; a few keep the library from working out a hundred
const minutes = fc
  .integer({ min: 0, max: 6 * 366 * 24 * 60 })
  .map((n) => new Date(Date.UTC(2022, 0, 1) + n * MINUTE));

test('at any minute exactly one state holds, and changesAt is its end', () => {
  fc.assert(
    fc.property(minutes, (at) => {
      const { open, changesAt } = cmmAt(at);
      expect(changesAt.getTime()).toBeGreaterThan(at.getTime());
      expect(cmmAt(changesAt).open).toBe(!open);
      expect(cmmAt(new Date(changesAt.getTime() - 1))).toMatchObject({ open, changesAt });
      for (let t = at.getTime(); t < changesAt.getTime(); t += 15 * MINUTE)
        expect(cmmAt(new Date(t)).open).toBe(open);
    }),
  );
});

test('at any minute, the next opening is an opening, and none lies between', () => {
  fc.assert(
    fc.property(minutes, (at) => {
      const { open, changesAt, opensNextAt } = cmmAt(at);
      expect(cmmAt(opensNextAt).open).toBe(true);
      expect(cmmAt(new Date(opensNextAt.getTime() - 1)).open).toBe(false);
      expect(open ? cmmAt(changesAt).changesAt : changesAt).toEqual(opensNextAt);
    }),
  );
});

test('somebody picks up on every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 * 365 }), (n) => {
      expect(isOpen(addDays('2022-01-01', n), '12:00')).toBe(true);
    }),
  );
});
