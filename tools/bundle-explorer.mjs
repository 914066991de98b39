import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const SOURCE = 'gateway/explorer';

/** What went into the page and is ours, and by the lock file what is not: while they stay, so does the page. */
const STAMP = '.inputs.json';

/**
 * Puts the explorer's page with all it needs into dist/explorer, so that it is served without a network and without
 * the packages that it is made of. The gateway reads the folder and serves what is in it, and nothing else.
 */
export async function bundleExplorer(checkout) {
  const folder = join(checkout, 'dist/explorer');
  if (isUnchanged(checkout, join(folder, STAMP))) return;
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: checkout,
    entryPoints: [
      `${SOURCE}/page/page.tsx`,
      ...filesIn(checkout, `${SOURCE}/page/workers`),
      ...filesIn(checkout, `${SOURCE}/examples`),
      `${SOURCE}/page/icon.svg`,
    ],
    entryNames: '[name]',
    outdir: folder,
    loader: { '.graphql': 'copy', '.svg': 'copy', '.ttf': 'file' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    metafile: true,
    logLevel: 'warning',
  });
  const ours = Object.keys(metafile.inputs).filter((path) => !/(^|\/)node_modules\/|:/.test(path));
  const inputs = ['package-lock.json', 'tools/bundle-explorer.mjs', ...ours];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, STAMP),
    JSON.stringify(Object.fromEntries(inputs.map((path) => [path, digest(checkout, path)]))),
  );
}

const filesIn = (checkout, folder) => readdirSync(join(checkout, folder)).map((name) => `${folder}/${name}`);

const digest = (checkout, path) =>
  createHash('sha256')
    .update(readFileSync(join(checkout, path)))
    .digest('hex');

function isUnchanged(checkout, stamp) {
  try {
    const inputs = Object.entries(JSON.parse(readFileSync(stamp, 'utf8')));
    return inputs.every(([path, known]) => digest(checkout, path) === known);
  } catch {
    // never built, built by halves, or a file of it is gone
    return false;
  }
}
