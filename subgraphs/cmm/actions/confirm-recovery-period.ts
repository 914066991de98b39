import { confirmRecovery } from '../../../shared/law/confirm-recovery.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { extendedForReasonsOn } from '../../../shared/room/extended-for-reasons.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { PersonRow } from '../storage/person.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { casesOfPerson, ofPerson, openOrMerged } from './cases-of-person.ts';
import type { PreparedReturnTold } from './extend-recovery-period.ts';
import { factsOf } from './facts-of-case.ts';
import { asGranted, departuresTold, type ToldBeforeRecovery } from './grant-recovery-period.ts';
import { identificationOf } from './identification-told.ts';
import { onceIdentified } from './once-identified.ts';
import { stayOn } from './stay-told.ts';

export interface ConfirmRecoveryPeriod {
  readonly caseId: string;
  readonly recoveryPeriodId: string;
  readonly expectedVersion: number;
}

interface Told extends ToldBeforeRecovery {
  /** Null where no extension rests on a return. */
  readonly preparedReturn: PreparedReturnTold | null;
}

const periods = factsOf(RecoveryPeriodRow);

/** Confirms a period that was granted or extended while an owner of a fact was silent. */
export const confirmRecoveryPeriod = (
  context: RequestContext,
  input: ConfirmRecoveryPeriod,
  told: Told,
): Promise<RecoveryPeriodRow | Refused | FactUnavailable> => {
  const { caseId, recoveryPeriodId: id } = input;
  const { identification, stay, departure, preparedReturn } = told;
  return confirm(context, {
    mutation: 'confirmRecoveryPeriod',
    hers: (tx) => casesOfPerson(tx, caseId),
    input,
    row: RecoveryPeriodRow,
    id,
    records: periods,
    held: async (tx, period) => {
      await openOrMerged(tx, caseId);
      const decided = await identificationOf(tx, caseId, identification);
      const { inForce, known } = decided;
      const person = await tx.findOneBy(PersonRow, { caseId });
      const all = await ofPerson(tx, RecoveryPeriodRow, caseId);
      const facts = {
        decider: context.caller.authority,
        period,
        citizenship: person?.citizenshipGroup ?? 'UNKNOWN',
        stay: stayOn(stay, period.startsOn),
        identification: await onceIdentified(
          tx,
          decided,
          await casesOfPerson(tx, caseId),
          identification,
          departuresTold(told),
        ),
        others: all.filter((other) => other.id !== id).map(asGranted),
        departedOn: departure?.departedOn ?? null,
        extendedForReasonsOn: await extendedForReasonsOn(tx, RecoveryPeriodRow, period),
        preparedReturn: preparedReturn?.prepared ?? null,
      };
      return {
        lawful: confirmRecovery(facts, context.today),
        silent:
          (stay.known ? null : ({ unavailable: 'DIS', topic: 'STAY' } as const)) ??
          (known ? null : identification.silent) ??
          departure?.silent ??
          (preparedReturn?.prepared === null
            ? ({ unavailable: 'RETURNS', topic: 'PREPARED_RETURN' } as const)
            : null),
        says: {
          concerns: [],
          identificationAuthority: inForce?.authority ?? null,
          identificationDecisionId: inForce?.id ?? null,
        },
      };
    },
    reliedOn: [
      ...identification.reliedOn,
      ...stay.reliedOn,
      ...[departure, preparedReturn].flatMap((one) => one?.reliedOn ?? []),
    ],
  });
};
