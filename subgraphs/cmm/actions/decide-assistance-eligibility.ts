import { type EntityManager, IsNull } from 'typeorm';
import type { EligibilityOutcome } from '../../../shared/cmm-vocabulary.ts';
import { decideEligibility } from '../../../shared/law/assistance-eligibility.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { append } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import { factsOf, isCase, openCase } from './facts-of-case.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';
import { tellParties } from './tell-parties.ts';

export interface DecideAssistanceEligibility {
  readonly caseId: string;
  readonly outcome: EligibilityOutcome;
}

/** Of the latest decision on it no more than what it said, and whether all had answered. */
const standingOn = (tx: EntityManager, caseId: string): Promise<AssistanceEligibilityRow | null> =>
  tx.findOne(AssistanceEligibilityRow, {
    select: { id: true, outcome: true, verification: true, recordedAt: true },
    where: { caseId, supersededAt: IsNull() },
    order: { recordedAt: 'DESC' },
  });

/**
 * Decides on nothing but whether she is a victim, and what was decided on it before. What else is known of her, neither this
 * file nor those it hands the transaction on to may read: tests/decisions/cmm/unconditional.test.ts decides with a database user who cannot.
 */
export const decideAssistanceEligibility = (
  context: RequestContext,
  input: DecideAssistanceEligibility,
  told: IdentificationTold,
): Promise<AssistanceEligibilityRow | Refused | FactUnavailable> => {
  const { caseId, outcome } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'decideAssistanceEligibility',
    kind: 'CREATE',
    caseId,
    input,
    isKnown: (tx) => isCase(tx, caseId),
    find: factsOf(AssistanceEligibilityRow).byId,
    work: async (tx) => {
      await openCase(tx, caseId);
      const { inForce, known, verification } = await identificationOf(tx, caseId, told);
      const standing = await standingOn(tx, caseId);
      const decided = decideEligibility(
        {
          assessor: caller.authority,
          outcome,
          identification: inForce?.outcome ?? null,
          identificationKnown: known,
          standing,
        },
        today,
      );
      // that nothing is decided yet cannot be said while somebody who may have decided is silent
      if (isRefused(decided)) return (decided.reason === 'NOT_DECIDED' && told.silent) || decided;
      const eligibility = await append(
        tx,
        context,
        AssistanceEligibilityRow,
        { caseId, ruleVersions: decided.versions },
        { authority: caller.authority, outcome, decidedOn: today, verification },
      );
      await rememberFacts(tx, eligibility, told.reliedOn);
      await tellParties(tx, context, { caseId, kind: 'ASSISTANCE_DECIDED', among: ['DIS', 'COURT', 'NGO'] });
      return eligibility;
    },
  });
};
