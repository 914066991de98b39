import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually, isOpen } from '../dev/eventually.ts';
import type { ComposeFile, Service } from './compose-file.ts';
import { said } from './dockerfile.ts';
import { startFreshServer } from './fresh-server.ts';
import { relocation } from './relocation.ts';

/** The services of a compose file as plain processes on this machine: what stands for the engine. */
export interface PlainProcesses {
  /** Runs what this one waits for, and then it; resolves when it does its work, or has done it. */
  readonly up: (name: string) => Promise<void>;
  /** Its health check as written: the exit code. */
  readonly check: (name: string) => Promise<number>;
  /** Another command in its container: what that printed. */
  readonly exec: (name: string, command: readonly string[]) => Promise<string>;
  /** Where it answers that is called so inside. */
  readonly relocated: (text: string) => string;
  /** SIGTERM to all that run; their exit codes. */
  readonly down: () => Promise<Record<string, number | null>>;
  /** Those of its variables that it never read. Known once it has ended. */
  readonly unread: (name: string) => string[];
  readonly stop: () => Promise<void>;
}

const NOTE_VARIABLES = pathToFileURL(join(__dirname, 'fixtures/note-variables.mjs')).href;
/** Given to each process, and read by none. */
const UNKNOWN = 'NOBODY_READS_THIS';

/** In `folder`, which stands for the image's; databases are those of one server, hosts are loopback, ports free ones. */
export async function plainProcesses({ services }: ComposeFile, folder: string): Promise<PlainProcesses> {
  const server = await startFreshServer();
  const relocated = await relocation(services, folder, server.port);
  const running = new Map<string, ChildProcess>();
  const started = new Map<string, Promise<void>>();

  const service = (name: string): Service => {
    const known = services[name];
    if (!known) throw new Error(`there is no service ${name}`);
    return known;
  };
  const environment = (name: string) =>
    Object.fromEntries(
      Object.entries({ ...imageVariables(), ...service(name).environment }).map(([variable, value]) => [
        variable,
        relocated(value),
      ]),
    );
  const notes = (name: string) => join(folder, `${name}.variables.json`);

  const run = async (env: NodeJS.ProcessEnv, command: readonly string[]) => {
    const [node, ...args] = command.map(relocated);
    if (node !== 'node') throw new Error(`there is no ${node} on every machine`);
    // the last is its lifeline: what serves ends by itself when the test is gone
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio });
    let out = '';
    let err = '';
    child.stdout?.on('data', (text) => (out += text));
    child.stderr?.on('data', (text) => (err += text));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
    return { child, ended };
  };

  const check = async (name: string) => {
    const { healthcheck } = service(name);
    if (!('test' in healthcheck)) throw new Error(`${name} has no health check`);
    const { ended } = await run(imageVariables(), healthcheck.test.slice(1));
    return (await ended).code ?? -1;
  };

  const start = async (name: string): Promise<void> => {
    const { depends_on, environment: its, command, healthcheck } = service(name);
    await Promise.all(Object.keys(depends_on).map(up));
    if (its.POSTGRES_DB) return server.prepare(its);
    const noting = { NODE_OPTIONS: `--import=${NOTE_VARIABLES}`, NOTED_IN: notes(name), [UNKNOWN]: 'x' };
    const { child, ended } = await run({ ...environment(name), ...noting }, command ?? []);
    running.set(name, child);
    const done = ended.then(({ code, err }) => {
      running.delete(name);
      if (code !== 0) throw new Error(`${name} ended with ${code}: ${err}`);
    });
    if (!('test' in healthcheck)) return done;
    done.catch(() => {});
    const { port } = new URL(relocated(healthcheck.test.at(-1) ?? ''));
    // a check is a process too, and the machine has others to run: not before somebody listens
    const healthy = async () => (await isOpen(Number(port))) && (await check(name)) === 0;
    await eventually(async () => !running.has(name) || (await healthy()));
    if (running.has(name)) return;
    await done;
    throw new Error(`${name} ended by itself`);
  };
  const up = (name: string) => {
    const under = started.get(name) ?? start(name);
    started.set(name, under);
    return under;
  };

  const down = async () => {
    const codes = [...running].map(async ([name, child]) => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      return [name, (await exit)[0] as number | null] as const;
    });
    return Object.fromEntries(await Promise.all(codes));
  };
  return {
    up,
    check,
    exec: async (name, command) => {
      const { ended } = await run(environment(name), command);
      const { code, out, err } = await ended;
      if (code !== 0) throw new Error(err);
      return out;
    },
    relocated,
    down,
    unread: (name) => {
      const read: string[] = JSON.parse(readFileSync(notes(name), 'utf8'));
      return [...Object.keys(service(name).environment), UNKNOWN].filter(
        (variable) => !read.includes(variable),
      );
    },
    stop: async () => {
      for (const child of running.values()) child.kill('SIGKILL');
      await server.stop();
    },
  };
}

const imageVariables = (): Record<string, string> =>
  Object.fromEntries(said('process', 'ENV').map((text) => text.split('=') as [string, string]));
