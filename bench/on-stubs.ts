import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { checkout } from '../dev/checkout.ts';
import { type Admission, admit } from './admit.ts';
import { competitors, OURS, STOCK } from './gateways/competitors.ts';
import { openCaller } from './gateways/ours.ts';
import type { Loaded } from './load.ts';
import { answers, residentMegabytes, type Started, start } from './process.ts';
import { type Figures, load, type Runner, takeRounds } from './rounds.ts';
import { names, urlOf } from './stub/authorities.ts';
import { composeStubs } from './stub/supergraph.ts';
import { growth, texts, type Workload, workloadNamed, workloads } from './workloads.ts';

/** What every part of a run is given. */
export interface Given {
  readonly folder: string;
  /** What was started and is to be ended. */
  readonly running: Started[];
  readonly rounds: number;
  readonly linesOf: (name: string) => string;
  readonly say: (line: string) => void;
}

/** How long the slowest hundredth of small operations takes, alone and beside something else. */
export interface Beside {
  readonly name: string;
  /** Several times, alone and beside the other by turns. */
  readonly aloneMs: readonly number[];
  readonly besideMs: readonly number[];
  /** Of the others, how many a second were answered, and how many in all were not. */
  readonly othersASecond: readonly number[];
  readonly othersFailed: number;
}

export interface OnStubs extends Admission {
  readonly figures: Figures;
  readonly grown: Figures;
  readonly besideTexts: readonly Beside[];
  readonly besidePages: readonly Beside[];
  /** Megabytes after so many texts that nobody sends twice. */
  readonly memory: readonly { readonly name: string; readonly after: ReadonlyMap<number, number> }[];
}

export async function onStubs({ folder, running, rounds, linesOf, say }: Given): Promise<OnStubs> {
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, composeStubs());
  for (const name of names) {
    const command = [process.execPath, join(checkout, 'dist/bench/stub/serve.js'), name];
    running.push(start(command, {}, linesOf(name)));
    const up = async () =>
      (await request(urlOf(name), { method: 'POST', body: '{"query":"{ __typename }"}' })).statusCode === 200;
    if (!(await answers(up, 20_000))) throw new Error(`the stub ${name} does not answer`);
  }
  const everybody = competitors(folder, supergraph, await openCaller(folder));
  const admission = await admit(everybody, [...workloads, ...growth, texts], running, { linesOf, say });
  const figures = await takeRounds(admission.runners, workloads, rounds, say);
  const two = admission.runners.filter(({ competitor }) => [OURS, STOCK].includes(competitor.name));
  const grown = await takeRounds(two, growth, Math.min(rounds, 3), say);

  const known = { ...workloadNamed('one case, four authorities'), amount: 500 };
  const fresh = { ...workloadNamed('text never seen before'), amount: 1_000 };
  const tiny = { ...workloadNamed('tiny lookup'), amount: 500 };
  const large = { ...workloadNamed('5,000 rows'), amount: 20, connections: 1 };
  const besideTexts: Beside[] = [];
  const besidePages: Beside[] = [];
  const memory: { name: string; after: Map<number, number> }[] = [];
  for (const runner of two) {
    besideTexts.push(await beside(runner, known, fresh, 100));
    besidePages.push(await beside(runner, tiny, large));
    memory.push({ name: runner.competitor.name, after: await memoryAfterTexts(runner) });
    say(`beside others, and memory: ${runner.competitor.name}`);
  }
  return { ...admission, figures, grown, besideTexts, besidePages, memory };
}

/** A slowest hundredth is a few operations: once says little. */
const TIMES = 3;

async function beside(runner: Runner, small: Workload, other: Workload, otherRate?: number): Promise<Beside> {
  const smallOnes = () => load(runner, small, { rate: 50 });
  const taken: { alone: Loaded; slowed: Loaded; others: Loaded }[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const alone = await smallOnes();
    const [slowed, others] = await Promise.all([
      smallOnes(),
      load(runner, other, otherRate ? { rate: otherRate } : {}),
    ]);
    taken.push({ alone, slowed, others });
  }
  return {
    name: runner.competitor.name,
    aloneMs: taken.map(({ alone }) => alone.p99Ms),
    besideMs: taken.map(({ slowed }) => slowed.p99Ms),
    othersASecond: taken.map(({ others }) => others.answered / others.seconds),
    othersFailed: taken.reduce((sum, { others }) => sum + others.failed, 0),
  };
}

async function memoryAfterTexts(runner: Runner): Promise<Map<number, number>> {
  const after = new Map([[0, residentMegabytes(runner.process.pid)]]);
  for (const sent of [5_000, 10_000, 15_000, 20_000]) {
    await load(runner, texts);
    after.set(sent, residentMegabytes(runner.process.pid));
  }
  return after;
}
