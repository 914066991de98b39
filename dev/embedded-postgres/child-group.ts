import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process group of its own: no Ctrl-C at the terminal reaches it, and it ends with all it spawned. */
export interface ChildGroup {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly killAll: () => void;
}

export async function spawnGroup(
  command: string,
  args: string[],
  options: SpawnOptions,
): Promise<ChildGroup> {
  const child = spawn(command, args, { ...options, detached: true });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await once(child, 'spawn');
  const killAll = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  return { child, exited, killAll };
}
