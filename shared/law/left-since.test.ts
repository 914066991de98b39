import { hasLeftSince, isHereAgain, leftBetween } from './left-since.ts';

describe('a departure ends a stay', () => {
  it('from its first day on', () => {
    expect(hasLeftSince({ departedOn: '2026-03-10' }, '2026-03-10')).toBe(true);
    expect(hasLeftSince({ departedOn: '2026-03-09' }, '2026-03-10')).toBe(false);
    expect(hasLeftSince({ departedOn: null, learnedSince: true }, '2026-03-10')).toBe(false);
  });

  it('and from before it where it was learned of only afterwards, unless she was identified since she left', () => {
    const left = { departedOn: '2026-03-05', learnedSince: true };
    expect(hasLeftSince(left, '2026-03-10')).toBe(true);
    for (const hereOn of [null, '2026-03-01', '2026-03-05'])
      expect(hasLeftSince({ ...left, hereOn }, '2026-03-10')).toBe(true);
    for (const hereOn of ['2026-03-06', '2026-03-11'])
      expect(hasLeftSince({ ...left, hereOn }, '2026-03-10')).toBe(false);
  });

  it('that was given before it, whoever has identified her since', () => {
    const left = { departedOn: '2026-03-10', hereOn: '2026-03-20' };
    for (const from of ['2026-03-10', '2026-03-01']) expect(hasLeftSince(left, from)).toBe(true);
  });
});

describe('two days', () => {
  it('are of two stays where she left between them, on the first of them included', () => {
    expect(leftBetween('2026-03-01', '2026-03-20', ['2026-03-10'])).toBe(true);
    expect(leftBetween('2026-03-20', '2026-03-01', ['2026-03-10'])).toBe(true);
    expect(leftBetween('2026-03-10', '2026-03-11', ['2026-03-10'])).toBe(true);
    expect(leftBetween('2026-03-01', '2026-03-10', ['2026-03-10'])).toBe(false);
    expect(leftBetween('2026-03-01', '2026-03-20', ['2026-02-01', '2026-04-01'])).toBe(false);
    expect(leftBetween('2026-03-01', '2026-03-20', [])).toBe(false);
  });

  it('may be where nobody could be asked, but for one day', () => {
    expect(leftBetween('2026-03-01', '2026-03-02', null)).toBe(true);
    expect(leftBetween('2026-03-01', '2026-03-01', null)).toBe(false);
  });
});

test('she is here again from the day after', () => {
  expect(isHereAgain('2026-03-10', '2026-03-11')).toBe(true);
  expect(isHereAgain('2026-03-10', '2026-03-10')).toBe(false);
  expect(isHereAgain('2026-03-10', null)).toBe(false);
});
