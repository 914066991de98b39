import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { processCommand } from '../../dev/embedded-postgres/process-command.ts';

/** Waits for something that other processes bring about, but not for ever: a wait that outlives its test would keep jest. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 100_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('waited in vain');
    await sleep(50);
  }
}

/** A process that ended but was not yet collected counts as gone. */
export const isGone = (pid: number): boolean => processCommand(pid) === null;

export const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('connect', () => socket.destroy());
    socket.on('error', () => resolve(false));
  });
