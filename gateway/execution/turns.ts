/** What waits, and for whom: callers take turns, however much one of them has sent. */
export class Turns<Thing> {
  /** Whose turn it is stands first, and so does what each of them sent first. */
  readonly #waiting = new Map<string, Set<Thing>>();
  readonly #things = new Set<Thing>();

  get length(): number {
    return this.#things.size;
  }

  /** Several may wait for the same: it comes in whichever of their turns is first. */
  add(thing: Thing, caller: string): void {
    this.#things.add(thing);
    const others = this.#waiting.get(caller);
    if (others) others.add(thing);
    else this.#waiting.set(caller, new Set([thing]));
  }

  /** The oldest of whose turn it is, who then waits for the others'. */
  take(): Thing | undefined {
    const [caller, things] = this.#waiting.entries().next().value ?? [];
    const [thing] = things ?? [];
    if (caller === undefined || !things || !thing) return;
    this.#waiting.delete(caller);
    this.#waiting.set(caller, things);
    this.#things.delete(thing);
    for (const each of this.#waiting.keys()) this.#giveUp(thing, each);
    return thing;
  }

  /** The newest of whoever has sent most, and nobody else waits for. */
  takeLastOfMost(): Thing | undefined {
    for (;;) {
      const [most] = [...this.#waiting].sort(([, one], [, other]) => other.size - one.size);
      const thing = [...(most?.[1] ?? [])].at(-1);
      if (!most || !thing) return;
      this.#giveUp(thing, most[0]);
      if ([...this.#waiting.values()].some((things) => things.has(thing))) continue;
      this.#things.delete(thing);
      return thing;
    }
  }

  takeAll(): Thing[] {
    const all = [...this.#things];
    this.#waiting.clear();
    this.#things.clear();
    return all;
  }

  #giveUp(thing: Thing, caller: string): void {
    const things = this.#waiting.get(caller);
    if (things?.delete(thing) && things.size === 0) this.#waiting.delete(caller);
  }
}
