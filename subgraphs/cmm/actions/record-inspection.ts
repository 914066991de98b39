import type { InspectionOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { inspectFacility } from '../../../shared/law/accommodation-approved.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';
import { facilityById, facilityFacts, isOverseen } from './facility-facts.ts';

export interface RecordInspection {
  readonly facilityId: string;
  /** Null: today. */
  readonly inspectedOn: Day | null;
  readonly outcome: InspectionOutcome;
  readonly remarks: string | null;
  readonly followUpDueOn: Day | null;
}

const inspections = facilityFacts(FacilityInspectionRow);

/** Records what an inspection of a place found. */
export const recordInspection = (
  context: RequestContext,
  input: RecordInspection,
): Promise<FacilityInspectionRow | Refused> => {
  const { facilityId, ...found } = input;
  const { caller, today } = context;
  const inspectedOn = found.inspectedOn ?? today;
  return decide(context, {
    mutation: 'recordInspection',
    kind: 'CREATE',
    caseId: null,
    lock: facilityId,
    input: { ...input, inspectedOn },
    isKnown: (tx) => isOverseen(tx, context, facilityId),
    find: inspections.byId,
    work: async (tx) => {
      const { kind, openedOn } = await facilityById(tx, facilityId);
      const lawful = inspectFacility({ inspector: caller.authority, kind }, inspectedOn);
      if (isRefused(lawful)) return lawful;
      if (inspectedOn < openedOn) throw badInput('input.inspectedOn', 'is before the place was opened');
      return inspections.append(
        tx,
        context,
        { facilityId, ruleVersions: [lawful.version] },
        { ...found, inspectedOn, inspectedBy: caller.authority, followedUpOn: null },
      );
    },
  });
};
