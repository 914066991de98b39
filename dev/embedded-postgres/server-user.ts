import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { BootError } from '../../shared/env.ts';

/** As whom PostgreSQL runs when we are root, which it refuses. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Null for an ordinary user: the server then runs as that user.
 * For root, whoever owns the data already (it may have been made without root), else an unprivileged user of this machine.
 */
export function serverUser(existingData?: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existingData && existsSync(existingData) && statSync(existingData);
  if (owner && owner.uid !== 0) return { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { name, uid, gid };
  }
  throw new BootError(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as',
  );
}

/** How a process of that user is spawned: in a working directory that everybody may stand in. */
export const asUser = (user: ServerUser | null) => ({
  cwd: '/',
  ...(user && { uid: user.uid, gid: user.gid }),
});

/** Asks the system itself, so that access lists and mounts count too. */
export const canReach = (user: ServerUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...asUser(user), stdio: 'ignore' }).status ===
  0;

function idOf(which: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [which, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}
