import { LRUCache } from 'lru-cache';

/** How a cache does, for whoever measures. */
export interface CacheFigures {
  readonly name: string;
  readonly entries: number;
  /** What it holds, in characters of the texts it was made of; each takes several bytes. */
  readonly size: number;
  readonly hits: number;
  readonly misses: number;
}

/** What a cache may hold, in characters: a number of entries would say nothing of the memory they take. */
export type Bounds<Value extends {}> = Pick<
  LRUCache.OptionsSizeLimit<string, Value, unknown>,
  'maxSize' | 'sizeCalculation'
>;

type Particulars = Pick<LRUCache.SetOptions<string, unknown, unknown>, 'ttl' | 'size'>;

/**
 * A cache that is bounded by size, and counts how often it knew what it was asked. What is new has a quarter of it, and
 * gets a place among the rest when it is asked for: whoever asks thousands of things once drives out nothing that is
 * asked for again and again, and leaves no memory filled.
 */
export class CountedCache<Value extends {}> implements CacheFigures {
  hits = 0;
  misses = 0;
  readonly #new: LRUCache<string, Value>;
  readonly #known: LRUCache<string, Value>;

  constructor(
    readonly name: string,
    { maxSize, sizeCalculation }: Bounds<Value>,
  ) {
    const counted = sizeCalculation ? { sizeCalculation } : {};
    this.#new = new LRUCache({ maxSize: maxSize / 4, ...counted });
    this.#known = new LRUCache({ maxSize: (maxSize / 4) * 3, ...counted });
  }

  get entries(): number {
    return this.#new.size + this.#known.size;
  }

  get size(): number {
    return this.#new.calculatedSize + this.#known.calculatedSize;
  }

  /** Without being counted as a question. */
  has(key: string): boolean {
    return this.#known.has(key) || this.#new.has(key);
  }

  get(key: string): Value | undefined {
    const value = this.#known.get(key) ?? this.#settled(key);
    if (value === undefined) this.misses += 1;
    else this.hits += 1;
    return value;
  }

  set(key: string, value: Value, particulars: Particulars = {}): void {
    if (this.#known.has(key)) this.#known.set(key, value, particulars);
    else this.#new.set(key, value, particulars);
  }

  delete(key: string): boolean {
    return this.#new.delete(key) || this.#known.delete(key);
  }

  clear(): void {
    this.#new.clear();
    this.#known.clear();
  }

  /** Asked for a second time: it stays, for as long as it would have. */
  #settled(key: string): Value | undefined {
    const value = this.#new.get(key);
    if (value === undefined) return;
    const { size, ttl } = this.#new.info(key) ?? {};
    this.#new.delete(key);
    this.#known.set(key, value, { ...(size ? { size } : {}), ...(ttl ? { ttl } : {}) });
    return value;
  }
}
