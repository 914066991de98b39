import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BootError } from '../../shared/env.ts';
import { readPrivateFile, writePrivateFile } from '../private-file.ts';
import { runnableBinaries } from './binaries.ts';
import { holdDataFolder } from './data-folder-hold.ts';
import type { GuardianOrder } from './guardian-order.ts';
import { initialise } from './initialise.ts';
import { startServer } from './server.ts';
import { serverUser } from './server-user.ts';

/*
 * The process that owns PostgreSQL and stops it when its starter goes, however that ends: a killed process closes its
 * IPC channel. It listens from its first line, since the starter may be gone before the server is even initialised.
 */
const order: GuardianOrder = JSON.parse(process.argv[2] ?? '{}');
const gone = new AbortController();
const leave = () => gone.abort();
for (const event of ['disconnect', 'SIGTERM', 'SIGINT', 'SIGHUP']) process.on(event, leave);
if (!process.connected) leave();

const tell = (message: object) => {
  // The starter may vanish between the look and the word.
  if (process.connected) process.send?.(message, () => {});
};

async function superuserPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'postgres-password');
  const kept = readPrivateFile(file);
  if (kept) return kept;
  if (existsSync(join(dataFolder, 'postgres'))) {
    throw new BootError(
      `${file} is gone, without which the data cannot be opened: start afresh with npm run fresh`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  writePrivateFile(file, password);
  return password;
}

async function guard(): Promise<void> {
  const { dataFolder, starter, port, durable } = order;
  const release = await holdDataFolder(dataFolder, starter, gone.signal);
  try {
    const user = serverUser(join(dataFolder, 'postgres'));
    const binaries = runnableBinaries(dataFolder, user);
    const password = await superuserPassword(dataFolder);
    const pgData = await initialise({ dataFolder, binaries, user, password, durable }, gone.signal);
    const server = await startServer({ dataFolder, pgData, binaries, user, port, durable }, gone.signal);
    tell({ ready: true });
    const left = new Promise((resolve) => gone.signal.addEventListener('abort', resolve, { once: true }));
    if (!gone.signal.aborted) await Promise.race([left, server.exited]);
    await server.stop();
  } finally {
    release();
  }
}

let failed = true;
try {
  await guard();
  failed = !gone.signal.aborted;
} catch (fault) {
  failed = !gone.signal.aborted;
  if (failed) tell({ failed: fault instanceof Error ? fault.message : String(fault) });
}
if (order.temporary && !failed) rmSync(order.dataFolder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
if (process.connected) process.disconnect();
