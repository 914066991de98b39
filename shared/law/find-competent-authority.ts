import type { Day } from '../day.ts';
import { type Authority, CitizenshipGroup, type StayBasis, type Verification } from '../vocabulary.ts';
import {
  type CompetenceFacts,
  competentAuthorityRule,
  competentToDecide,
  holderCompetent,
} from './competent-authority.ts';
import { type Finding, gravest, heldTo, unconfirmed } from './finding.ts';
import { isRefused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export type DecisionByCompetence = Omit<CompetenceFacts, 'onTrial'> & {
  readonly decider: Authority;
  readonly decidedOn: Day;
  /** What is on record by now of the stay on that day. */
  readonly stayByNow: StayBasis | null;
  /** Her citizenship was set right after: what was on record of it then is not kept. */
  readonly citizenshipSetRight?: boolean;
  /** Unverified: an authority that tells of citizenship or stay was silent, and has not been heard since. */
  readonly verification?: Verification;
};

/** Who is on record as competent for an open case, and what is known today of the person. */
export type HeldByCompetence = Omit<CompetenceFacts, 'onTrial'> & {
  readonly holder: Authority;
  /** The day on which it was handed over to the holder while DIS was silent; null or left out: DIS has been heard. */
  readonly unconfirmedSince?: Day | null;
};

/**
 * COMPETENT_AUTHORITY over decisions, each on what was known when it was taken, and over who holds the case today. Where the
 * stay was not known, and what is known of it since speaks against the decision, that is a concern: it was lawful. So it is
 * where her citizenship was set right since, or not told then, and another one would have made it lawful. So is a
 * hand-over that is due: competence moves with the stay, the sources set no time for the hand-over, and nobody's decision
 * waits for it. So is a hand-over on silence, until it is confirmed or the case handed on. Whether there was a trial is for COURT_STATUS to say.
 */
export const findCompetentAuthority = (
  decisions: readonly DecisionByCompetence[],
  held: HeldByCompetence | null,
  asOf: Day,
): Finding =>
  gravest(competentAuthorityRule, [
    ...decisions.filter(({ decidedOn }) => decidedOn <= asOf).map((decision) => ofDecision(decision, asOf)),
    ...(held ? [ofHolder(held, asOf)] : []),
  ]);

/** What went ahead on silence is open until it is confirmed, whatever is on record by now. */
function ofDecision({ verification, ...decision }: DecisionByCompetence, asOf: Day): Finding {
  if (verification !== 'UNVERIFIED') return byCompetence(decision);
  const found = byCompetence({ ...decision, citizenshipSetRight: true });
  return found.outcome === 'MET' ? notConfirmed(decision.decidedOn, asOf) : found;
}

function byCompetence({
  decidedOn,
  stayByNow,
  citizenshipSetRight,
  ...facts
}: Omit<DecisionByCompetence, 'verification'>): Finding {
  const given = { ...facts, onTrial: facts.decider === 'COURT' };
  const then = competentToDecide(given, decidedOn);
  const lawfulThen = (citizenship: CitizenshipGroup) =>
    !isRefused(competentToDecide({ ...given, citizenship }, decidedOn));
  if (isRefused(then) && citizenshipSetRight && Object.values(CitizenshipGroup).some(lawfulThen)) {
    return unconfirmed(then);
  }
  const wasKnown = facts.stay !== null && facts.stay !== 'UNKNOWN';
  if (isRefused(then) || wasKnown) return heldTo(competentAuthorityRule, then);
  const byNow = competentToDecide({ ...given, stay: stayByNow }, decidedOn);
  return isRefused(byNow) ? unconfirmed(byNow) : heldTo(competentAuthorityRule, then);
}

function ofHolder({ unconfirmedSince: from = null, ...held }: HeldByCompetence, asOf: Day): Finding {
  const holds = holderCompetent(held, asOf);
  if (isRefused(holds)) return unconfirmed(holds);
  return from === null ? heldTo(competentAuthorityRule, holds) : notConfirmed(from, asOf);
}

function notConfirmed(from: Day, asOf: Day): Finding {
  const version = versionOn(competentAuthorityRule, from);
  return unconfirmed(refuse(competentAuthorityRule, version, 'NOT_CONFIRMED', { from, asOf }));
}
