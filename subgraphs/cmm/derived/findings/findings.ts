import { dayOf } from '../../../../shared/day.ts';
import type { FindingOutcome } from '../../../../shared/derived-vocabulary.ts';
import { book } from '../../../../shared/law/book.ts';
import { type Finding, gravest } from '../../../../shared/law/finding.ts';
import type { Rule } from '../../../../shared/law/rule.ts';
import type { Room } from '../../../../shared/vocabulary.ts';
import { unseen } from '../answers.ts';
import type { ToldFacts } from '../facts.ts';
import { isAway } from '../here-again.ts';
import { type Records, recordsOf } from './as-recorded.ts';
import { assistanceRules } from './assistance-rules.ts';
import { childRules } from './child-rules.ts';
import type { HeldRule } from './held-rule.ts';
import { hingesOn } from './hinges-on.ts';
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
  const records = recordsOf(all, now);
  const facts = records.at(asOf.toISOString());
  return heldRules.map((held) => findingOf(held, facts, asOf, records));
}

function findingOf(held: HeldRule, facts: ToldFacts, asOf: Date, records: Records): CaseFinding {
  const { rule, needs, words = {}, plain = [], find, part } = held;
  const withheld = unseen(facts, needs);
  const missing = withheld.length === 0 ? unseen(facts, hingesOn(held, facts, asOf, records)) : withheld;
  const partTold = part && unseen(facts, part.needs).length === 0 ? [part] : [];
  const parts = partTold.filter((one) => missing.length === 0 || one.standsAlone(facts, dayOf(asOf)));
  const found = [...(missing.length === 0 ? [{ find }] : []), ...parts].map((one) =>
    one.find(facts, dayOf(asOf), asOf, records, isAway),
  );
  const { outcome, version, because } = gravest(rule, found);
  if (missing.length > 0) {
    return because
      ? {
          rule,
          outcome,
          ruleVersion: version,
          because: part?.isWordless ? null : because,
          asOf,
          unseen: missing,
        }
      : { rule, outcome: 'NOT_VISIBLE', ruleVersion: null, because, asOf, unseen: missing };
  }
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
