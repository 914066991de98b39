import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { checkout } from '../dev/checkout.ts';
import { type Competitor, competitors, OURS, STOCK } from './gateways/competitors.ts';
import { openCaller } from './gateways/our-variables.ts';
import { performancePage, type Told } from './page.ts';
import { answers, type Started, start } from './process.ts';
import { load, type Runner, takeRounds } from './rounds.ts';
import { differences, isUp } from './same-answers.ts';
import { names, urlOf } from './stub/authorities.ts';
import { composeStubs } from './stub/supergraph.ts';
import { growth, workloadNamed, workloads } from './workloads.ts';

/**
 * `npm run bench`: how much CPU a request costs the gateway's process, ours and others', on the same stubs in the same
 * run. `-- --rounds 3` for another number of rounds; `-- --keep` leaves docs/performance.md as it is.
 */
const say = (line: string) => process.stderr.write(`bench: ${line}\n`);
const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
const rounds = process.argv.includes('--rounds') ? Number(option('rounds')) : 5;

/** What is measured against is big, and nothing else needs it: it is installed when it is asked for. */
function installPeers(): void {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: join(checkout, 'bench'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) say('what to measure against could not be installed; what lies there already is taken');
}

async function bench(folder: string, running: Started[]): Promise<Told> {
  const lines = (name: string) => join(folder, `${name.replaceAll(/\W+/g, '-')}.log`);
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, composeStubs());
  for (const name of names) {
    running.push(
      start([process.execPath, join(checkout, 'dist/bench/stub/serve.js'), name], {}, lines(name)),
    );
    const up = async () =>
      (await request(urlOf(name), { method: 'POST', body: '{"query":"{ __typename }"}' })).statusCode === 200;
    if (!(await answers(up, 20_000))) throw new Error(`the stub ${name} does not answer`);
  }

  const runners: Runner[] = [];
  const absent: { name: string; why: string }[] = [];
  for (const competitor of competitors(folder, supergraph, await openCaller(folder))) {
    const why = await admit(competitor, runners, running, lines(competitor.name));
    if (why) absent.push({ name: competitor.name, why });
    say(why ? `${competitor.name}: not measured, ${why}` : `${competitor.name}: takes part`);
  }

  const figures = await takeRounds(runners, workloads, rounds, say);
  const ours = runners.filter(({ competitor }) => [OURS, STOCK].includes(competitor.name));
  const grown = await takeRounds(ours, growth, Math.min(rounds, 3), say);
  return { figures, grown, beside: await besideNewTexts(ours), absent, runners, rounds };
}

/** Null: it takes part. */
async function admit(
  competitor: Competitor,
  runners: Runner[],
  running: Started[],
  linesFile: string,
): Promise<string | null> {
  if (!competitor.command) return 'it could not be installed';
  const process = start(competitor.command, competitor.env ?? {}, linesFile);
  running.push(process);
  if (!(await answers(() => isUp(competitor), 60_000))) return 'it does not answer';
  const stock = runners.find((it) => it.competitor.name === STOCK);
  const different = stock ? await differences(competitor, stock.competitor, workloads) : [];
  if (different.length > 0) return `it answers otherwise than the stock gateway: ${different.join('; ')}`;
  runners.push({ competitor, process });
  return null;
}

/** The slowest hundredth of known operations at a fixed rate, alone and while 100 new texts a second come in. */
async function besideNewTexts(runners: readonly Runner[]): Promise<Told['beside']> {
  const known = workloadNamed('one case, four authorities');
  const fresh = workloadNamed('text never seen before');
  const told: Told['beside'] = [];
  for (const { competitor } of runners) {
    const knownLoad = () => load(competitor, known, { rate: 50, amount: 500 });
    const alone = await knownLoad();
    const [beside, news] = await Promise.all([
      knownLoad(),
      load(competitor, fresh, { rate: 100, amount: 1_000 }),
    ]);
    told.push({
      name: competitor.name,
      aloneMs: alone.p99Ms,
      besideMs: beside.p99Ms,
      newFailed: news.failed,
    });
    say(`beside new texts: ${competitor.name}`);
  }
  return told;
}

const folder = mkdtempSync(join(tmpdir(), 'nrm-bench-'));
const running: Started[] = [];
try {
  if (!process.argv.includes('--installed')) installPeers();
  const page = performancePage(await bench(folder, running));
  process.stdout.write(page);
  if (!process.argv.includes('--keep')) writeFileSync(join(checkout, 'docs/performance.md'), page);
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  say(readFileSync(join(folder, 'nrm-graph.log'), { encoding: 'utf8', flag: 'a+' }).slice(-400));
  process.exitCode = 1;
} finally {
  await Promise.all(running.map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
}
