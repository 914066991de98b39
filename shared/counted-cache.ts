import { LRUCache } from 'lru-cache';

/** How a cache does, for whoever measures. */
export interface CacheFigures {
  readonly name: string;
  readonly entries: number;
  /** What it holds, in characters of the texts it was made of; each takes a few bytes. */
  readonly size: number;
  readonly hits: number;
  readonly misses: number;
}

/** What a cache may hold at most, in characters: a number of entries would say nothing of the memory they take. */
export type Bounds<Value extends {}> = Pick<
  LRUCache.OptionsSizeLimit<string, Value, unknown>,
  'maxSize' | 'maxEntrySize' | 'sizeCalculation'
>;

/** A cache that is bounded by size, and counts how often it knew what it was asked. */
export class CountedCache<Value extends {}> implements CacheFigures {
  hits = 0;
  misses = 0;
  readonly #kept: LRUCache<string, Value>;

  constructor(
    readonly name: string,
    bounds: Bounds<Value>,
  ) {
    this.#kept = new LRUCache(bounds);
  }

  get entries(): number {
    return this.#kept.size;
  }

  get size(): number {
    return this.#kept.calculatedSize;
  }

  get(key: string): Value | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) this.misses += 1;
    else this.hits += 1;
    return known;
  }

  set(key: string, value: Value, options?: LRUCache.SetOptions<string, Value, unknown>): void {
    this.#kept.set(key, value, options);
  }

  delete(key: string): boolean {
    return this.#kept.delete(key);
  }
}
