import type { Day } from '../day.ts';
import type { Authority } from '../vocabulary.ts';
import { type CompetenceFacts, competentAuthorityRule, competentToDecide } from './competent-authority.ts';
import { type Finding, gravest, heldTo } from './finding.ts';

export type DecisionByCompetence = Omit<CompetenceFacts, 'onTrial'> & {
  readonly decider: Authority;
  readonly decidedOn: Day;
};

/** COMPETENT_AUTHORITY over decisions, each on what held on its day. Whether there was a trial is for COURT_STATUS to say. */
export const findCompetentAuthority = (decisions: readonly DecisionByCompetence[], asOf: Day): Finding =>
  gravest(
    competentAuthorityRule,
    decisions
      .filter(({ decidedOn }) => decidedOn <= asOf)
      .map(({ decidedOn, ...facts }) =>
        heldTo(
          competentAuthorityRule,
          competentToDecide({ ...facts, onTrial: facts.decider === 'COURT' }, decidedOn),
        ),
      ),
  );
