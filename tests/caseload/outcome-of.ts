import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { type CaseFinding, findings, heldRules } from '../../subgraphs/cmm/derived/findings/findings.ts';
import { together } from '../../subgraphs/cmm/derived/findings/held-rule.ts';
import { told } from './sample-facts.ts';
import { tellingOnly } from './telling-only.ts';

/**
 * How one rule holds on 1 June 2026 for what is recorded. It rests on nothing but the groups that it names: of another,
 * whoever is not told it would read that the rule is kept, and not that this is not visible.
 */
export function outcomeOf(rule: string, change: Parameters<typeof told>[0]): CaseFinding['outcome'] {
  const facts = told(change);
  const held = heldRules.find((one) => one.rule.id === rule);
  if (!held) throw new Error(`no finding on ${rule}`);
  const found = findingOn(rule, facts);
  const byWhatItNames = findingOn(
    rule,
    tellingOnly(facts, together(held.needs, held.words ?? {}, held.besides?.(facts) ?? {})),
  );
  expect({ rule, ...said(byWhatItNames) }).toEqual({ rule, ...said(found) });
  return found.outcome;
}

const said = ({ outcome, because }: CaseFinding) => ({
  outcome,
  reason: because?.reason,
  facts: because?.facts,
});

function findingOn(rule: string, facts: ToldFacts): CaseFinding {
  const asOf = new Date('2026-06-01T10:00:00.000Z');
  const found = findings(facts, asOf, asOf).find((one) => one.rule.id === rule);
  if (!found) throw new Error(`no finding on ${rule}`);
  return found;
}

/** A rule, and for each outcome that it can have what is recorded then. */
export type Reached = readonly [
  rule: string,
  outcome: CaseFinding['outcome'],
  when: string,
  change: Parameters<typeof told>[0],
];
