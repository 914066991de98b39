import { cpus, totalmem } from 'node:os';
import { FAN_OUT, OURS, STOCK, versionOf } from './gateways/competitors.ts';
import { best, type Figures, median, type Round, type Runner } from './rounds.ts';

export interface Told {
  readonly figures: Figures;
  readonly grown: Figures;
  readonly beside: { name: string; aloneMs: number; besideMs: number; newFailed: number }[];
  readonly absent: readonly { readonly name: string; readonly why: string }[];
  readonly runners: readonly Runner[];
  readonly rounds: number;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const figure = (value: number) => (value < 10 ? value.toPrecision(2) : String(Math.round(value)));
const cpu = (rounds: readonly Round[]) => rounds.map(({ cpuMs }) => cpuMs);
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
        return rounds && base ? figure(Math.max(...rate(rounds)) / Math.max(...rate(base))) : '—';
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

export function performancePage(told: Told): string {
  const { figures, grown, beside, absent, runners, rounds } = told;
  const names = runners.map(({ competitor }) => competitor.name);
  const others = names.filter((name) => name !== STOCK);
  return `# Performance

Made by \`npm run bench\`; what it measures and how, [its own page](../bench/README.md) says. The figures are ratios from one run: each gateway takes its turn in every round, on the same four stub subgraphs, loaded by another process, and its answers were first held against the stock gateway's. Absolute times say nothing on a shared machine and are left out, but for time per row and waiting times, to be read against each other.

Run on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${rounds} rounds after one to warm up.

## CPU of the gateway's process per request

Relative to the stock gateway: by the best rounds, and in brackets by the median ones. Less is better.

${table(['', ...others], costs(figures, others, STOCK))}

Relative to the fan-out written by hand:

${table(['', OURS, `${OURS}, open`], costs(figures, [OURS, `${OURS}, open`], FAN_OUT))}

How far the rounds lie apart, the dearest over the cheapest:

${table(['', 'median of the workloads', 'worst'], spread(figures, names))}

## Requests a second

Relative to the stock gateway, by the best rounds. More is better; stubs, load and gateway share the machine's cores.

${table(['', ...others], throughput(figures, others))}

## Growth with the rows of a page

Microseconds of CPU a row:

${table(['', OURS, STOCK], perRow(grown))}

## Known operations while new texts come in

The slowest hundredth of 500 known operations, 50 a second: alone, and while 100 texts a second come that were never seen before.

${table(
  ['', 'alone, ms', 'beside new texts, ms', 'ratio', 'new texts that failed'],
  beside.map(({ name, aloneMs, besideMs, newFailed }) => [
    name,
    figure(aloneMs),
    figure(besideMs),
    figure(besideMs / aloneMs),
    String(newFailed),
  ]),
)}

## Who was measured

${runners.map(({ competitor: { name, note } }) => `- **${name}**: ${note}`).join('\n')}
${absent.map(({ name, why }) => `- **${name}**: not measured, ${why}`).join('\n')}

Versions: \`@apollo/gateway\` ${versionOf('@apollo/gateway')}, \`@apollo/server\` ${versionOf('@apollo/server')}, \`@graphql-hive/gateway\` ${versionOf('@graphql-hive/gateway')}, Grafbase ${versionOf('@grafbase/cli-x86_64-unknown-linux-musl')}.
`;
}
