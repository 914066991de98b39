import { timeOn } from '../../../shared/day.ts';
import { hotlinesAt } from './hotlines.ts';

const at = (time: string) =>
  hotlinesAt(timeOn('2026-11-20', time)).map(({ phone, answering }) => [phone, answering]);

test('in its hours CMM picks up; whether the police do is not stated', () => {
  expect(at('12:00')).toEqual([
    ['+45 70 20 25 50', 'OPEN'],
    ['+45 22 68 57 82', 'NOT_STATED'],
  ]);
});

test('otherwise the police stand in, and CMM has an answering machine', () => {
  expect(at('16:00')).toEqual([
    ['+45 22 68 57 82', 'STANDS_IN'],
    ['+45 70 20 25 50', 'ANSWERING_MACHINE'],
  ]);
});

test('both change at the same instant; the police promise no hours', () => {
  const [first, second] = hotlinesAt(timeOn('2026-11-20', '20:00'));
  expect(first).toMatchObject({ id: 'police', hours: null, opensNextAt: null });
  expect(first?.changesAt).toEqual(second?.changesAt);
});
