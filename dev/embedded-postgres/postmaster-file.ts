import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processCommand } from './process-command.ts';

const fileIn = (pgData: string) => join(pgData, 'postmaster.pid');

function lines(pgData: string): string[] | null {
  try {
    return readFileSync(fileIn(pgData), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** PostgreSQL says on the file's eighth line how far it has come. */
export const answersConnections = (pgData: string, pid: number): boolean => {
  const file = lines(pgData);
  return Number(file?.[0]) === pid && file?.[7]?.trim() === 'ready';
};

/**
 * Clears the way after a hard kill; to be called only by who holds the data folder.
 * A server that lost its guardian is stopped. If the number it left behind now belongs to a stranger, PostgreSQL would
 * refuse to start, so our own number is put in its place: that of a parent it takes for stale, and it still checks the
 * shared memory for sessions that outlived the old server, which it could not if the file were gone.
 */
export async function clearLeftServer(pgData: string): Promise<void> {
  const file = lines(pgData);
  const pid = Number(file?.[0]);
  if (!file || !Number.isInteger(pid) || pid <= 0) return;
  const isOurs = () => processCommand(pid)?.includes(pgData) ?? false;
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 1_000],
  ] as const) {
    if (!isOurs()) break;
    process.kill(pid, signal);
    for (let waited = 0; isOurs() && waited < patience; waited += 50) await sleep(50);
  }
  if (lines(pgData) && processCommand(pid)) {
    writeFileSync(fileIn(pgData), [String(process.pid), ...file.slice(1)].join('\n'));
  }
}
