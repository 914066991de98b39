import type { EntityManager } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { postponeDeadline } from '../../../shared/law/postpone-departure-deadline.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import { type ReliedOn, rememberFacts } from '../../../shared/room/relied-on.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import type { PresenceTold } from './decide-permit-application.ts';
import { postpone } from './departure-deadlines.ts';
import { freeUntil, standing, stands } from './in-its-place.ts';
import { deadlines } from './records.ts';

export interface PostponeDepartureDeadline {
  readonly caseId: string;
  readonly deadlineId: string;
  readonly expectedVersion: number;
}

/** Up to when she recovers, as CMM has it. */
export interface RecoveryTold {
  /** The last day of her recovery periods; null where she has had none, and where CMM was silent. */
  readonly endsOn: Day | null;
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}

/** What leaves her longer than DIS has on record for the case. */
export interface HoldingTold {
  readonly recovery: RecoveryTold;
  readonly presence: PresenceTold;
  readonly merge: MergeTold;
}

/** Moves a deadline to the last day on which she recovers or proceedings need her. What one owner told is enough; that nothing holds her waits for both. */
export const postponeDepartureDeadline = (
  context: RequestContext,
  input: PostponeDepartureDeadline,
  told: HoldingTold,
): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
  const { caseId, deadlineId } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'postponeDepartureDeadline',
    kind: 'UPDATE',
    caseId,
    hers: () => told.merge.otherCases,
    input,
    isKnown: (tx) => deadlines.has(tx, caseId, deadlineId),
    find: deadlines.byId,
    work: async (tx): Promise<DepartureDeadlineRow | Refused | FactUnavailable> => {
      const before = await deadlines.byId(tx, deadlineId);
      demandVersion(before, input.expectedVersion);
      const { presence } = told.presence;
      const { otherCases } = told.merge;
      const until = presence?.until ?? null;
      const days = [told.recovery.endsOn, until, ...(await inOtherCases(tx, otherCases, today))];
      const postponed = postponeDeadline(
        {
          decider: caller.authority,
          deadline: before,
          anotherStands: !stands(before) && (await standing(tx, caseId)) !== null,
          notBefore: days.flatMap((day) => day ?? []),
          isNeeded: presence?.required === true && until === null,
        },
        today,
      );
      if (isRefused(postponed))
        return postponed.reason === 'NOTHING_HOLDS_HER' ? (silent(told) ?? postponed) : postponed;
      // what the proceedings set aside stands again by their word alone
      if (before.setAsideBy === 'PROCEEDINGS' && presence === null) return POLICE_SILENT;
      const deadline = await postpone(tx, context, before, postponed.until, postponed.version, otherCases);
      await rememberFacts(
        tx,
        deadline,
        [told.recovery, told.presence, told.merge].flatMap(({ reliedOn }) => reliedOn),
      );
      return deadline;
    },
  });
};

const POLICE_SILENT: FactUnavailable = { unavailable: 'NEC', topic: 'PRESENCE' };

function silent({ recovery, presence }: HoldingTold): FactUnavailable | null {
  if (!recovery.answered) return { unavailable: 'CMM', topic: 'RECOVERY' };
  return presence.presence === null ? POLICE_SILENT : null;
}

/** The days by which she is to leave by what was set in her other cases, and up to which she stays lawfully by them: nobody is to leave sooner in this one. */
async function inOtherCases(tx: EntityManager, caseIds: readonly string[], today: Day): Promise<Day[]> {
  const all = await Promise.all(caseIds.map((id) => deadlines.ofCase(tx, id)));
  const free = await Promise.all(caseIds.map((id) => freeUntil(tx, id, today)));
  return [
    ...all.flat().flatMap(({ departedOn, leaveBy }) => (departedOn === null ? leaveBy : [])),
    ...free.flatMap((until) => (until !== null && until > today ? until : [])),
  ];
}
