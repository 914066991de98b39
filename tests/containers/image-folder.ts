import {
  constants,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { temporaryDataFolder } from '../../dev/data-folder.ts';
import { said } from './dockerfile.ts';

/**
 * A folder with what the image of the processes has in its own, and nothing else: what the Dockerfile copies there
 * from the build. Packages are those that npm leaves when it prunes what is for development only.
 */
export function imageFolder(): string {
  const folder = temporaryDataFolder();
  const [home] = said('process', 'WORKDIR');
  for (const copy of said('process', 'COPY')) {
    const [, path, target] = new RegExp(`^--from=build ${home}/(\\S+) (\\S+/)$`).exec(copy) ?? [];
    if (!path || !target) throw new Error(`this is no copy from the build: ${copy}`);
    const source = join(checkout, path);
    if (path === 'node_modules') linkPackages(join(folder, target));
    else if (statSync(source).isDirectory()) cpSync(source, join(folder, target), { recursive: true });
    else cpSync(source, join(folder, target, basename(path)));
  }
  return folder;
}

function linkPackages(target: string): void {
  const lock = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'));
  const packages: [string, { dev?: boolean; optional?: boolean }][] = Object.entries(lock.packages);
  for (const [path, { dev, optional }] of packages) {
    if (!path || dev) continue;
    try {
      linkFolder(join(checkout, path), join(target, path.slice('node_modules/'.length)));
    } catch (fault) {
      // what is optional may be for other machines
      if (!optional || (fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    }
  }
}

/** Without the packages inside, which the lock file names by themselves. */
function linkFolder(from: string, to: string): void {
  const entries = readdirSync(from, { withFileTypes: true });
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') linkFolder(source, target);
    } else link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EXDEV') throw fault;
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}
