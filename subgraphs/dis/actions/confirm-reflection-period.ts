import { confirmReflection } from '../../../shared/law/confirm-reflection.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { confirm } from '../../../shared/room/confirm.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { extendedForReasonsOn } from '../../../shared/room/extended-for-reasons.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { PreparedReturnTold } from './extend-reflection-period.ts';
import * as file from './immigration-file.ts';
import { confirmRequest } from './record-request.ts';
import { periods } from './records.ts';
import { identificationToldBy, reliedOnOf, silentOnVictim, type ToldOfVictim } from './told-of-victim.ts';

export interface ConfirmReflectionPeriod {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
}

interface Told extends Omit<ToldOfVictim, 'known'> {
  /** Null where the last extension does not rest on a return. */
  readonly preparedReturn: PreparedReturnTold | null;
  /** Which cases are hers, over all of which an extension is held to the cap. */
  readonly merge: MergeTold;
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
      const identified = await file.identification(tx, caseId, identificationToldBy(told), merged);
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
      return {
        lawful: confirmReflection(facts, context.today),
        silent: silence(told),
        says: {
          ground: null,
          concerns: [],
          identificationAuthority: identified?.authority ?? null,
          identificationDecisionId: identified?.decisionId ?? null,
        },
      };
    },
    reliedOn: [
      // which cases were merged into this one is told among all that are hers
      ...reliedOnOf(told).filter(({ topic }) => topic !== 'MERGE'),
      ...merge.reliedOn,
      ...(preparedReturn?.reliedOn ?? []),
    ],
    alsoConfirm: (tx, period, before) => confirmRequest(tx, context, period, before),
  });
};

function silence(told: Told): FactUnavailable | null {
  const { preparedReturn, merge } = told;
  const unheard = silentOnVictim(told);
  if (unheard) return unheard;
  if (!merge.heard) return { unavailable: 'CMM', topic: 'MERGE' };
  return preparedReturn?.prepared === null ? { unavailable: 'RETURNS', topic: 'PREPARED_RETURN' } : null;
}
