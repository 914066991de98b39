import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { BootError } from '../../shared/env.ts';
import { spawnGroup } from './child-group.ts';
import { lastComplaint, openLog, serverEnvironment } from './server-log.ts';
import { asUser, type ServerUser } from './server-user.ts';

export interface Initialisation {
  readonly dataFolder: string;
  readonly binaries: string;
  readonly user: ServerUser | null;
  readonly password: string;
  readonly durable: boolean;
}

/** The same order and case of letters on every machine, whatever its own language. */
export const LETTERS = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] as const;

/** Makes PostgreSQL's own folder under a draft name first, so that an interrupted one is never taken for whole. */
export async function initialise(
  { dataFolder, binaries, user, password, durable }: Initialisation,
  signal: AbortSignal,
): Promise<string> {
  for (const left of readdirSync(dataFolder).filter((name) => name.startsWith('postgres.new-'))) {
    rmSync(join(dataFolder, left), { recursive: true, force: true });
  }
  const pgData = join(dataFolder, 'postgres');
  if (existsSync(pgData)) return pgData;

  const draft = join(dataFolder, `postgres.new-${process.pid}`);
  const cluster = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  for (const path of user ? [draft, cluster, passwordFile] : [])
    chownSync(path, user?.uid ?? 0, user?.gid ?? 0);

  const log = join(dataFolder, 'postgres.log');
  const out = openLog(log);
  const initdb = await spawnGroup(
    join(binaries, 'initdb'),
    [
      ...['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...LETTERS,
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...asUser(user), env: serverEnvironment(), stdio: ['ignore', out, out] },
  );
  signal.addEventListener('abort', initdb.killAll, { once: true });
  try {
    if (signal.aborted) initdb.killAll();
    const code = await initdb.exited;
    signal.throwIfAborted();
    if (code !== 0) throw new BootError(`PostgreSQL could not make its data folder: ${lastComplaint(log)}`);
    renameSync(cluster, pgData);
    return pgData;
  } finally {
    signal.removeEventListener('abort', initdb.killAll);
    closeSync(out);
    rmSync(draft, { recursive: true, force: true });
  }
}
