import type { Day } from '../day.ts';
import type { Authority, StayBasis } from '../vocabulary.ts';
import { type CompetenceFacts, competentAuthorityRule, competentToDecide } from './competent-authority.ts';
import { type Finding, gravest, heldTo, unconfirmed } from './finding.ts';
import { isRefused } from './refusal.ts';

export type DecisionByCompetence = Omit<CompetenceFacts, 'onTrial'> & {
  readonly decider: Authority;
  readonly decidedOn: Day;
  /** What is on record by now of the stay on that day. */
  readonly stayByNow: StayBasis | null;
};

/**
 * COMPETENT_AUTHORITY over decisions, each on what was known when it was taken. Where the stay was not, and what is known
 * of it since speaks against the decision, that is a concern: it was lawful. Whether there was a trial is for COURT_STATUS
 * to say.
 */
export const findCompetentAuthority = (decisions: readonly DecisionByCompetence[], asOf: Day): Finding =>
  gravest(
    competentAuthorityRule,
    decisions
      .filter(({ decidedOn }) => decidedOn <= asOf)
      .map(({ decidedOn, stayByNow, ...facts }) => {
        const given = { ...facts, onTrial: facts.decider === 'COURT' };
        const then = competentToDecide(given, decidedOn);
        const wasKnown = facts.stay !== null && facts.stay !== 'UNKNOWN';
        if (isRefused(then) || wasKnown) return heldTo(competentAuthorityRule, then);
        const byNow = competentToDecide({ ...given, stay: stayByNow }, decidedOn);
        return isRefused(byNow) ? unconfirmed(byNow) : heldTo(competentAuthorityRule, then);
      }),
  );
