import { pino } from 'pino';
import { BootError } from './env.ts';

/** What a started process hands back: how to stop it without losing what it has in hand. */
export interface Running {
  readonly stop: () => Promise<void>;
}

/**
 * Runs one process from boot to exit. A failed boot is one line on standard error and exit code 1.
 * SIGTERM and SIGINT drain. Under a supervisor (an IPC channel) it says when it is ready, and drains when the channel goes.
 */
export async function runProcess(name: string, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (fault) {
    process.stderr.write(`${name} does not start: ${bootFault(fault)}\n`);
    process.exit(1);
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), 10_000);
    await running
      .stop()
      .catch((fault: unknown) => pino({ name }).error({ fault: faultName(fault) }, 'stop failed'));
    clearTimeout(late);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
  process.send?.({ ready: true });
  if (process.send && !process.connected) await stop();
}

const faultName = (fault: unknown) => (fault instanceof Error ? fault.name : typeof fault);

/** One line, and nothing in it that came from a variable's value. */
export function bootFault(fault: unknown): string {
  if (fault instanceof BootError) return fault.message;
  const { code, port, syscall } = fault as { code?: string; port?: number; syscall?: string };
  if (code === 'EADDRINUSE') return `port ${port} is in use`;
  if (code === 'EACCES' && syscall === 'listen') return `port ${port} may not be opened by this user`;
  if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT') return 'the database does not answer';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'the host of the database is not known';
  if (code === '28P01' || code === '28000') return 'the database refuses this user';
  if (code === '3D000') return 'the database does not exist';
  return fault instanceof Error
    ? `${fault.name}${code ? ` (${code})` : ''}: ${fault.message.split('\n')[0]}`
    : 'unknown fault';
}
