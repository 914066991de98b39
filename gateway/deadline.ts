/** A time that is up, after which whatever waits for it is given up; also when an outer one is given up first. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Gives up now. */
  readonly abort: () => void;
  /** It was made in time: nothing is left behind. */
  readonly clear: () => void;
}

/** `AbortSignal.timeout` would keep its timer, and `AbortSignal.any` its sources, long after the work is done. */
export function within(milliseconds: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    abort,
    clear: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
