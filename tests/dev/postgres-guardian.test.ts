import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { currentHold } from '../../dev/embedded-postgres/data-folder-hold.ts';
import { eventually, isGone, isOpen } from './eventually.ts';

const dataDir = temporaryDataFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const startOwner = () =>
  fork(join(checkout, 'tests/dev/fixtures/cluster-owner.mjs'), [dataDir], { execArgv: [] });

async function portOf(owner: ChildProcess): Promise<number> {
  const [{ port }] = await once(owner, 'message');
  return port;
}

const postmasterFile = join(dataDir, 'postgres/postmaster.pid');
const postmaster = () => Number(readFileSync(postmasterFile, 'utf8').split('\n')[0]);
const guardian = () => currentHold(dataDir)?.pid ?? 0;

it('leaves nothing when its owner is killed while PostgreSQL is still being initialised', async () => {
  const owner = startOwner();
  await eventually(() => readdirSync(dataDir).some((name) => name.startsWith('postgres.new-')));
  const pid = guardian();
  owner.kill('SIGKILL');
  await eventually(() => isGone(pid));
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
});

it('leaves no process and no port when its owner is killed, and starts again at once', async () => {
  const owner = startOwner();
  const port = await portOf(owner);
  const pids = [guardian(), postmaster()];
  owner.kill('SIGKILL');
  const next = startOwner();
  const nextPort = await portOf(next);
  expect(pids.every(isGone)).toBe(true);
  expect(await isOpen(port)).toBe(false);
  const nextPids = [guardian(), postmaster()];
  next.kill('SIGKILL');
  await eventually(async () => nextPids.every(isGone) && !(await isOpen(nextPort)));
});

it('comes back when the guardian or the server is killed', async () => {
  const owner = startOwner();
  const port = await portOf(owner);
  for (const victim of [guardian, postmaster]) {
    const [before, killed] = [postmaster(), victim()];
    process.kill(killed, 'SIGKILL');
    await eventually(
      async () => existsSync(postmasterFile) && postmaster() !== before && (await isOpen(port)),
    );
  }
  const pids = [guardian(), postmaster()];
  owner.kill('SIGKILL');
  await eventually(() => pids.every(isGone));
});

it('starts when a stranger has the process number that a killed server left behind', async () => {
  const left = [
    process.pid,
    join(dataDir, 'postgres'),
    1_700_000_000,
    1,
    '',
    '127.0.0.1',
    '1 1',
    'ready',
    '',
  ];
  writeFileSync(postmasterFile, left.join('\n'));
  const owner = startOwner();
  await portOf(owner);
  const pids = [guardian(), postmaster()];
  owner.kill('SIGKILL');
  await eventually(() => pids.every(isGone));
});
