import { join } from 'node:path';
import { BootError } from '../../shared/env.ts';
import { locateDataFolder, prepareDataFolder, temporaryDataFolder } from '../data-folder.ts';
import { keepRunning } from '../keep-running.ts';
import { freePort } from '../ports.ts';
import { readPrivateFile } from '../private-file.ts';
import type { GuardianOrder } from './guardian-order.ts';

export interface PostgresOptions {
  /** Where the data lives. Left out, it is the development data; when not durable, a folder that goes with the server. */
  readonly dataDir?: string | undefined;
  readonly durable: boolean;
  /** Left out, a free one. */
  readonly port?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly say?: ((line: string) => void) | undefined;
}

export interface Postgres {
  readonly port: number;
  readonly dataFolder: string;
  readonly superuserPassword: string;
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL on loopback under a guardian, which outlives a killed starter just long enough to stop it. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, durable, signal, say = (line) => process.stderr.write(`${line}\n`) } = options;
  const temporary = !durable && dataDir === undefined;
  const dataFolder = temporary ? temporaryDataFolder() : locateDataFolder(dataDir);
  prepareDataFolder(dataFolder);
  const port = options.port ?? (await freePort());
  const order: GuardianOrder = { dataFolder, starter: process.pid, port, durable, temporary };
  const guardian = keepRunning(
    {
      name: 'PostgreSQL',
      script: 'dev/embedded-postgres/guardian.ts',
      args: [JSON.stringify(order)],
      env: { PATH: process.env.PATH },
    },
    say,
  );
  signal?.addEventListener('abort', guardian.stop, { once: true });
  try {
    await guardian.ready;
    const superuserPassword = readPrivateFile(join(dataFolder, 'postgres-password'));
    if (!superuserPassword) throw new BootError('PostgreSQL left no password');
    return { port, dataFolder, superuserPassword, stop: guardian.stop };
  } catch (fault) {
    await guardian.stop();
    throw fault;
  } finally {
    signal?.removeEventListener('abort', guardian.stop);
  }
}
