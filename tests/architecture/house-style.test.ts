import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout } from '../../dev/checkout.ts';

const READS = 'export const url = process.env.DIS_DATABASE_URL;\n';

/** What each file would be told if it stood in the house. */
const files: readonly (readonly [path: string, text: string, complaint: string | null])[] = [
  ['subgraphs/dis/actions/reads.ts', READS, 'noProcessEnv'],
  ['shared/room/reads.ts', READS, 'noProcessEnv'],
  ['gateway/reads.ts', READS, 'noProcessEnv'],
  ['subgraphs/dis/env.ts', READS, null],
  ['shared/room/room-env.ts', READS, null],
  ['gateway/env.ts', READS, null],
  ['dev/start.ts', READS, null],
  ['shared/default.ts', 'export default 1;\n', 'noDefaultExport'],
  ['shared/barrel.ts', "export { dayOf } from './day.ts';\n", 'noBarrelFile'],
  ['shared/all.ts', "export * from './day.ts';\n", 'noReExportAll'],
];

const folder = mkdtempSync(join(tmpdir(), 'house-style-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(files)('%s', (path, text, complaint) => {
  copyFileSync(join(checkout, 'biome.json'), join(folder, 'biome.json'));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const biome = createRequire(__filename).resolve('@biomejs/biome/bin/biome');
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', '--error-on-warnings', path], {
    cwd: folder,
    encoding: 'utf8',
  });
  const told = [...`${stdout}${stderr}`.matchAll(/ lint\/\w+\/(\w+) /g)].map(([, rule]) => rule);
  expect(told).toEqual(complaint ? expect.arrayContaining([complaint]) : []);
});
