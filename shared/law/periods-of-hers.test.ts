import { capOverAll, countsFrom, laterStartsOn, type PeriodOfHers } from './periods-of-hers.ts';

const from = (startsOn: string, endsOn: string) => ({ startsOn, endsOn, capEndsOn: '2026-12-31' });
const [one, two, three] = [
  from('2026-01-01', '2026-02-10'),
  from('2026-02-10', '2026-03-20'),
  from('2026-03-15', '2026-04-14'),
];

describe('the periods of one person', () => {
  it('count from the first of those that ran at the same time, however many', () => {
    expect(countsFrom(three, [one, two])).toBe(one);
    expect(countsFrom(two, [one, three])).toBe(one);
    expect(countsFrom(one, [two, three])).toBe(one);
  });

  it('count each for itself where one was over before the other began', () => {
    expect(countsFrom(three, [one])).toBe(three);
    expect(countsFrom(two, [from('2026-01-01', '2026-02-09')])).toBe(two);
  });

  it('come one after the other', () => {
    expect(laterStartsOn(one, [three, two])).toBe('2026-02-10');
    expect(laterStartsOn(three, [one, two])).toBeNull();
    expect(laterStartsOn(one, [from('2026-01-01', '2026-05-01')])).toBeNull();
  });
});

describe('the cap over all of hers', () => {
  const given = (startsOn: string, endsOn: string, capEndsOn: string, onSameIdentification = true) => ({
    startsOn,
    endsOn,
    capEndsOn,
    onSameIdentification,
  });
  const late = given('2026-06-01', '2026-07-01', '2026-09-29');
  const cap = (...others: readonly PeriodOfHers[]) => capOverAll(late, others);

  it('is its own where there is no other, or the others are on another identification, or on one that is not known', () => {
    const own = { startsOn: '2026-06-01', capEndsOn: '2026-09-29', capDays: 120, daysBefore: 0 };
    expect(cap()).toEqual(own);
    expect(cap(given('2026-01-01', '2026-01-31', '2026-05-01', false))).toEqual(own);
    expect(cap({ startsOn: '2026-01-01', endsOn: '2026-01-31', capEndsOn: '2026-05-01' })).toEqual(own);
  });

  it('comes sooner by the days of those that were over before, up to the day before it began', () => {
    expect(cap(given('2026-01-01', '2026-01-31', '2026-05-01'))).toEqual({
      startsOn: '2026-06-01',
      capEndsOn: '2026-08-30',
      capDays: 120,
      daysBefore: 30,
    });
    expect(cap(given('2026-05-01', '2026-05-31', '2026-08-29')).daysBefore).toBe(30);
    expect(cap(given('2026-05-02', '2026-06-01', '2026-08-30'))).toMatchObject({
      startsOn: '2026-05-02',
      daysBefore: 0,
    });
  });

  it('counts once the days on which two of those ran', () => {
    const [one, other] = [
      given('2026-01-01', '2026-01-31', '2026-05-01'),
      given('2026-01-11', '2026-02-10', '2026-05-11'),
    ];
    expect(cap(one, other).daysBefore).toBe(40);
    expect(cap(other, one).daysBefore).toBe(40);
    expect(cap(one, given('2026-01-11', '2026-01-21', '2026-05-11')).daysBefore).toBe(30);
    expect(cap(one, given('2026-03-01', '2026-03-31', '2026-06-29')).daysBefore).toBe(60);
  });

  it('is reached as it begins where all the days were had, and does not look at what came after', () => {
    const whole = given('2026-01-01', '2026-05-01', '2026-05-01');
    expect(cap(whole)).toMatchObject({ capEndsOn: '2026-06-01', daysBefore: 120 });
    expect(cap(whole, given('2025-01-01', '2025-02-01', '2025-05-01')).capEndsOn).toBe('2026-06-01');
    expect(capOverAll(whole, [late])).toMatchObject({ capEndsOn: '2026-05-01', daysBefore: 0 });
  });
});
