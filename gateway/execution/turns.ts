interface ForSomebody {
  readonly caller: string;
}

/** What waits, by whom it is for: callers take turns, however much one of them has sent. */
export class Turns<Thing extends ForSomebody> {
  length = 0;
  /** Whose turn it is stands first. */
  readonly #waiting = new Map<string, Thing[]>();

  add(thing: Thing): void {
    const others = this.#waiting.get(thing.caller);
    if (others) others.push(thing);
    else this.#waiting.set(thing.caller, [thing]);
    this.length += 1;
  }

  /** The oldest of whose turn it is, who then waits for the others'. */
  take(): Thing | undefined {
    const [caller, things = []] = this.#waiting.entries().next().value ?? [];
    const thing = things.shift();
    if (caller === undefined || !thing) return;
    this.length -= 1;
    this.#waiting.delete(caller);
    if (things.length > 0) this.#waiting.set(caller, things);
    return thing;
  }

  /** The newest of whoever has sent most. */
  takeLastOfMost(): Thing | undefined {
    const [most] = [...this.#waiting.values()].sort((one, other) => other.length - one.length);
    const thing = most?.pop();
    if (!most || !thing) return;
    this.length -= 1;
    if (most.length === 0) this.#waiting.delete(thing.caller);
    return thing;
  }

  takeAll(): Thing[] {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    this.length = 0;
    return all;
  }
}
