import { dayOf } from '../../../../shared/day.ts';
import type { FindingOutcome } from '../../../../shared/derived-vocabulary.ts';
import { book } from '../../../../shared/law/book.ts';
import type { Finding } from '../../../../shared/law/finding.ts';
import type { Rule } from '../../../../shared/law/rule.ts';
import type { Room } from '../../../../shared/vocabulary.ts';
import { unseen } from '../answers.ts';
import type { ToldFacts } from '../facts.ts';
import { knownAt } from '../known.ts';
import { asOnePerson, type Records } from './as-recorded.ts';
import { assistanceRules } from './assistance-rules.ts';
import { childRules } from './child-rules.ts';
import type { HeldRule } from './held-rule.ts';
import { identificationRules } from './identification-rules.ts';
import { justiceRules } from './justice-rules.ts';
import { reflectionRules } from './reflection-rules.ts';
import { returnRules } from './return-rules.ts';
import { stayRules } from './stay-rules.ts';

/** How one rule holds for a case, as far as this reader is told, as known at a time. */
export interface CaseFinding {
  readonly rule: Rule;
  readonly outcome: FindingOutcome;
  readonly ruleVersion: string | null;
  readonly because: Finding['because'];
  readonly asOf: Date;
  /** Rooms that withhold what the rule needs, or what its words would tell, or did not answer. */
  readonly unseen: readonly Room[];
}

const byRule = new Map(
  [
    ...identificationRules,
    ...assistanceRules,
    ...childRules,
    ...reflectionRules,
    ...stayRules,
    ...justiceRules,
    ...returnRules,
  ].map((held) => [held.rule.id, held]),
);

/** Every rule of the book with what holds it against a case. One that nothing holds would look as if it were kept. */
export const heldRules: readonly HeldRule[] = book.map((rule) => {
  const held = byRule.get(rule.id);
  if (!held) throw new Error(`nothing holds ${rule.id} against a case`);
  return held;
});

/**
 * Every rule of the book against a case, one finding each, in the order of the book. What a rule needs and this reader
 * is not told is settled before the rule looks: from what is withheld or silent nothing is concluded. All versions of the
 * facts come in: what stood at `asOf` is held against the rules, and a decision against what stood when it was taken.
 */
export function findings(all: ToldFacts, asOf: Date, now: Date): CaseFinding[] {
  const of = (told: ToldFacts) => (instant: string) => knownAt(told, instant, now.toISOString());
  const records = { all, at: of(all), ofHerAt: of(asOnePerson(all)) };
  const facts = records.at(asOf.toISOString());
  return heldRules.map((held) => findingOf(held, facts, asOf, records));
}

function findingOf(
  { rule, needs, besides, words = {}, plain = [], find }: HeldRule,
  facts: ToldFacts,
  asOf: Date,
  records: Records,
): CaseFinding {
  const withheld = unseen(facts, needs);
  const missing = withheld.length === 0 && besides ? unseen(facts, besides(facts)) : withheld;
  if (missing.length > 0) {
    return { rule, outcome: 'NOT_VISIBLE', ruleVersion: null, because: null, asOf, unseen: missing };
  }
  const { outcome, version, because } = find(facts, dayOf(asOf), asOf, records);
  const wordless = because && !plain.includes(because.reason) ? unseen(facts, words) : [];
  return {
    rule,
    outcome,
    ruleVersion: version,
    because: wordless.length > 0 ? null : because,
    asOf,
    unseen: wordless,
  };
}
