import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import { BootError } from '../shared/env.ts';
import { madeFiles, staleFiles } from './composition.ts';

/** Writes the committed schemas and supergraph; with `--check` only says which of them are stale. */
function compose(check: boolean): void {
  const stale = staleFiles(madeFiles());
  if (stale.length === 0) {
    process.stdout.write('schemas and supergraph are as the code makes them\n');
  } else if (check) {
    const names = stale.map(({ path }) => path).join(', ');
    throw new BootError(`stale: ${names}; run npm run compose and commit what it writes`);
  }
  for (const { path, text } of stale) {
    writeFileSync(join(checkout, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}

try {
  compose(process.argv.includes('--check'));
} catch (fault) {
  if (!(fault instanceof BootError)) throw fault;
  process.stderr.write(`compose: ${fault.message}\n`);
  process.exitCode = 1;
}
