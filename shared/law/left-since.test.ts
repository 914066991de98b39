import { hasLeftSince } from './left-since.ts';

describe('a departure ends a stay', () => {
  it('from its first day on', () => {
    expect(hasLeftSince({ departedOn: '2026-03-10' }, '2026-03-10')).toBe(true);
    expect(hasLeftSince({ departedOn: '2026-03-09' }, '2026-03-10')).toBe(false);
    expect(hasLeftSince({ departedOn: null, learnedSince: true }, '2026-03-10')).toBe(false);
  });

  it('and from before it where it was learned of only afterwards', () => {
    expect(hasLeftSince({ departedOn: '2026-03-05', learnedSince: true }, '2026-03-10')).toBe(true);
  });
});
