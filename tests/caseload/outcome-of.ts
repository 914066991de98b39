import type { ToldFacts } from '../../subgraphs/cmm/derived/facts.ts';
import { recordsOf } from '../../subgraphs/cmm/derived/findings/as-recorded.ts';
import { type CaseFinding, findings, heldRules } from '../../subgraphs/cmm/derived/findings/findings.ts';
import { type HeldRule, together } from '../../subgraphs/cmm/derived/findings/held-rule.ts';
import { hingesOn } from '../../subgraphs/cmm/derived/findings/hinges-on.ts';
import { told } from './sample-facts.ts';
import { tellingOnly } from './telling-only.ts';

const AS_OF = new Date('2026-06-01T10:00:00.000Z');

/**
 * How one rule holds on 1 June 2026 for what is recorded. It rests on nothing but the groups that it names: of another,
 * whoever is not told it would read that the rule is kept, and not that this is not visible.
 */
export function outcomeOf(rule: string, change: Parameters<typeof told>[0]): CaseFinding['outcome'] {
  const facts = told(change);
  const held = heldRules.find((one) => one.rule.id === rule);
  if (!held) throw new Error(`no finding on ${rule}`);
  const found = findingOn(rule, facts);
  const asked = together(held.needs, held.words ?? {}, hinges(held, facts));
  // to whoever is told no more it may hinge on who would show her here
  const named = together(asked, hinges(held, tellingOnly(facts, asked)));
  const byWhatItNames = findingOn(rule, tellingOnly(facts, named));
  expect({ rule, ...said(byWhatItNames) }).toEqual({ rule, ...said(found) });
  return found.outcome;
}

function hinges(held: HeldRule, facts: ToldFacts) {
  const records = recordsOf(facts, AS_OF);
  return hingesOn(held, records.at(AS_OF.toISOString()), AS_OF, records);
}

const said = ({ outcome, because }: CaseFinding) => ({
  outcome,
  reason: because?.reason,
  facts: because?.facts,
});

/** The finding on a rule on 1 June 2026. */
export function findingOn(rule: string, facts: ToldFacts): CaseFinding {
  const found = findings(facts, AS_OF, AS_OF).find((one) => one.rule.id === rule);
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
