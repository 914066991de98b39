import type { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import { endRecovery } from '../../../shared/law/end-recovery.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { factsOf } from './facts-of-case.ts';
import { type IdentificationTold, identificationOf } from './identification-told.ts';
import { tellParties } from './tell-parties.ts';
import { TOLD_OF_RECOVERY } from './told-of-recovery.ts';

export interface EndRecoveryPeriod {
  readonly caseId: string;
  readonly recoveryPeriodId: string;
  readonly expectedVersion: number;
  readonly ground: RecoveryEndGround;
}

const periods = factsOf(RecoveryPeriodRow);
const nobodyAsked: IdentificationTold = { decisions: [], silent: null, reliedOn: [] };

/** Ends a recovery period today. That nobody identifies her any more must be known: silence stops it. */
export const endRecoveryPeriod = (
  context: RequestContext,
  input: EndRecoveryPeriod,
  told: IdentificationTold = nobodyAsked,
): Promise<RecoveryPeriodRow | Refused | FactUnavailable> => {
  const { caseId, recoveryPeriodId: id, ground } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'endRecoveryPeriod',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => periods.has(tx, caseId, id),
    find: periods.byId,
    work: async (tx) => {
      const before = await periods.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      const { inForce } = await identificationOf(tx, caseId, told);
      const lawful = endRecovery(
        { decider: caller.authority, period: before, ground, identification: inForce },
        today,
      );
      if (isRefused(lawful)) return lawful;
      if (ground === 'NO_LONGER_IDENTIFIED' && told.silent) return told.silent;
      const period = await supersede(tx, context, RecoveryPeriodRow, before, [lawful.version], {
        endedOn: today,
        endGround: ground,
        concerns: [],
      });
      await rememberFacts(tx, period, told.reliedOn);
      await tellParties(tx, context, { caseId, kind: 'RECOVERY_ENDED', among: TOLD_OF_RECOVERY });
      return period;
    },
  });
};
