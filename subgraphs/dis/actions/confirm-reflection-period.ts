import type { EntityManager } from 'typeorm';
import { confirmReflection } from '../../../shared/law/confirm-reflection.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { extendedForReasonsOn } from '../../../shared/room/extended-for-reasons.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { PreparedReturnTold } from './extend-reflection-period.ts';
import * as file from './immigration-file.ts';
import { confirmRequest } from './record-request.ts';
import { periods } from './records.ts';
import { demandNotMergedBy } from './told-before-granting.ts';
import { identificationToldBy } from './told-of-victim.ts';
import { reliedOnInConfirming, silentToConfirm, type ToldToConfirm } from './told-to-confirm.ts';

export interface ConfirmReflectionPeriod {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
}

interface Told extends ToldToConfirm {
  /** Null where the last extension does not rest on a return. */
  readonly preparedReturn: PreparedReturnTold | null;
}

/** Confirms a period that was granted or extended while an owner of a fact was silent, and with it that she asked for it. */
export const confirmReflectionPeriod = (
  context: RequestContext,
  input: ConfirmReflectionPeriod,
  told: Told,
): Promise<ReflectionPeriodRow | Refused | FactUnavailable> => {
  const { caseId, periodId: id } = input;
  const { citizenship, departure, merged, preparedReturn, merge } = told;
  return confirm(context, {
    mutation: 'confirmReflectionPeriod',
    hers: () => [...merged.caseIds, ...merge.otherCases],
    input,
    row: ReflectionPeriodRow,
    id,
    records: periods,
    held: async (tx, period) => {
      const decided = identificationToldBy(told);
      const identified = await file.identificationOfPeriod(tx, period, decided, merged, context.today);
      const all = await periods.ofCases(tx, [caseId, ...merged.caseIds]);
      const facts = {
        decider: context.caller.authority,
        period,
        identification: identified,
        citizenship: citizenship.group,
        departedOn: departure.departedOn,
        extendedForReasonsOn: await extendedForReasonsOn(tx, ReflectionPeriodRow, period),
        others: all.filter((other) => other.id !== id).map(file.asGranted),
        preparedReturn: preparedReturn?.prepared ?? null,
        extension:
          period.ground === null
            ? null
            : await file.otherPeriods(tx, period, merge.otherCases, departure.departures),
      };
      const lawful = confirmReflection(facts, context.today);
      const silent = silence(told);
      if (!silent && !isRefused(lawful) && (await isUnconfirmed(tx, id))) {
        demandNotMergedBy(period.startsOn, merge);
      }
      return {
        lawful,
        silent,
        says: {
          ground: null,
          concerns: [],
          identificationAuthority: identified?.authority ?? null,
          identificationDecisionId: identified?.decisionId ?? null,
        },
      };
    },
    reliedOn: [...reliedOnInConfirming(told), ...(preparedReturn?.reliedOn ?? [])],
    alsoConfirm: (tx, period, before) => confirmRequest(tx, context, period, before),
  });
};

/** Whether the grant itself waits: what it was extended by in a case that was merged since goes on from it. */
const isUnconfirmed = async (tx: EntityManager, id: string): Promise<boolean> =>
  !(await tx.existsBy(ReflectionPeriodRow, { id, verification: 'VERIFIED' }));

function silence(told: Told): FactUnavailable | null {
  const unheard = silentToConfirm(told);
  if (unheard) return unheard;
  return told.preparedReturn?.prepared === null ? { unavailable: 'RETURNS', topic: 'PREPARED_RETURN' } : null;
}
