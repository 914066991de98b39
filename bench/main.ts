import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../dev/checkout.ts';
import { onDatabases } from './on-databases.ts';
import { onStubs } from './on-stubs.ts';
import { performancePage } from './page.ts';
import type { Started } from './process.ts';

/**
 * `npm run bench`: how much CPU a request costs the gateway's process, ours and others', on the same stubs in the same
 * run, and the whole system on its databases. `-- --rounds 3` for another number of rounds; `-- --keep` leaves
 * docs/performance.md as it is.
 */
const say = (line: string) => process.stderr.write(`bench: ${line}\n`);
const { values: options } = readOptions();
const rounds = Number(options.rounds);

/** What is not understood is said before anything is installed or measured. */
function readOptions() {
  try {
    const read = parseArgs({
      options: {
        rounds: { type: 'string', default: '5' },
        keep: { type: 'boolean', default: false },
        installed: { type: 'boolean', default: false },
      },
    });
    if (/^[1-9]\d?$/.test(read.values.rounds)) return read;
    say('--rounds: a whole number from 1 to 99');
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
  }
  return process.exit(1);
}

/** What is measured against is big, and nothing else needs it: it is installed when it is asked for. */
function installPeers(): void {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: join(checkout, 'bench'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) say('what to measure against could not be installed');
}

const folder = mkdtempSync(join(tmpdir(), 'nrm-bench-'));
// where the databases run as another user, that one must get through
chmodSync(folder, 0o755);
const linesOf = (name: string) => join(folder, `${name.replaceAll(/\W+/g, '-')}.log`);
const running: Started[] = [];
const stopAll = () => Promise.all(running.splice(0).map(({ stop }) => stop()));
try {
  if (!options.installed) installPeers();
  const given = { folder, running, rounds, linesOf, say };
  const stubs = await onStubs(given);
  await stopAll();
  const databases = await onDatabases(given);
  const page = performancePage({ stubs, databases, rounds });
  process.stdout.write(page);
  if (!options.keep) writeFileSync(join(checkout, 'docs/performance.md'), page);
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  say(readFileSync(linesOf('nrm-graph'), { encoding: 'utf8', flag: 'a+' }).slice(-400));
  process.exitCode = 1;
} finally {
  await stopAll();
  rmSync(folder, { recursive: true });
}
