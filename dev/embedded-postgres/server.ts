import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError } from '../../shared/env.ts';
import { spawnGroup } from './child-group.ts';
import { answersConnections, clearLeftServer } from './postmaster-file.ts';
import { lastComplaint, openLog, serverEnvironment } from './server-log.ts';
import { asUser, type ServerUser } from './server-user.ts';

export interface ServerSettings {
  readonly dataFolder: string;
  readonly pgData: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
  readonly port: number;
  readonly durable: boolean;
}

export interface Server {
  readonly exited: Promise<number | null>;
  readonly stop: () => Promise<void>;
}

const settingsOf = ({ port, durable }: ServerSettings) => [
  'listen_addresses=127.0.0.1',
  `port=${port}`,
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
];

/** Starts PostgreSQL and waits until it answers. Sessions that outlived a killed server may keep it waiting for a moment. */
export async function startServer(settings: ServerSettings, signal: AbortSignal): Promise<Server> {
  await clearLeftServer(settings.pgData);
  const log = join(settings.dataFolder, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    const server = await spawnServer(settings, log);
    if (await ready(server, settings.pgData, signal)) return server;
    await server.stop();
    signal.throwIfAborted();
    const complaint = lastComplaint(log);
    if (!complaint.includes('pre-existing shared memory') || attempt === 40) {
      throw new BootError(
        complaint.includes('could not create any TCP/IP sockets')
          ? `PostgreSQL: port ${settings.port} is in use; set POSTGRES_PORT to another`
          : `PostgreSQL does not start: ${complaint}`,
      );
    }
    await sleep(250);
  }
}

async function spawnServer(
  settings: ServerSettings,
  log: string,
): Promise<Server & { readonly pid: number }> {
  const { pgData, binaries, user } = settings;
  const out = openLog(log);
  const { child, exited, killAll } = await spawnGroup(
    join(binaries, 'postgres'),
    ['-D', pgData, ...settingsOf(settings).flatMap((setting) => ['-c', setting])],
    { ...asUser(user), env: serverEnvironment(), stdio: ['ignore', out, out] },
  ).finally(() => closeSync(out));
  // Fast, then immediate (the next start recovers), then by force.
  const stop = async () => {
    child.kill('SIGINT');
    const immediate = setTimeout(() => child.kill('SIGQUIT'), 10_000);
    const forced = setTimeout(killAll, 15_000);
    await exited;
    clearTimeout(immediate);
    clearTimeout(forced);
  };
  return { pid: child.pid ?? 0, exited, stop };
}

async function ready(server: { pid: number; exited: Promise<unknown> }, pgData: string, signal: AbortSignal) {
  let gone = false;
  void server.exited.then(() => {
    gone = true;
  });
  while (!gone && !signal.aborted) {
    if (answersConnections(pgData, server.pid)) return true;
    await sleep(25);
  }
  return false;
}
