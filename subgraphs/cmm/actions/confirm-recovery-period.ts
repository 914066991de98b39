import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson, openOrMerged } from './cases-of-person.ts';
import { factsOf } from './facts-of-case.ts';
import { borneOut, reliedOnOf, type ToldOfRecovery } from './recovery-borne-out.ts';

export interface ConfirmRecoveryPeriod {
  readonly caseId: string;
  readonly recoveryPeriodId: string;
  readonly expectedVersion: number;
}

const periods = factsOf(RecoveryPeriodRow);

/** Confirms a period that was granted or extended while an owner of a fact was silent. */
export const confirmRecoveryPeriod = (
  context: RequestContext,
  input: ConfirmRecoveryPeriod,
  told: ToldOfRecovery,
): Promise<RecoveryPeriodRow | Refused | FactUnavailable> => {
  const { caseId, recoveryPeriodId: id } = input;
  return confirm(context, {
    mutation: 'confirmRecoveryPeriod',
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    row: RecoveryPeriodRow,
    id,
    records: periods,
    held: async (tx, period) => {
      await openOrMerged(tx, caseId);
      const { restsOn, ...held } = await borneOut(tx, context, period, told);
      return {
        ...held,
        says: {
          concerns: [],
          identificationAuthority: restsOn?.authority ?? null,
          identificationDecisionId: restsOn?.decisionId ?? null,
        },
      };
    },
    reliedOn: reliedOnOf(told),
  });
};
