import { join } from 'node:path';
import { checkout } from '../dev/checkout.ts';
import type { Competitor } from './gateways/competitors.ts';
import type { Loaded, LoadOrder } from './load.ts';
import { cpuSecondsOf, lastLineOf, type Started } from './process.ts';
import type { Workload } from './workloads.ts';

export interface Runner {
  readonly competitor: Competitor;
  readonly process: Started;
  /** Of cases that are on record. */
  readonly ids?: readonly string[];
  /** The authorities with their databases, where what they take is measured too. */
  readonly authorities?: Started;
}

/** One round of one gateway on one workload. */
export interface Round {
  readonly cpuMs: number;
  /** The same, with the authorities and their databases. */
  readonly wholeCpuMs: number;
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** Over the rounds, by workload, by gateway; nothing where it does not take part or failed. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, readonly Round[]>>;

let asked = 0;

export const urlOf = ({ port, path }: Competitor) => `http://127.0.0.1:${port}${path}`;

/** From a process of its own. */
export async function load(
  { competitor, ids = [] }: Pick<Runner, 'competitor' | 'ids'>,
  { name, amount, connections }: Workload,
  more: Partial<Pick<LoadOrder, 'rate' | 'amount'>> = {},
): Promise<Loaded> {
  const order: LoadOrder = {
    url: urlOf(competitor),
    headers: competitor.headers ?? {},
    workload: name,
    ids,
    from: asked,
    amount,
    connections,
    ...more,
  };
  asked += order.amount;
  const line = await lastLineOf([
    process.execPath,
    join(checkout, 'dist/bench/load.js'),
    JSON.stringify(order),
  ]);
  return JSON.parse(line) as Loaded;
}

/** Rounds before the counted ones: code that a server runs all day is compiled well by then. */
export const WARM = 2;

/** In turns: each gateway once on each workload, then again, so that what the machine does meanwhile hits all alike. */
export async function takeRounds(
  runners: readonly Runner[],
  workloads: readonly Workload[],
  rounds: number,
  say: (line: string) => void,
): Promise<Figures> {
  const figures = new Map(workloads.map(({ name }) => [name, new Map<string, Round[]>()]));
  const failed = new Set<string>();
  for (let round = 1 - WARM; round <= rounds; round += 1) {
    for (const workload of workloads) {
      for (const runner of runners) {
        const { competitor, process, authorities } = runner;
        if (competitor.leaves?.includes(workload.name) || failed.has(`${workload.name} ${competitor.name}`))
          continue;
        const taken = figures.get(workload.name)?.get(competitor.name) ?? [];
        const taking = () => [process, authorities].map((it) => (it ? cpuSecondsOf(it.pid) : 0));
        const before = taking();
        const told = await load(runner, workload);
        const [own = 0, others = 0] = taking().map((seconds, at) => seconds - (before[at] ?? 0));
        if (told.failed > 0) {
          say(`${competitor.name} failed ${told.failed} of ${workload.amount}: ${workload.name}`);
          failed.add(`${workload.name} ${competitor.name}`);
          figures.get(workload.name)?.delete(competitor.name);
          continue;
        }
        if (round < 1) continue;
        figures.get(workload.name)?.set(competitor.name, [
          ...taken,
          {
            cpuMs: (own * 1_000) / told.answered,
            wholeCpuMs: ((own + others) * 1_000) / told.answered,
            perSecond: told.answered / told.seconds,
            p99Ms: told.p99Ms,
          },
        ]);
      }
      say(`${round < 1 ? 'warm' : `round ${round} of ${rounds}`}: ${workload.name}`);
    }
  }
  return figures;
}

export const best = (figures: readonly number[]) => Math.min(...figures);
export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};
