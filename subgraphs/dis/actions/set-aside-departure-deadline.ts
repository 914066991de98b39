import type { EntityManager } from 'typeorm';
import type { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { setAsideDeadline } from '../../../shared/law/close-departure-deadline.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { rememberFacts } from '../../../shared/room/relied-on.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { setAside } from './departure-deadlines.ts';
import { staysWithoutEnd } from './in-its-place.ts';
import { lastDayOf } from './last-day.ts';
import { deadlines, permits, seeksAsylum } from './records.ts';

export interface SetAsideDepartureDeadline {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly expectedVersion: number;
  readonly by: DepartureSetAside;
}

/**
 * Sets a deadline aside where something stands in its place, in whichever of her cases. Lodging asylum and granting a permit do so
 * by themselves in their own; which cases are hers is asked of CMM.
 */
export const setAsideDepartureDeadline = (
  context: RequestContext,
  input: SetAsideDepartureDeadline,
  merge: MergeTold,
): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
  const { caseId, deadlineId, by } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'setAsideDepartureDeadline',
    kind: 'UPDATE',
    caseId,
    hers: () => merge.otherCases,
    input,
    isKnown: (tx) => deadlines.has(tx, caseId, deadlineId),
    find: deadlines.byId,
    work: async (tx): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
      const before = await deadlines.byId(tx, deadlineId);
      demandVersion(before, input.expectedVersion);
      const hers = [caseId, ...merge.otherCases];
      const held = (await permits.ofCases(tx, hers)).some(
        (permit) => today <= lastDayOf(permit) && !isSetBy(before, permit),
      );
      const closed = setAsideDeadline(
        {
          decider: caller.authority,
          deadline: before,
          by,
          inItsPlace: [
            ...((await seeksAsylum(tx, hers)) ? ['ASYLUM_APPLICATION' as const] : []),
            ...(held || (await staysWithoutEnd(tx, hers, today)) ? ['RESIDENCE_PERMIT' as const] : []),
            ...((await goesOn(tx, merge)) ? ['MERGED_CASE' as const] : []),
          ],
        },
        today,
      );
      if (isRefused(closed))
        return merge.isMerged === null && closed.reason === 'NOTHING_IN_ITS_PLACE'
          ? { unavailable: 'CMM', topic: 'MERGE' }
          : closed;
      const deadline = await setAside(tx, context, before, by, closed.version);
      await rememberFacts(tx, deadline, merge.reliedOn);
      return deadline;
    },
  });
};

/** A permit does not stand in the place of its own end. */
const isSetBy = ({ ground, leaveBy }: DepartureDeadlineRow, permit: ResidencePermitRow): boolean =>
  ground === 'PERMIT_ENDS' && lastDayOf(permit) <= leaveBy;

/** Whether it was merged, and another case of hers has a deadline: until it has one, she is on no other list than by this. */
async function goesOn(tx: EntityManager, merge: MergeTold): Promise<boolean> {
  if (!merge.isMerged) return false;
  const others = await Promise.all(merge.otherCases.map((id) => deadlines.ofCase(tx, id)));
  return others
    .flat()
    .some(({ setAsideBy, departedOn }) => setAsideBy !== 'MERGED_CASE' && departedOn === null);
}
