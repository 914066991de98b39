import { CountedCache } from './counted-cache.ts';

test('never holds more than its size, and forgets what was not asked for longest', () => {
  const cache = new CountedCache<string>('texts', { maxSize: 10, sizeCalculation: (text) => text.length });
  cache.set('a', 'aaaa');
  cache.set('b', 'bbbb');
  expect(cache.get('a')).toBe('aaaa');
  cache.set('c', 'cccc');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['aaaa', undefined, 'cccc']);
  expect({ entries: cache.entries, size: cache.size, hits: cache.hits, misses: cache.misses }).toEqual({
    entries: 2,
    size: 8,
    hits: 3,
    misses: 1,
  });
  cache.set('d', 'd'.repeat(11));
  expect(cache.get('d')).toBeUndefined();
});
