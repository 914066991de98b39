/** Lets whoever names the same in one after the other, within this process. */
export interface OneAtATime {
  /** How to leave again; null: too many wait, or those before took too long. */
  readonly enter: (name: string) => Promise<(() => void) | null>;
}

/** `waitMs`: how long one waits at most, in milliseconds. `mostWaiting`: how many wait, over all names, beside those that are in. */
export function oneAtATime({
  waitMs,
  mostWaiting,
}: {
  readonly waitMs: number;
  readonly mostWaiting: number;
}): OneAtATime {
  /** Those who wait behind the one that is in. */
  const behind = new Map<string, Set<() => void>>();
  let waitingInAll = 0;

  const leave = (name: string) => {
    const [next] = behind.get(name) ?? [];
    if (next) next();
    else behind.delete(name);
  };

  const turn = (waiting: Set<() => void>) =>
    new Promise<boolean>((isIn) => {
      const stop = (answer: boolean) => {
        clearTimeout(timer);
        waiting.delete(enter);
        waitingInAll -= 1;
        isIn(answer);
      };
      const enter = () => stop(true);
      const timer = setTimeout(() => stop(false), waitMs);
      waiting.add(enter);
      waitingInAll += 1;
    });

  return {
    enter: async (name) => {
      const waiting = behind.get(name);
      if (!waiting) behind.set(name, new Set());
      else if (waitingInAll >= mostWaiting || !(await turn(waiting))) return null;
      return () => leave(name);
    },
  };
}
