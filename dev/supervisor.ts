import { type Kept, keepRunning, type Program } from './keep-running.ts';

export interface Supervision {
  /** Aborted when it is time to stop. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly onReady: () => void;
}

/**
 * Boots stage after stage, keeps everything running until told to stop, then stops the stages in reverse.
 * Rejects, in one line and with everything stopped, when one does not boot.
 */
export async function supervise(
  stages: readonly (readonly Program[])[],
  { signal, say, onReady }: Supervision,
): Promise<void> {
  const told = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const booted: Kept[][] = [];
  try {
    for (const stage of stages) {
      if (signal.aborted) return;
      const kept = stage.map((program) => keepRunning(program, say));
      booted.push(kept);
      await Promise.race([Promise.all(kept.map(({ ready }) => ready)), told]);
    }
    if (!signal.aborted) onReady();
    await told;
  } finally {
    for (const kept of booted.reverse()) await Promise.all(kept.map(({ stop }) => stop()));
  }
}
