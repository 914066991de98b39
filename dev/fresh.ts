import { readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BootError, readEnv } from '../shared/env.ts';
import { locateDataFolder } from './data-folder.ts';
import { holdDataFolder, refuseSecondStarter } from './embedded-postgres/data-folder-hold.ts';

/** The data folder may be any folder that somebody named: only what we put there goes. */
const ours =
  /^(postgres|postgres\.new-.+|postgres\.log|binaries-.+|(postgres-password|(database-passwords|cluster-variables|issuer-key)\.json)(\..+\.new)?)$/;

/** What an interrupted removal leaves goes with the next one: the name is one of ours. */
const GOING = 'postgres.new-going';

/** Removes the development data, so that the next start begins with nothing. */
async function fresh(folder: string): Promise<string> {
  let entries: string[];
  try {
    entries = readdirSync(folder);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') return `there is no data in ${folder}`;
    throw new BootError(`the data folder ${folder} cannot be read (${code})`);
  }
  refuseSecondStarter(folder);
  const release = await holdDataFolder(folder, process.pid);
  // out of the way at once: whoever is interrupted while removing it leaves no half of a database to start from
  rmSync(join(folder, GOING), { recursive: true, force: true });
  if (entries.includes('postgres')) renameSync(join(folder, 'postgres'), join(folder, GOING));
  for (const entry of [GOING, ...entries.filter((name) => ours.test(name))]) {
    rmSync(join(folder, entry), { recursive: true, force: true });
  }
  release();
  if (readdirSync(folder).length === 0) rmdirSync(folder);
  return `the data in ${folder} is gone; npm start makes it anew`;
}

try {
  const { DATA_DIR } = readEnv({ DATA_DIR: z.string().optional() });
  process.stdout.write(`${await fresh(locateDataFolder(DATA_DIR))}\n`);
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`npm run fresh: ${fault.message}\n`);
  process.exitCode = 1;
}
