import { countsFrom, laterStartsOn } from './periods-of-hers.ts';

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
