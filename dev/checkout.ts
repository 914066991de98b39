import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rootAbove = (folder: string): string =>
  existsSync(join(folder, 'package.json')) || folder === dirname(folder)
    ? folder
    : rootAbove(dirname(folder));

/** The folder that holds package.json, whether this runs compiled or, in tests, from its source. */
export const checkout = rootAbove(dirname(fileURLToPath(import.meta.url)));

/** Processes are forked from compiled files, by tests too: not every Node that we support runs TypeScript. */
export const compiled = (source: string): string => join(checkout, 'dist', source.replace(/\.ts$/, '.js'));
