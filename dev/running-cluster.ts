import { BootError } from '../shared/env.ts';
import { variablesFile } from './cluster.ts';
import { locateDataFolder } from './data-folder.ts';
import { currentHold } from './embedded-postgres/data-folder-hold.ts';
import { readPrivateFile } from './private-file.ts';

/** The database addresses of the cluster that `npm start` runs on this data folder, for tools beside it. */
export function runningClusterVariables(dataDir: string | undefined): Record<string, string> {
  const folder = locateDataFolder(dataDir);
  const variables = currentHold(folder) && readPrivateFile(variablesFile(folder));
  if (variables) return JSON.parse(variables);
  throw new BootError(
    `no database runs on the data folder ${folder}: run npm start, or name your own databases`,
  );
}
