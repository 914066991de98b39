import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { endDeadline } from '../../../shared/law/close-departure-deadline.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { endOn } from './departure-deadlines.ts';
import {
  type LeftKnown,
  type LeftTold,
  leftAsTold,
  leftPeriod,
  leftUnlessHere,
  unlessSilent,
} from './left-period.ts';
import { deadlines, periods } from './records.ts';
import { tell } from './tell.ts';

export interface EndDepartureDeadline {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly expectedVersion: number;
}

/** Ends a deadline because she left, and with it a reflection period that still ran. */
export const endDepartureDeadline = (
  context: RequestContext,
  input: EndDepartureDeadline,
  told: LeftTold,
): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
  const { caseId, deadlineId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'endDepartureDeadline',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => deadlines.has(tx, caseId, deadlineId),
    find: deadlines.byId,
    work: async (tx): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
      const before = await deadlines.byId(tx, deadlineId);
      demandVersion(before, input.expectedVersion);
      const known = await leftOf(tx, before, told, today);
      const closed = endDeadline({ decider: caller.authority, deadline: before, ...known.left }, today);
      if (isRefused(closed)) return unlessSilent(closed, known);
      const deadline = await endOn(tx, context, before, closed.on, closed.version);
      await rememberFacts(tx, deadline, [...told.departure.reliedOn, ...told.identification.reliedOn]);
      const running = (await periods.ofCase(tx, caseId)).find(
        ({ startsOn, endsOn, endedOn }) => endedOn === null && startsOn <= closed.on && closed.on <= endsOn,
      );
      if (running) {
        await supersede(tx, context, ReflectionPeriodRow, running, [closed.version], {
          endedOn: closed.on,
          ground: null,
          concerns: [],
        });
        await tell(tx, context, caseId, 'REFLECTION_ENDED', ['RETURN_AGENCY']);
      }
      return deadline;
    },
  });
};

/** Of the period that set it. A permit may be given to somebody who has left, to come back on: it is asked of none that runs. */
async function leftOf(
  tx: EntityManager,
  { periodFactId: factId, caseId, leaveBy }: DepartureDeadlineRow,
  told: LeftTold,
  today: Day,
): Promise<LeftKnown> {
  if (!factId) return leaveBy < today ? leftUnlessHere(tx, caseId, told) : leftAsTold(told.departure);
  return leftPeriod(tx, await tx.findOneByOrFail(ReflectionPeriodRow, { factId }), told);
}
