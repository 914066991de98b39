import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from '../../shared/env.ts';
import { readPrivateFile } from '../private-file.ts';
import { processCommand } from './process-command.ts';

/** Who uses a data folder: the process that holds it, and the one on whose behalf. */
export interface Hold {
  readonly pid: number;
  /** What that process was started as: another one may have been given its number since. */
  readonly command: string | null;
  readonly starter: number;
}

const holdFile = (folder: string) => join(folder, 'held-by.json');

/** The live holder of a data folder, or null. What a killed holder left behind counts for nothing. */
export function currentHold(folder: string): Hold | null {
  const text = readPrivateFile(holdFile(folder));
  if (!text) return null;
  const hold: Hold = JSON.parse(text);
  const command = processCommand(hold.pid);
  return command && command === hold.command ? hold : null;
}

const inUse = (folder: string, { starter }: Hold): BootError =>
  new BootError(
    `it already runs (pid ${starter}) on the data folder ${folder}; stop that one, or set DATA_DIR to another`,
  );

/** Says at once what taking the folder would say later. */
export function refuseSecondStarter(folder: string): void {
  const hold = currentHold(folder);
  if (hold && processCommand(hold.starter)) throw inUse(folder, hold);
}

/**
 * Takes the folder for this process; hands back how to let go.
 * A holder whose starter was killed is about to let go: that is waited for.
 */
export async function holdDataFolder(
  folder: string,
  starter: number,
  signal?: AbortSignal,
): Promise<() => void> {
  const file = holdFile(folder);
  const draft = `${file}.${process.pid}`;
  const hold: Hold = { pid: process.pid, command: processCommand(process.pid), starter };
  writeFileSync(draft, JSON.stringify(hold), { mode: 0o600 });
  try {
    for (let waited = 0; ; waited += 100) {
      signal?.throwIfAborted();
      if (takes(draft, file)) return () => rmSync(file, { force: true });
      const holder = currentHold(folder);
      if (!holder) rmSync(file, { force: true });
      else if (processCommand(holder.starter) || waited > 30_000) throw inUse(folder, holder);
      else await sleep(100);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link is made whole or not at all, and never over one that is there. */
function takes(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}
