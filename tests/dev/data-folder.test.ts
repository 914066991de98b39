import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';
import { locateDataFolder, prepareDataFolder } from '../../dev/data-folder.ts';
import { linksRestored } from '../../dev/embedded-postgres/binaries.ts';
import { serverUser } from '../../dev/embedded-postgres/server-user.ts';

const home = mkdtempSync('/var/tmp/nrm-graph-test-');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const asRoot = process.getuid?.() === 0 ? it : it.skip;

it('is the folder that was named, else .data in the checkout', () => {
  expect(locateDataFolder('/somewhere/else')).toBe('/somewhere/else');
  expect(locateDataFolder(undefined, null)).toBe(join(checkout, '.data'));
});

it('refuses a link, or a folder others can write, where anybody can make folders', () => {
  const open = join(home, 'open');
  mkdirSync(open);
  chmodSync(open, 0o1777);
  const link = join(open, 'link');
  symlinkSync(home, link);
  expect(() => prepareDataFolder(link)).toThrow('is a link, belongs to somebody else');
  const loose = join(open, 'loose');
  mkdirSync(loose);
  chmodSync(loose, 0o777);
  expect(() => prepareDataFolder(loose)).toThrow('can be written by others');
});

it('refuses what is not a folder', () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(() => prepareDataFolder(file)).toThrow(/^DATA_DIR: the data folder .+ cannot be read and written/);
});

asRoot('refuses a folder that the user PostgreSQL runs as cannot reach', () => {
  const closed = join(home, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  expect(() => prepareDataFolder(join(closed, 'data'))).toThrow(/is closed to user (postgres|nobody)/);
});

asRoot('lies outside a checkout that the user PostgreSQL runs as cannot reach', () => {
  chmodSync(home, 0o700);
  expect(locateDataFolder(undefined, serverUser(), home)).toMatch(/^\/var\/tmp\/nrm-graph-[0-9a-f]{12}$/);
  chmodSync(home, 0o755);
  expect(locateDataFolder(undefined, serverUser(), home)).toBe(join(home, '.data'));
});

it('recreates the links of the PostgreSQL programs that an installation without scripts leaves out', () => {
  const folder = join(home, 'package');
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  const link = { source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' };
  writeFileSync(join(folder, link.source), '');
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify([link]));
  for (const round of ['first', 'again']) {
    expect([round, linksRestored(folder)]).toEqual([round, true]);
    expect(lstatSync(join(folder, link.target)).isSymbolicLink()).toBe(true);
  }
  unlinkSync(join(folder, link.target));
  expect(linksRestored(folder)).toBe(true);
});
