import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/*
 * Compiles what has changed; when nothing has, nothing is written. Every command that starts a process comes here
 * first, often several at once: they take turns, so that none runs files which another is still writing.
 */
const checkout = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(checkout, 'dist');
const turn = join(dist, '.building');

const compiler = () => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  } catch {
    return null;
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
};

/** A holder that is gone, or has had longer than any build takes, holds nothing. */
const LONGEST_BUILD_MS = 120_000;

async function takeTurn() {
  mkdirSync(dist, { recursive: true });
  const mine = `${turn}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  const giveUpAt = Date.now() + LONGEST_BUILD_MS;
  try {
    for (;;) {
      try {
        return linkSync(mine, turn);
      } catch (fault) {
        if (fault.code !== 'EEXIST') throw fault;
      }
      const pid = holder();
      if (pid && (!isAlive(pid) || Date.now() > giveUpAt)) rmSync(turn, { force: true });
      else await sleep(50);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

const holder = () => {
  try {
    return Number(readFileSync(turn, 'utf8'));
  } catch {
    return null;
  }
};

const say = (line) => process.stderr.write(`build: ${line}\n`);

const tsc = compiler();
if (tsc) {
  await takeTurn();
  try {
    const options = { cwd: checkout, stdio: 'inherit' };
    const { status, signal, error } = spawnSync(
      process.execPath,
      [tsc, '-p', 'tsconfig.build.json'],
      options,
    );
    process.exitCode = status ?? 1;
    if (signal || error) say(`the compiler was ended by ${signal ?? error.code}`);
    if (status === 0) await (await import('./bundle-explorer.mjs')).bundleExplorer(checkout);
  } finally {
    rmSync(turn, { force: true });
  }
} else if (!existsSync(join(dist, '.tsbuildinfo'))) {
  // an installation for production has no compiler, and brings what was built with it
  say('there is nothing built, and no compiler to build it: run npm ci');
  process.exitCode = 1;
}
