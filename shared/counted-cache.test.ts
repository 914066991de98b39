import { setTimeout as sleep } from 'node:timers/promises';
import { CountedCache } from './counted-cache.ts';

const open = (maxSize: number) =>
  new CountedCache<string>('texts', { maxSize, sizeCalculation: (text) => text.length });

test('never holds more than its size', () => {
  const cache = open(40);
  for (let at = 0; at < 100; at += 1) {
    cache.set(`${at}`, 'aaaa');
    if (at % 3) cache.get(`${at}`);
    expect(cache.size).toBeLessThanOrEqual(40);
  }
  expect({ entries: cache.entries, size: cache.size }).toEqual({ entries: 9, size: 36 });
});

test('what was asked for again outlives whatever is asked once', () => {
  const cache = open(40);
  cache.set('known', 'known');
  expect(cache.get('known')).toBe('known');
  for (let at = 0; at < 1_000; at += 1) {
    expect(cache.get(`${at}`)).toBeUndefined();
    cache.set(`${at}`, 'once');
  }
  expect(cache.get('known')).toBe('known');
  expect([cache.get('0'), cache.get('999')]).toEqual([undefined, 'once']);
  expect([cache.hits, cache.misses]).toEqual([3, 1_001]);
});

test('gives up what was not asked for longest, and keeps nothing that is larger than the new may be', () => {
  const cache = open(40);
  const settle = (key: string) => {
    cache.set(key, key.repeat(10));
    return cache.get(key);
  };
  for (const key of ['a', 'b', 'c']) settle(key);
  cache.get('a');
  settle('d');
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key)?.[0])).toEqual(['a', undefined, 'c', 'd']);
  cache.set('e', 'e'.repeat(11));
  expect(cache.get('e')).toBeUndefined();
});

test('sets what it knows to another value, and forgets it', () => {
  const cache = open(40);
  cache.set('a', 'one');
  cache.get('a');
  cache.set('a', 'two');
  expect(cache.get('a')).toBe('two');
  expect([cache.delete('a'), cache.delete('a'), cache.entries]).toEqual([true, false, 0]);
});

test('keeps nothing for longer because it was asked for', async () => {
  const clock = jest.spyOn(performance, 'now');
  const after = async (milliseconds: number) => {
    clock.mockReturnValue(milliseconds);
    // the cache reads its clock once a millisecond
    await sleep(5);
    return cache.get('a');
  };
  clock.mockReturnValue(1_000);
  const cache = open(40);
  cache.set('a', 'a', { ttl: 60 });
  expect(await after(1_040)).toBe('a');
  expect(await after(1_059)).toBe('a');
  expect(await after(1_061)).toBeUndefined();
});
