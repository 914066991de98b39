import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import { BootError } from '../shared/env.ts';
import { madeFiles, releasedFiles, staleFiles } from './composition.ts';

/**
 * Writes the committed schemas and supergraph; with `--check` only says which of them are stale; with `--release`
 * keeps the schemas as what clients may rely on from now on.
 */
function compose(check: boolean, release: boolean): void {
  const made = madeFiles();
  const stale = staleFiles(release ? [...made, ...releasedFiles(made)] : made);
  if (stale.length === 0) {
    process.stdout.write('schemas and supergraph are as the code makes them\n');
  } else if (check) {
    const names = stale.map(({ path }) => path).join(', ');
    throw new BootError(`stale: ${names}; run npm run compose and commit what it writes`);
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}

try {
  compose(process.argv.includes('--check'), process.argv.includes('--release'));
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`compose: ${fault.message}\n`);
  process.exitCode = 1;
}
