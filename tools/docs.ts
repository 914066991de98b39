import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import { madePages, stalePages } from './docs-pages.ts';

/** Writes the pages that are made from the code; with `--check` only says which of them are stale. */
const stale = stalePages(madePages());
const check = process.argv.includes('--check');
if (stale.length === 0) process.stdout.write('the pages in docs are as the code makes them\n');
for (const { path, text } of check ? [] : stale) {
  writeFileSync(join(checkout, path), text);
  process.stdout.write(`wrote ${path}\n`);
}
if (check && stale.length > 0) {
  const names = stale.map(({ path }) => path).join(', ');
  process.stderr.write(`docs: stale: ${names}; run npm run docs and commit what it writes\n`);
  process.exitCode = 1;
}
