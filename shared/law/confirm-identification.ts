import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import { type CompetenceFacts, competentAuthorityRule, competentToDecide } from './competent-authority.ts';
import { mayDecide } from './deciders.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

/** Citizenship as it is on record by now, and the stay of the day of the decision. */
export interface ConfirmIdentificationFacts extends Omit<CompetenceFacts, 'onTrial'> {
  readonly decider: Authority;
  readonly decision: {
    readonly authority: Authority;
    readonly decidedOn: Day;
    readonly verification: Verification;
  };
}

/** A decision that she is a victim is confirmed by the body that took it, if it was competent on that day. Source: M-050, M-052, M-053, M-061 to M-063. */
export function confirmIdentification(
  { decider, decision, ...facts }: ConfirmIdentificationFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const may = mayDecide(decider, today);
  if (isRefused(may)) return may;
  const { authority, decidedOn, verification } = decision;
  const version = versionOn(competentAuthorityRule, decidedOn);
  if (decider !== authority)
    return refuse(competentAuthorityRule, version, 'NOT_THE_DECIDER', { rightful: authority, decider });
  if (verification === 'VERIFIED')
    return refuse(competentAuthorityRule, version, 'ALREADY_CONFIRMED', { decidedOn });
  const competent = competentToDecide({ ...facts, onTrial: false, decider }, decidedOn);
  return isRefused(competent) ? competent : { versions: [may.version, competent.version] };
}
