import { ruleById } from './book.ts';
import { type Concern, concern, type StoredConcern } from './concern.ts';
import { type Refused, refuse, type StoredRefusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Codes are only ever added, so a stored one that the rule does not know is a fault. */
function known(id: string, reason: string): Rule {
  const rule = ruleById(id);
  if (!Object.hasOwn(rule.reasons, reason)) throw new Error(`${id} knows no reason ${reason}`);
  return rule;
}

const isLaw = (rule: Rule): rule is Rule<'LAW'> => rule.kind === 'LAW';
const isMild = (rule: Rule): rule is Concern['rule'] => rule.kind !== 'LAW';

/** Tells a stored refusal again, word for word, in both languages. */
export function renderRefusal({ rule: id, version, reason, facts }: StoredRefusal): Refused {
  const rule = known(id, reason);
  if (!isLaw(rule)) throw new Error(`${id} never refuses`);
  return refuse(rule, version, reason, facts);
}

/** The same for a concern that was stored with a decision. */
export function renderConcern({ rule: id, version, reason, facts }: StoredConcern): Concern {
  const rule = known(id, reason);
  if (!isMild(rule)) throw new Error(`${id} is no practice and no safeguard`);
  return concern(rule, version, reason, facts);
}
