import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { BootError } from '../shared/env.ts';
import { checkout } from './checkout.ts';
import { canReach, type ServerUser, serverUser } from './embedded-postgres/server-user.ts';

const SHARED_PARENT = '/var/tmp';

/**
 * Where everything lives that a development machine keeps: `DATA_DIR`, else `.data` in the checkout.
 * PostgreSQL refuses root, and the user it then runs as may be shut out of the checkout (say, one in root's
 * home): the data then goes where that user can follow, in a folder named after the checkout.
 */
export function locateDataFolder(
  given: string | undefined,
  user: ServerUser | null = serverUser(),
  home = checkout,
): string {
  if (given) return resolve(given);
  if (!user || canReach(user, home)) return join(home, '.data');
  return join(SHARED_PARENT, `nrm-graph-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);
}

/** Makes the folder, or says in one line why it cannot be used. */
export function prepareDataFolder(path: string): void {
  const user = serverUser(join(path, 'postgres'));
  try {
    if (!existsSync(path)) {
      makeFolder(path);
      // The server's user passes through to its own folder inside; every file beside that is 0600.
      chmodSync(path, user ? 0o711 : 0o700);
    }
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    throw new BootError(`DATA_DIR: the data folder ${path} cannot be read and written (${code})`);
  }
  refuseForeign(path);
  if (user && !canReach(user, path)) {
    throw new BootError(
      `DATA_DIR: the data folder ${path} is closed to user ${user.name}, as whom PostgreSQL runs since it refuses root; choose a folder that user can reach`,
    );
  }
}

/** Level by level: where a file system takes no folders at all (/proc), Node's own recursion never ends. */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path);
}

/** A folder for one run, removed by whoever holds it. */
export function temporaryDataFolder(user: ServerUser | null = serverUser()): string {
  const parent = !user || canReach(user, tmpdir()) ? tmpdir() : SHARED_PARENT;
  const path = mkdtempSync(join(parent, 'nrm-graph-run-'));
  chmodSync(path, user ? 0o711 : 0o700);
  return path;
}

/** Where anybody may make folders, somebody may have made ours first, or a link in its place. */
function refuseForeign(path: string): void {
  const anybodyWrites = (statSync(dirname(path)).mode & 0o002) !== 0;
  if (!anybodyWrites) return;
  const found = lstatSync(path);
  if (found.isSymbolicLink() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new BootError(
      `DATA_DIR: the data folder ${path} is a link, belongs to somebody else or can be written by others; remove it or choose another`,
    );
  }
}
