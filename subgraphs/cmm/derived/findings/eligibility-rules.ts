import type { Day } from '../../../../shared/day.ts';
import {
  assistanceEligibility,
  findAssistanceEligibility,
} from '../../../../shared/law/assistance-eligibility.ts';
import {
  assistanceUnconditional,
  findAssistanceUnconditional,
} from '../../../../shared/law/assistance-unconditional.ts';
import { dayInThisCase } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import { firstRecorded, type Records } from './as-recorded.ts';
import { firstIdentifiedOn, identifiedOn } from './decisions.ts';
import { DECISIONS, type HeldRule, together } from './held-rule.ts';

/** Who is entitled to assistance: every victim, and on nothing else. */
export const eligibilityRules: readonly HeldRule[] = [
  {
    rule: assistanceEligibility,
    needs: together(DECISIONS, { CMM: ['ELIGIBILITY'] }),
    find: (facts, asOf, _at, records) => findAssistanceEligibility(eligibilities(facts, records), asOf),
  },
  {
    rule: assistanceUnconditional,
    needs: together(DECISIONS, { CMM: ['CASE', 'ELIGIBILITY'] }),
    find: (facts, asOf, _at, records) =>
      findAssistanceUnconditional(
        eligibilities(facts, records),
        identifiedHere(facts, dayInThisCase(facts, asOf)),
        asOf,
      ),
  },
];

/** Since when she is identified, where she was so while it could be decided anew in this case: after a merge that is done in the other. */
function identifiedHere(facts: ToldFacts, day: Day): Day | null {
  const first = identifiedOn(facts, day)?.outcome === 'IDENTIFIED' ? firstIdentifiedOn(facts) : null;
  return first !== null && first < day ? first : null;
}

/** What the decisions on who she is said when it was decided: nothing else about her is looked at. */
const eligibilities = (facts: ToldFacts, { all, at }: Records) =>
  (facts.cmm.eligibilities ?? []).map((one) => {
    const recordedAt = firstRecorded(one, all.cmm.eligibilities ?? []);
    return {
      assessor: one.authority,
      outcome: one.outcome,
      decidedOn: one.decidedOn,
      recordedAt,
      verification: one.verification,
      identification: identifiedOn(at(recordedAt), one.decidedOn)?.outcome ?? null,
      identificationKnown: true,
    };
  });
