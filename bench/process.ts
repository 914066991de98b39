import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that the bench started, and ends. */
export interface Started {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Its lines go to a file, as those of a process in production go somewhere. */
export function start(
  [command = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  linesFile: string,
): Started {
  const lines = openSync(linesFile, 'a');
  const child: ChildProcess = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', lines, lines],
  });
  child.once('error', () => {});
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(patience);
    },
  };
}

/** Runs a process to its end and hands over its last line. */
export async function lastLineOf(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return Buffer.concat(parts).toString().trim().split('\n').at(-1) ?? '';
}

const ticksASecond = Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** Of a process, in megabytes. */
export const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** CPU seconds, user's and system's, of a process with all its threads and of the processes that it started. */
export function cpuSecondsOf(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const told = all.flatMap((name) => {
    try {
      // after the name in brackets, which may hold blanks: state, parent, …, and at the end of the four its dead children's
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ pid: Number(name), parent: Number(fields[1]), ticks }];
    } catch {
      return [];
    }
  });
  const ticks = (of: number): number =>
    told.reduce(
      (sum, it) => sum + (it.pid === of ? it.ticks : 0) + (it.parent === of ? ticks(it.pid) : 0),
      0,
    );
  return ticks(pid) / ticksASecond;
}

export async function answers(ask: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const giveUpAt = Date.now() + withinMs;
  while (Date.now() < giveUpAt) {
    if (await ask().catch(() => false)) return true;
    await sleep(100);
  }
  return false;
}
