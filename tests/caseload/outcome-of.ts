import { type CaseFinding, findings } from '../../subgraphs/cmm/derived/findings/findings.ts';
import { told } from './sample-facts.ts';

/** How one rule holds on 1 June 2026 for what is recorded. */
export function outcomeOf(rule: string, change: Parameters<typeof told>[0]): CaseFinding['outcome'] {
  const asOf = new Date('2026-06-01T10:00:00.000Z');
  const found = findings(told(change), asOf, asOf).find((one) => one.rule.id === rule);
  if (!found) throw new Error(`no finding on ${rule}`);
  return found.outcome;
}

/** A rule, and for each outcome that it can have what is recorded then. */
export type Reached = readonly [
  rule: string,
  outcome: CaseFinding['outcome'],
  when: string,
  change: Parameters<typeof told>[0],
];
