import { type Competitor, STOCK } from './gateways/competitors.ts';
import { answers, type Started, start } from './process.ts';
import type { Runner } from './rounds.ts';
import { differences, isUp } from './same-answers.ts';
import type { Workload } from './workloads.ts';

export interface Admission {
  readonly runners: readonly Runner[];
  readonly absent: readonly { readonly name: string; readonly why: string }[];
}

/** Starts everybody who is to be measured. Who does not answer as the stock gateway, which comes first, takes no part. */
export async function admit(
  competitors: readonly Competitor[],
  workloads: readonly Workload[],
  running: Started[],
  {
    linesOf,
    say,
    ...more
  }: Pick<Runner, 'ids' | 'authorities'> & {
    readonly linesOf: (name: string) => string;
    readonly say: (line: string) => void;
  },
): Promise<Admission> {
  const runners: Runner[] = [];
  const absent: { name: string; why: string }[] = [];
  for (const competitor of competitors) {
    const { name, command, env = {} } = competitor;
    const runner = command && { competitor, process: start(command, env, linesOf(name)), ...more };
    if (runner) running.push(runner.process);
    const why = runner ? await whyNot(runner, runners, workloads) : 'it could not be installed';
    if (why) absent.push({ name, why });
    else if (runner) runners.push(runner);
    say(why ? `${name}: not measured, ${why}` : `${name}: takes part`);
  }
  return { runners, absent };
}

async function whyNot(
  { competitor, ids }: Runner,
  admitted: readonly Runner[],
  workloads: readonly Workload[],
): Promise<string | null> {
  if (!(await answers(() => isUp(competitor), 60_000))) return 'it does not answer';
  const stock = admitted.find((it) => it.competitor.name === STOCK);
  const different = stock ? await differences(competitor, stock.competitor, workloads, ids) : [];
  return different.length > 0 ? `it answers otherwise than the stock gateway: ${different.join('; ')}` : null;
}
