import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import { madeFiles, staleFiles } from './composition.ts';

const stale = staleFiles(madeFiles());
if (stale.length === 0) {
  process.stdout.write('schemas and supergraph are as the code makes them\n');
} else if (process.argv.includes('--check')) {
  const names = stale.map(({ path }) => path).join(', ');
  process.stderr.write(`stale: ${names}; run npm run compose and commit what it writes\n`);
  process.exitCode = 1;
} else {
  for (const { path, text } of stale) {
    writeFileSync(join(checkout, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
