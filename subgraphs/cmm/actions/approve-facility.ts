import type { Day } from '../../../shared/day.ts';
import { conflict } from '../../../shared/graph-error.ts';
import { approveFacility as approve, holdsWithin } from '../../../shared/law/accommodation-approved.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import { approvalsOf, demandInUse, facilityById, facilityFacts, isOverseen } from './facility-facts.ts';

export interface ApproveFacility {
  readonly facilityId: string;
  readonly places: number;
  /** Null: today. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

const approvals = facilityFacts(FacilityApprovalRow);

/** Approves a place for so many victims, from a day on. */
export const approveFacility = (
  context: RequestContext,
  input: ApproveFacility,
): Promise<FacilityApprovalRow | Refused> => {
  const { facilityId, places, validTo } = input;
  const { caller, today } = context;
  const validFrom = input.validFrom ?? today;
  return decide(context, {
    mutation: 'approveFacility',
    kind: 'CREATE',
    caseId: null,
    lock: facilityId,
    input: { ...input, validFrom },
    isKnown: (tx) => isOverseen(tx, context, facilityId),
    find: approvals.byId,
    work: async (tx) => {
      const facility = await facilityById(tx, facilityId);
      const lawful = approve({ approver: caller.authority, kind: facility.kind }, today);
      if (isRefused(lawful)) return lawful;
      demandInUse(facility);
      const before = await approvalsOf(tx, facilityId);
      if (before.some((approval) => holdsWithin(approval, validFrom, validTo)))
        throw conflict('The place has an approval for some of these days already.');
      return approvals.append(
        tx,
        context,
        { facilityId, ruleVersions: [lawful.version] },
        { approvedBy: caller.authority, places, validFrom, validTo, withdrawnOn: null },
      );
    },
  });
};
