import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { compiled } from '../../dev/checkout.ts';
import { freePort } from '../../dev/ports.ts';
import { rooms } from '../../subgraphs/rooms.ts';
import { type Answer, type Asked, askGraph } from './ask.ts';
import type { Databases, RoomName } from './databases.ts';
import { signingKeys } from './graph.ts';
import { trustVariables } from './tokens.ts';

/** One process of the graph, run from its compiled file as in production. It ends with the test at the latest. */
export interface GraphProcess {
  readonly pid: () => number;
  /** Resolves when it says that it is ready; rejects with what it said when it ends before. */
  readonly start: () => Promise<void>;
  /** SIGTERM drains, SIGKILL does not ask; resolves when it has ended. */
  readonly end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** SIGSTOP: it keeps its connections and answers nothing, until SIGCONT. */
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
}

export interface Processes {
  readonly url: string;
  readonly gateway: GraphProcess;
  readonly rooms: Readonly<Record<RoomName, GraphProcess>>;
  readonly ask: (who: string, asked: Asked) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

/** The graph as real processes on free ports, unsupervised. Those named in `without` are left for the test to start. */
export async function startProcesses(
  databases: Databases,
  options: {
    readonly without?: readonly RoomName[];
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): Promise<Processes> {
  const { without = [], variables = {} } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const ports = await Promise.all(
    rooms.map(async ({ name }) => [name.toUpperCase(), await freePort()] as const),
  );
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    ...trustVariables(),
    ...signingKeys(),
    ...databases.variables,
    ...Object.fromEntries(ports.map(([room, port]) => [`${room}_PORT`, String(port)])),
    ...Object.fromEntries(ports.map(([room, port]) => [`${room}_URL`, `http://127.0.0.1:${port}/graphql`])),
    PORT: String(port),
    GRAPH_URL: url,
    LOG_LEVEL: 'silent',
    ...variables,
  };
  const gateway = graphProcess('gateway/main.ts', env);
  const all = rooms.map(({ name }) => [name, graphProcess(`subgraphs/${name}/main.ts`, env)] as const);
  const wanted = all.filter(([name]) => !without.includes(name)).map(([, room]) => room);
  const stop = async () => {
    await Promise.all([gateway, ...all.map(([, room]) => room)].map((each) => each.end()));
  };
  try {
    await Promise.all([gateway, ...wanted].map((each) => each.start()));
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    url,
    gateway,
    rooms: Object.fromEntries(all) as Record<RoomName, GraphProcess>,
    ask: (who, asked) => askGraph(url, who, asked),
    stop,
  };
}

export function graphProcess(script: string, env: NodeJS.ProcessEnv): GraphProcess {
  let child: ChildProcess | undefined;
  return {
    pid: () => child?.pid ?? 0,
    start: async () => {
      // its IPC channel is its lifeline: it ends by itself when the test is gone
      child = fork(compiled(script), [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
      let said = '';
      child.stderr?.on('data', (text) => (said += text));
      const ended = once(child, 'close').then(() => {
        throw new Error(`${script}: ${said}`);
      });
      await Promise.race([once(child, 'message'), ended]);
      ended.catch(() => {});
    },
    end: async (signal = 'SIGTERM') => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      // a stopped process hears nothing else
      if (signal === 'SIGTERM') child.kill('SIGCONT');
      await ended;
    },
    signal: (signal) => void child?.kill(signal),
  };
}
