import type { Day } from '../../../shared/day.ts';
import { storeConcern } from '../../../shared/law/concern.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import { extendReflection } from '../../../shared/law/reflection-extension.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import type { ExtensionGround } from '../../../shared/vocabulary.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { followPeriod } from './follow-period.ts';
import * as file from './immigration-file.ts';
import { type LeftTold, leftPeriod } from './left-period.ts';
import { periods } from './records.ts';
import { tell } from './tell.ts';

export interface ExtendReflectionPeriod {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
  readonly ground: ExtensionGround;
  readonly until?: Day | null;
  readonly reasonsStated?: boolean;
  readonly requestedOn?: Day | null;
}

/** Whether the Return Agency has a return on record that the person prepares with it; null: it did not answer. */
export interface PreparedReturnTold {
  readonly prepared: boolean | null;
  readonly departures: Departures;
  readonly reliedOn: readonly ReliedOn[];
}

/** What the ground asks: a prepared return, or for any other only that she has not left. */
export type ExtensionTold = { readonly preparedReturn: PreparedReturnTold } | LeftTold;

/** Extends a reflection period by another version of it; the one before stays readable. */
export const extendReflectionPeriod = (
  context: RequestContext,
  input: ExtendReflectionPeriod,
  told: ExtensionTold,
  merge: MergeTold,
): Promise<ReflectionPeriodRow | Refused> => {
  const { caseId, periodId } = input;
  const { caller, today } = context;
  const { otherCases, heard } = merge;
  const prepared = 'preparedReturn' in told ? told.preparedReturn.prepared : undefined;
  const atReturns = 'departure' in told ? told.departure : told.preparedReturn;
  return decide(context, {
    mutation: 'extendReflectionPeriod',
    kind: 'UPDATE',
    caseId,
    hers: () => otherCases,
    input,
    isKnown: (tx) => periods.has(tx, caseId, periodId),
    find: periods.byId,
    work: async (tx) => {
      const before = await periods.byId(tx, periodId);
      demandVersion(before, input.expectedVersion);
      if (input.requestedOn) pastDay('input.requestedOn', input.requestedOn, today, before.startsOn);
      const left = 'departure' in told ? await leftPeriod(tx, before, told) : null;
      const extended = extendReflection(
        {
          decider: caller.authority,
          stay: await file.stayWithOthers(tx, caseId, otherCases, today),
          period: { ...before, ended: before.endedOn },
          others: await file.otherPeriods(tx, before, otherCases, atReturns.departures),
          ground: input.ground,
          until: input.until ?? null,
          returnCooperation: prepared ?? null,
          ...left?.left,
          reasons: input.reasonsStated ?? false,
          ...(input.requestedOn ? { askedOn: input.requestedOn } : {}),
        },
        today,
      );
      if (isRefused(extended)) return extended;
      const period = await supersede(tx, context, ReflectionPeriodRow, before, extended.versions, {
        endsOn: extended.endsOn,
        ground: input.ground,
        verification: prepared === null || left?.silent || !heard ? 'UNVERIFIED' : before.verification,
        concerns: extended.warnings.map(storeConcern),
      });
      const identified = 'departure' in told ? told.identification.reliedOn : [];
      await rememberFacts(tx, period, [...atReturns.reliedOn, ...identified, ...merge.reliedOn]);
      await followPeriod(tx, context, period, otherCases);
      await tell(tx, context, caseId, 'REFLECTION_EXTENDED', ['RETURN_AGENCY']);
      return period;
    },
  });
};
