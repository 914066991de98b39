import fc from 'fast-check';
import {
  addDays,
  addHours,
  addMonths,
  ageOn,
  birthday,
  dayOf,
  daysBetween,
  earlier,
  endOfDay,
  isDay,
  isInstant,
  isWeekend,
  later,
  sayDay,
  sayInstant,
  startOfDay,
  timeOn,
} from './day.ts';

const days = fc
  .integer({ min: -20_000, max: 60_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('a day', () => {
  it.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '0000-01-01',
    '2026-1-1',
    '20261121',
    '2026-11-21T00:00:00Z',
    ' 2026-11-21',
    '2026-11-21\n',
    '+02026-11-21',
    '2026-W47-6',
    '',
  ])('"%s" is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is written as people write it', () => {
    expect(sayDay('2026-11-21', 'EN')).toBe('21 November 2026');
    expect(sayDay('2026-11-21', 'DA')).toBe('21. november 2026');
    expect(sayDay('2027-03-01', 'DA')).toBe('1. marts 2027');
  });
});

describe('counting', () => {
  it('passes leap days and the ends of years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
    expect(addDays('2024-01-30', 30)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('does not stumble over the nights when the clocks change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('counts there what it counted here', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -1000, max: 1000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('takes the last day of a month that is too short', () => {
    expect(addMonths('2021-06-30', 8)).toBe('2022-02-28');
    expect(addMonths('2023-06-30', 8)).toBe('2024-02-29');
    expect(addMonths('2021-01-15', 8)).toBe('2021-09-15');
  });

  it('knows which is earlier', () => {
    expect(earlier('2026-01-01', '2025-12-31')).toBe('2025-12-31');
    expect(later('2026-01-01', '2025-12-31')).toBe('2026-01-01');
  });

  it('is a fault with what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-01-01', 'soon')).toThrow(RangeError);
    expect(() => startOfDay('2026-02-30')).toThrow(RangeError);
    expect(() => endOfDay('2026-02-30')).toThrow(RangeError);
    expect(() => ageOn('2026-02-30', '2026-03-01')).toThrow(RangeError);
    expect(() => ageOn('2026-02-01', '2026-02-30')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('a day in Denmark', () => {
  it('ends an hour before midnight UTC in winter and two in summer', () => {
    expect(dayOf(new Date('2026-12-20T22:59:59.999Z'))).toBe('2026-12-20');
    expect(dayOf(new Date('2026-12-20T23:00:00Z'))).toBe('2026-12-21');
    expect(dayOf(new Date('2026-06-20T21:59:59.999Z'))).toBe('2026-06-20');
    expect(dayOf(new Date('2026-06-20T22:00:00Z'))).toBe('2026-06-21');
  });

  it('has 23 hours in March and 25 in October', () => {
    const hours = (day: string) => (endOfDay(day).getTime() + 1 - startOfDay(day).getTime()) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(startOfDay('2026-03-29')).toEqual(new Date('2026-03-28T23:00:00Z'));
    expect(endOfDay('2026-03-29')).toEqual(new Date('2026-03-29T21:59:59.999Z'));
    expect(startOfDay('2026-10-25')).toEqual(new Date('2026-10-24T22:00:00Z'));
    expect(endOfDay('2026-10-25')).toEqual(new Date('2026-10-25T22:59:59.999Z'));
  });

  it('holds its own first and last instant, and no gap follows it', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOf(startOfDay(day))).toBe(day);
        expect(dayOf(endOfDay(day))).toBe(day);
        expect(endOfDay(day).getTime() + 1).toBe(startOfDay(addDays(day, 1)).getTime());
      }),
    );
  });
});

describe('a time of day', () => {
  it('is what clocks in Denmark show, in winter and in summer', () => {
    expect(timeOn('2026-03-28', '08:30')).toEqual(new Date('2026-03-28T07:30:00Z'));
    expect(timeOn('2026-03-29', '08:30')).toEqual(new Date('2026-03-29T06:30:00Z'));
    expect(timeOn('2026-10-25', '09:00')).toEqual(new Date('2026-10-25T08:00:00Z'));
  });

  it('is refused where there is none', () => {
    expect(() => timeOn('2026-03-28', '25:00')).toThrow('not a time of day');
    expect(() => timeOn('2026-02-30', '08:30')).toThrow('not a calendar day');
  });
});

test('Saturday and Sunday are the weekend', () => {
  const week = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);
  expect(week.filter(isWeekend)).toEqual(['2026-11-21', '2026-11-22']);
});

describe('age', () => {
  it('grows on the birthday', () => {
    expect(ageOn('2008-11-21', '2026-11-20')).toBe(17);
    expect(ageOn('2008-11-21', '2026-11-21')).toBe(18);
    expect(ageOn('2026-11-21', '2026-11-21')).toBe(0);
  });

  it('grows on 1 March of a common year for those born on a leap day', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
    expect(ageOn('2008-02-29', '2028-02-28')).toBe(19);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });

  it('comes on a birthday, as it is counted', () => {
    expect(birthday('2008-11-21', 18)).toBe('2026-11-21');
    expect(birthday('2008-02-29', 18)).toBe('2026-03-01');
    expect(birthday('2008-02-29', 20)).toBe('2028-02-29');
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), (born, years) => {
        const day = birthday(born, years);
        expect(ageOn(born, day)).toBe(years);
        if (years > 0) expect(ageOn(born, addDays(day, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('an instant', () => {
  it('is so many hours later as they pass, also over the nights when clocks are changed', () => {
    expect(addHours(new Date('2026-03-28T12:00:00Z'), 72)).toEqual(new Date('2026-03-31T12:00:00Z'));
    expect(addHours(new Date('2026-10-24T12:00:00Z'), 72)).toEqual(new Date('2026-10-27T12:00:00Z'));
  });

  it('is known by its shape', () => {
    expect(isInstant('2026-11-21T13:30:00.000Z')).toBe(true);
    for (const text of ['2026-11-21', '2026-11-21T13:30:00Z', '2026-02-30T13:30:00.000Z', '']) {
      expect(isInstant(text)).toBe(false);
    }
  });

  it('is said as Danish clocks show it, and in the hour that comes twice as which of the two', () => {
    expect(sayInstant(new Date('2026-03-29T00:30:00Z'), 'EN')).toBe('29 March 2026 at 01.30');
    expect(sayInstant(new Date('2026-03-29T01:30:00Z'), 'DA')).toBe('29. marts 2026 kl. 03.30');
    expect(sayInstant(new Date('2026-10-25T00:30:00Z'), 'EN')).toBe('25 October 2026 at 02.30 (UTC+02:00)');
    expect(sayInstant(new Date('2026-10-25T01:30:00Z'), 'DA')).toBe('25. oktober 2026 kl. 02.30 (UTC+01:00)');
    expect(sayInstant(new Date('2026-11-21T23:30:00Z'), 'DA')).toBe('22. november 2026 kl. 00.30');
  });

  it('is said to the second where it lies within a minute', () => {
    expect(sayInstant(new Date('2026-11-21T13:30:01Z'), 'EN')).toBe('21 November 2026 at 14.30.01');
    expect(sayInstant(new Date('2026-10-25T00:30:59.999Z'), 'DA')).toBe(
      '25. oktober 2026 kl. 02.30.59 (UTC+02:00)',
    );
    expect(sayInstant(new Date('2026-11-21T13:30:00.999Z'), 'EN')).toBe('21 November 2026 at 14.30');
  });
});
