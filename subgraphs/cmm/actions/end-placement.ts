import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { leavePlace } from '../../../shared/law/accommodation-suitable.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { personOf } from './case-file.ts';
import { factsOf } from './facts-of-case.ts';
import { tellParties } from './tell-parties.ts';

export interface EndPlacement {
  readonly caseId: string;
  readonly placementId: string;
  readonly expectedVersion: number;
  /** Null: today. */
  readonly endsOn: Day | null;
}

const placements = factsOf(PlacementRow);

/** The person leaves the place: that night the bed is free. */
export const endPlacement = (
  context: RequestContext,
  input: EndPlacement,
): Promise<PlacementRow | Refused> => {
  const { caseId, placementId: id } = input;
  const endsOn = input.endsOn ?? context.today;
  return decide(context, {
    mutation: 'endPlacement',
    kind: 'UPDATE',
    caseId,
    input: { ...input, endsOn },
    isKnown: (tx) => placements.has(tx, caseId, id),
    find: placements.byId,
    work: async (tx) => {
      const before = await placements.byId(tx, id);
      const { caller, today } = context;
      const { bornOn } = await personOf(tx, caseId);
      const lawful = leavePlace({ decider: caller.authority, decidedBy: before.decidedBy, bornOn }, today);
      if (isRefused(lawful)) return lawful;
      demandVersion(before, input.expectedVersion);
      if (before.endsOn !== null) throw conflict('The placement has ended already.');
      if (endsOn < before.startsOn) throw badInput('input.endsOn', 'is before the placement began');
      const ended = await supersede(tx, context, PlacementRow, before, [lawful.version], { endsOn });
      const among = ['DIS', 'MUNICIPALITY'] as const;
      await tellParties(tx, context, { caseId, kind: 'PLACEMENT_CHANGED', among });
      return ended;
    },
  });
};
