import { LRUCache } from 'lru-cache';

/** How a cache does, for whoever measures. */
export interface CacheFigures {
  readonly name: string;
  readonly entries: number;
  readonly hits: number;
  readonly misses: number;
}

/** A cache that is bounded, and counts how often it knew what it was asked. */
export class CountedCache<Value extends {}> implements CacheFigures {
  hits = 0;
  misses = 0;
  readonly #kept: LRUCache<string, Value>;

  constructor(
    readonly name: string,
    bounds: LRUCache.Options<string, Value, unknown>,
  ) {
    this.#kept = new LRUCache(bounds);
  }

  get entries(): number {
    return this.#kept.size;
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
