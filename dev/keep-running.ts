import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { BootError } from '../shared/env.ts';
import { compiled } from './checkout.ts';

export interface Program {
  readonly name: string;
  /** Source file, relative to the checkout; its compiled form is what runs. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Kept {
  /** Resolves at the program's first `{ ready: true }`; rejects, in one line, if it ends before. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Patience {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** Who stood this long has recovered: the next delay is the first again. */
  readonly stoodMs: number;
  /** Who was asked to stop and has not by then is killed. */
  readonly stopMs: number;
}

const usualPatience: Patience = {
  firstDelayMs: 250,
  longestDelayMs: 30_000,
  stoodMs: 60_000,
  stopMs: 20_000,
};

/**
 * Forks a program and starts it again, ever more slowly, when it dies. One that never came up is not tried again.
 * It runs in a session of its own: a Ctrl-C at the terminal reaches only the starter, which then stops things in order.
 * Its IPC channel is its lifeline: when the starter is killed the channel closes, and the program ends by itself.
 */
export function keepRunning(
  program: Program,
  say: (line: string) => void,
  patience: Patience = usualPatience,
): Kept {
  let child: ChildProcess | undefined;
  let again: NodeJS.Timeout | undefined;
  let stopping = false;
  let deaths = 0;

  const launch = (): Promise<void> => {
    child = forkProgram(program);
    let readySince: number | undefined;
    const ready = new Promise<void>((resolve, reject) => {
      let reason: string | undefined;
      child?.on('message', (message: { ready?: true; failed?: string }) => {
        if (message.failed) reason = message.failed;
        if (!message.ready) return;
        readySince = Date.now();
        resolve();
      });
      child?.once('exit', (code, signal) => {
        reject(new BootError(reason ?? `${program.name} failed to boot (${signal ?? `exit code ${code}`})`));
      });
    });
    child.once('exit', (code, signal) => {
      if (stopping || (readySince === undefined && deaths === 0)) return;
      if (readySince !== undefined && Date.now() - readySince >= patience.stoodMs) deaths = 0;
      const delay = Math.min(patience.firstDelayMs * 2 ** deaths, patience.longestDelayMs);
      deaths += 1;
      say(`${program.name} ended (${signal ?? `exit code ${code}`}); it is started again in ${delay} ms`);
      again = setTimeout(() => launch().catch(() => {}), delay);
    });
    return ready;
  };

  return {
    ready: launch(),
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      if (child) await endChild(child, patience.stopMs);
    },
  };
}

/** Runs a program to its end; rejects, in one line, unless that is a good one. */
export async function runOnce(program: Program, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = forkProgram(program);
  const end = () => void endChild(child, 5_000);
  signal.addEventListener('abort', end, { once: true });
  const [code, killedBy] = await once(child, 'exit');
  signal.removeEventListener('abort', end);
  signal.throwIfAborted();
  if (code !== 0) throw new BootError(`${program.name} failed (${killedBy ?? `exit code ${code}`})`);
}

const forkProgram = ({ script, args, env }: Program) =>
  fork(compiled(script), args ?? [], {
    env,
    execArgv: [],
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

async function endChild(child: ChildProcess, patienceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exited;
  clearTimeout(forced);
}
