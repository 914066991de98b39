import type { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { setAsideDeadline } from '../../../shared/law/close-departure-deadline.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { setAside } from './departure-deadlines.ts';
import { lastDayOf } from './last-day.ts';
import { asylumApplications, deadlines, permits } from './records.ts';

export interface SetAsideDepartureDeadline {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly expectedVersion: number;
  readonly by: DepartureSetAside;
}

/** Sets a deadline aside where an asylum application or a permit stands in its place. Lodging and granting do so by themselves. */
export const setAsideDepartureDeadline = (
  context: RequestContext,
  input: SetAsideDepartureDeadline,
): Promise<DepartureDeadlineRow | Refused> => {
  const { caseId, deadlineId, by } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'setAsideDepartureDeadline',
    kind: 'UPDATE',
    caseId,
    input,
    isKnown: (tx) => deadlines.has(tx, caseId, deadlineId),
    find: deadlines.byId,
    work: async (tx): Promise<DepartureDeadlineRow | Refused> => {
      const before = await deadlines.byId(tx, deadlineId);
      demandVersion(before, input.expectedVersion);
      const asylum = await asylumApplications.ofCase(tx, caseId);
      const held = await permits.ofCase(tx, caseId);
      const closed = setAsideDeadline(
        {
          decider: caller.authority,
          deadline: before,
          by,
          inItsPlace: [
            ...(asylum.some(({ outcome }) => outcome === null) ? ['ASYLUM_APPLICATION' as const] : []),
            ...(held.some((permit) => today <= lastDayOf(permit)) ? ['RESIDENCE_PERMIT' as const] : []),
          ],
        },
        today,
      );
      if (isRefused(closed)) return closed;
      return setAside(tx, context, before, by, closed.version);
    },
  });
};
