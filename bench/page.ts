import { cpus, totalmem } from 'node:os';
import { FAN_OUT, OURS, STOCK, versionOf } from './gateways/competitors.ts';
import type { OnDatabases } from './on-databases.ts';
import type { Beside, OnStubs } from './on-stubs.ts';
import { best, type Figures, median, type Round, WARM } from './rounds.ts';

export interface Told {
  readonly stubs: OnStubs;
  readonly databases: OnDatabases;
  readonly rounds: number;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const figure = (value: number) => (value < 10 ? value.toPrecision(2) : String(Math.round(value)));
const cpu = (rounds: readonly Round[]) => rounds.map(({ cpuMs }) => cpuMs);
const whole = (rounds: readonly Round[]) => rounds.map(({ wholeCpuMs }) => wholeCpuMs);
const rate = (rounds: readonly Round[]) => rounds.map(({ perSecond }) => perSecond);

/** What one gateway's requests cost, as parts of what another's cost: by the best rounds, and by the median ones. */
function costs(figures: Figures, names: readonly string[], against: string): string[][] {
  return [...figures].map(([workload, by]) => {
    const base = by.get(against);
    return [
      workload,
      ...names.map((name) => {
        const rounds = by.get(name);
        if (!rounds || !base) return '—';
        return `${figure(best(cpu(rounds)) / best(cpu(base)))} (${figure(median(cpu(rounds)) / median(cpu(base)))})`;
      }),
    ];
  });
}

const throughput = (figures: Figures, names: readonly string[]): string[][] =>
  [...figures].map(([workload, by]) => {
    const base = by.get(STOCK);
    return [
      workload,
      ...names.map((name) => {
        const rounds = by.get(name);
        return rounds && base
          ? `${figure(Math.max(...rate(rounds)) / Math.max(...rate(base)))} (${figure(median(rate(rounds)) / median(rate(base)))})`
          : '—';
      }),
    ];
  });

/** How far the rounds lie apart: the dearest over the cheapest. */
const spread = (figures: Figures, names: readonly string[]): string[][] =>
  names.map((name) => {
    const apart = [...figures.values()].flatMap((by) => {
      const rounds = cpu(by.get(name) ?? []);
      return rounds.length > 0 ? [Math.max(...rounds) / best(rounds)] : [];
    });
    return [name, figure(median(apart)), figure(Math.max(...apart))];
  });

const perRow = (grown: Figures): string[][] =>
  [...grown].map(([workload, by]) => {
    const rows = Number(workload.replaceAll(/\D/g, ''));
    const micros = (name: string) => figure((best(cpu(by.get(name) ?? [])) * 1_000) / rows);
    return [workload, micros(OURS), micros(STOCK)];
  });

const waits = (told: readonly Beside[]): string[][] =>
  told.map(({ name, aloneMs, besideMs, othersASecond, othersFailed }) => [
    name,
    ...[aloneMs, besideMs].map((waited) => `${figure(median(waited))} (${waited.map(figure).join(', ')})`),
    figure(median(besideMs) / median(aloneMs)),
    figure(median(othersASecond)),
    String(othersFailed),
  ]);

const onRealDatabases = ({ figures }: OnDatabases): string[][] =>
  [...figures].map(([workload, by]) => {
    const [ours = [], stock = []] = [by.get(OURS), by.get(STOCK)];
    return [
      workload,
      `${figure(best(cpu(ours)) / best(cpu(stock)))} (${figure(median(cpu(ours)) / median(cpu(stock)))})`,
      `${figure(best(whole(ours)) / best(whole(stock)))} (${figure(median(whole(ours)) / median(whole(stock)))})`,
      `${figure(Math.max(...rate(ours)) / Math.max(...rate(stock)))} (${figure(median(rate(ours)) / median(rate(stock)))})`,
    ];
  });

export function performancePage({ stubs, databases, rounds }: Told): string {
  const { figures, grown, besideTexts, besidePages, memory, absent, runners } = stubs;
  const names = runners.map(({ competitor }) => competitor.name);
  const others = names.filter((name) => name !== STOCK);
  return `# Performance

Made by \`npm run bench\`; what it measures and how, [its own page](../bench/README.md) says. The figures are ratios from one run: each gateway takes its turn in every round, on the same four stub subgraphs, loaded by another process, and its answers were first held against the stock gateway's. Absolute times say nothing on a shared machine and are left out, but for time per row and waiting times, to be read against each other.

Run on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${rounds} rounds after ${WARM} to warm up.

What the time and the memory go to, what was tried and what is missed: decisions [43](decisions/0043-what-a-request-costs.md) and [44](decisions/0044-what-was-let-through-once.md).

## CPU of the gateway's process per request

Relative to the stock gateway: by the best rounds, and in brackets by the median ones. Less is better.

${table(['', ...others], costs(figures, others, STOCK))}

Relative to the fan-out written by hand:

${table(['', OURS, `${OURS}, open`], costs(figures, [OURS, `${OURS}, open`], FAN_OUT))}

How far the rounds lie apart, the dearest over the cheapest:

${table(['', 'median of the workloads', 'worst'], spread(figures, names))}

## Requests a second

Relative to the stock gateway, by the best rounds, and in brackets by the median ones. More is better; stubs, load and gateway share the machine's cores.

${table(['', ...others], throughput(figures, others))}

## Growth with the rows of a page

Microseconds of CPU a row:

${table(['', OURS, STOCK], perRow(grown))}

## Known operations while others come in

Milliseconds that the slowest hundredth of 500 operations takes, 50 a second: the median of several times, and in brackets each. One case, alone and while 100 texts a second are sent that were never seen before:

${table(['', 'alone', 'beside new texts', 'ratio', 'new texts answered a second', 'that failed'], waits(besideTexts))}

A tiny lookup, alone and while pages of 5,000 rows are answered, one after the other:

${table(['', 'alone', 'beside large pages', 'ratio', 'pages answered a second', 'that failed'], waits(besidePages))}

## Memory

Megabytes that the process holds after so many texts that nobody sends twice, with whatever its garbage collector has not yet given back:

${table(
  ['', ...[...(memory[0]?.after.keys() ?? [])].map((sent) => sent.toLocaleString('en'))],
  memory.map(({ name, after }) => [name, ...[...after.values()].map((megabytes) => figure(megabytes))]),
)}

## The whole system on its databases

Our authorities on PostgreSQL with the sample, as \`npm start\` runs them: our gateway relative to the stock one, which signs its requests with our own function and verifies no token. By the best rounds, and in brackets by the median ones.

${table(
  ['', 'CPU of the gateway', 'CPU of gateway, authorities and databases', 'requests a second'],
  onRealDatabases(databases),
)}

## Who was measured

${runners.map(({ competitor: { name, note } }) => `- **${name}**: ${note}`).join('\n')}
${absent.map(({ name, why }) => `- **${name}**: not measured, ${why}`).join('\n')}

Versions: \`@apollo/gateway\` ${versionOf('@apollo/gateway')}, \`@apollo/server\` ${versionOf('@apollo/server')}, \`@graphql-hive/gateway\` ${versionOf('@graphql-hive/gateway')}, Grafbase ${versionOf('@grafbase/cli-x86_64-unknown-linux-musl')}.
`;
}
