import { createHash } from 'node:crypto';

/** Numbers that follow from what is given and nothing else, so that whatever was found can be found again. */
export const hash = (...given: readonly unknown[]): number =>
  createHash('sha1').update(JSON.stringify(given)).digest().readUInt32BE(0);

export class Seeded {
  #state: number;

  constructor(...given: readonly unknown[]) {
    this.#state = hash(...given);
  }

  /** From 0 up to but not including `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % end;
  }

  /** True once in so many times. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<One>(from: readonly One[]): One {
    const one = from[this.below(from.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
