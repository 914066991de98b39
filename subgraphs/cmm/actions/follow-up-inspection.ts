import type { Day } from '../../../shared/day.ts';
import { badInput, conflict } from '../../../shared/graph-error.ts';
import { inspectFacility } from '../../../shared/law/accommodation-approved.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';
import { facilityById, facilityFacts, isOverseen } from './facility-facts.ts';

export interface FollowUpInspection {
  readonly facilityId: string;
  readonly inspectionId: string;
  readonly expectedVersion: number;
  /** Null: today. */
  readonly followedUpOn: Day | null;
}

const inspections = facilityFacts(FacilityInspectionRow);

/** Records that the remarks of an inspection were followed up. */
export const followUpInspection = (
  context: RequestContext,
  input: FollowUpInspection,
): Promise<FacilityInspectionRow | Refused> => {
  const { facilityId, inspectionId: id } = input;
  const { caller, today } = context;
  const followedUpOn = input.followedUpOn ?? today;
  return decide(context, {
    mutation: 'followUpInspection',
    kind: 'UPDATE',
    caseId: null,
    lock: facilityId,
    input: { ...input, followedUpOn },
    isKnown: async (tx) => (await isOverseen(tx, context, facilityId)) && inspections.has(tx, facilityId, id),
    find: inspections.byId,
    work: async (tx) => {
      const { kind } = await facilityById(tx, facilityId);
      const lawful = inspectFacility({ inspector: caller.authority, kind }, today);
      if (isRefused(lawful)) return lawful;
      const before = await inspections.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      if (before.outcome === 'NO_REMARKS' || before.followedUpOn !== null)
        throw conflict('There is nothing to follow up, or it was followed up already.');
      if (followedUpOn < before.inspectedOn) throw badInput('input.followedUpOn', 'is before the inspection');
      return supersede(tx, context, FacilityInspectionRow, before, [lawful.version], { followedUpOn });
    },
  });
};
