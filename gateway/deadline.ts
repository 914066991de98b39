/**
 * A time that is up, after which whatever waits for it is given up; also when an outer one is over first. Every request
 * has one and every question to an authority another: as an `AbortSignal` they took a tenth of all the gateway does.
 */
export class Deadline {
  #isOver = false;
  readonly #waiting = new Set<() => void>();
  readonly #timer: NodeJS.Timeout;
  readonly #leaveOuter: (() => void) | undefined;

  constructor(milliseconds: number, outer?: Deadline) {
    this.#timer = setTimeout(() => this.giveUp(), milliseconds);
    this.#leaveOuter = outer?.whenOver(() => this.giveUp());
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Now, whatever the time. */
  giveUp(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.clear();
    for (const what of this.#waiting) what();
    this.#waiting.clear();
  }

  /** Calls it once, at once if it is over already. What comes back calls it off. */
  whenOver(what: () => void): () => void {
    if (this.#isOver) what();
    else this.#waiting.add(what);
    return () => this.#waiting.delete(what);
  }

  /** It was made in time: nothing is left behind. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#leaveOuter?.();
  }
}
