import type { ReflectionEndGround } from '../../../shared/dis-vocabulary.ts';
import { endReflection } from '../../../shared/law/end-reflection.ts';
import { decidesOnReflection } from '../../../shared/law/reflection-grant.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { endedByDeparture, endOn } from './departure-deadlines.ts';
import { followPeriod } from './follow-period.ts';
import * as file from './immigration-file.ts';
import { type LeftKnown, type LeftTold, leftPeriod, unlessSilent } from './left-period.ts';
import { periods } from './records.ts';
import { tell } from './tell.ts';
import type { IdentificationTold } from './told-of-victim.ts';

export interface EndReflectionPeriod {
  readonly caseId: string;
  readonly periodId: string;
  readonly expectedVersion: number;
  readonly ground: ReflectionEndGround;
}

/** What the ground of ending is asked of. */
export type EndingTold = LeftTold | { readonly departure: null; readonly identification: IdentificationTold };

/** Ends a reflection period before its last day. It takes stay away, so it waits until everybody who knows has answered. */
export const endReflectionPeriod = (
  context: RequestContext,
  input: EndReflectionPeriod,
  told: EndingTold,
): Promise<ReflectionPeriodRow | Refused | FactUnavailable> => {
  const { caseId, periodId, ground } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'endReflectionPeriod',
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
      const [silent] = told.departure ? [] : told.identification.silent;
      if (silent) return { unavailable: silent, topic: 'IDENTIFICATION' };
      const known = told.departure ? await leftPeriod(tx, before, told) : NOT_ASKED;
      const { decisions } = told.identification;
      const ended = endReflection(
        {
          decider: caller.authority,
          period: before,
          ground,
          identification: await file.identification(tx, caseId, { decisions, departures: null }),
          ...known.left,
        },
        today,
      );
      if (isRefused(ended)) return unlessSilent(ended, known);
      const period = await supersede(tx, context, ReflectionPeriodRow, before, ended.versions, {
        endedOn: ended.endedOn,
        ground: null,
        concerns: [],
      });
      await rememberFacts(tx, period, [...(told.departure?.reliedOn ?? []), ...told.identification.reliedOn]);
      const [, departure] = ended.versions;
      const deadline = departure ? await endedByDeparture(tx, caseId) : null;
      if (deadline && departure) await endOn(tx, context, deadline, ended.endedOn, departure);
      else if (!departure) await followPeriod(tx, context, period);
      await tell(tx, context, caseId, 'REFLECTION_ENDED', ['RETURN_AGENCY']);
      return period;
    },
  });
};

/** Whether she left is not what the other ground turns on. */
const NOT_ASKED: LeftKnown = { left: { departedOn: null }, silent: null };
