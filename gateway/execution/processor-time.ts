import { readFileSync, readlinkSync } from 'node:fs';
import { platform } from 'node:os';

/** The calling thread, as other threads of its process can ask the system for it; null where the system is not Linux. */
export function thisThread(): string | null {
  if (platform() !== 'linux') return null;
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

/** Milliseconds that a thread has had a processor to itself, or what passed on the clock where nobody counts them. */
export function processorMs(thread: string | null): number {
  try {
    if (thread) return Number(readFileSync(`/proc/${thread}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    // it has ended, or the system does not tell
  }
  return performance.now();
}
