import type { Day } from '../day.ts';
import { mitigatePenalty, nonPunishment8283 } from './non-punishment-82-83.ts';
import { waiveProsecution } from './non-punishment-722-2.ts';
import type { NonPunishmentFacts } from './non-punishment-facts.ts';
import { assessSeriousCrime } from './non-punishment-serious.ts';
import { isRefused, type Refused } from './refusal.ts';
import { variantOn } from './rule.ts';

/**
 * Whether a charge may be assessed like this: a serious crime by its own rule first, then by the rule of the provision.
 * That compulsion mitigates the sentence for a serious crime takes no provision besides.
 */
export function assessNonPunishment(
  facts: NonPunishmentFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const { provision, seriousCrime, outcome } = facts;
  const ofPenalties = variantOn(nonPunishment8283, today).data.provisions.includes(provision);
  const byProvision = ofPenalties ? mitigatePenalty : waiveProsecution;
  const suffices = seriousCrime && outcome === 'MITIGATING_FACTOR' && !ofPenalties;
  const answers = [
    ...(seriousCrime ? [assessSeriousCrime(facts, today)] : []),
    ...(suffices ? [] : [byProvision(facts, today)]),
  ];
  const versions: string[] = [];
  for (const answer of answers) {
    if (isRefused(answer)) return answer;
    versions.push(answer.version);
  }
  return { versions };
}
