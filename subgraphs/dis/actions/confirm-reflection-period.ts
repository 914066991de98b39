import { confirmReflection } from '../../../shared/law/confirm-reflection.ts';
import { decidesOnReflection } from '../../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { PreparedReturnTold } from './extend-reflection-period.ts';
import type { IdentificationTold } from './grant-reflection-period.ts';
import * as file from './immigration-file.ts';
import { periods } from './records.ts';

export interface ConfirmReflectionPeriod {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
}

/** Confirms a period that was granted or extended while an owner of a fact was silent, once all of them have answered. */
export const confirmReflectionPeriod = (
  context: RequestContext,
  input: ConfirmReflectionPeriod,
  told: {
    readonly identification: IdentificationTold;
    /** Null where no extension rests on a return. */
    readonly preparedReturn: PreparedReturnTold | null;
  },
): Promise<ReflectionPeriodRow | Refused | FactUnavailable> => {
  const { caseId, periodId } = input;
  const { caller, today } = context;
  const { identification, preparedReturn } = told;
  return decide(context, {
    mutation: 'confirmReflectionPeriod',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => periods.has(tx, caseId, periodId),
    find: periods.byId,
    work: async (tx): Promise<ReflectionPeriodRow | Refused | FactUnavailable> => {
      const decides = decidesOnReflection(caller.authority, today);
      if (isRefused(decides)) return decides;
      const before = await periods.byId(tx, periodId);
      demandVersion(before, input.expectedVersion);
      const waits = before.verification === 'UNVERIFIED';
      const [silent] = identification.verified ? [] : identification.silent;
      if (waits && silent) return { unavailable: silent, topic: 'IDENTIFICATION' };
      if (waits && preparedReturn?.prepared === null)
        return { unavailable: 'RETURNS', topic: 'PREPARED_RETURN' };
      const identified = await file.identification(tx, caseId, identification.decisions);
      const all = await periods.ofCase(tx, caseId);
      const confirmed = confirmReflection(
        {
          decider: caller.authority,
          period: before,
          identification: identified,
          others: all.filter(({ id }) => id !== periodId).map(file.asGranted),
          preparedReturn: preparedReturn?.prepared ?? null,
        },
        today,
      );
      if (isRefused(confirmed)) return confirmed;
      const period = await supersede(tx, context, ReflectionPeriodRow, before, confirmed.versions, {
        ground: null,
        concerns: [],
        identificationAuthority: identified?.authority ?? null,
        identificationDecisionId: identified?.decisionId ?? null,
        verification: 'VERIFIED',
      });
      await rememberFacts(tx, period, [...identification.reliedOn, ...(preparedReturn?.reliedOn ?? [])]);
      return period;
    },
  });
};
