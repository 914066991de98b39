import { conflict } from '../../../shared/graph-error.ts';
import { approveFacility as approve } from '../../../shared/law/accommodation-approved.ts';
import { isRefused, type Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion, supersede } from '../../../shared/room/legal-facts.ts';
import { issueNotices } from '../../../shared/room/notice.ts';
import type { Authority } from '../../../shared/vocabulary.ts';
import { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import { facilityById, facilityFacts, isOverseen } from './facility-facts.ts';

export interface WithdrawApproval {
  readonly facilityId: string;
  readonly approvalId: string;
  readonly expectedVersion: number;
}

const approvals = facilityFacts(FacilityApprovalRow);

/** Who lives there from the day on, and by whose decision: whoever withdraws an approval is not told. */
const LIVING_THERE = `SELECT p.case_id AS "caseId", p.decided_by AS "decidedBy" FROM placement p JOIN bed b ON b.id = p.bed_id
  WHERE b.facility_id = $1 AND p.superseded_at IS NULL AND (p.ends_on IS NULL OR p.ends_on > $2)`;

/** Withdraws an approval from today. Nobody is placed there any more, and who placed those that live there is told. */
export const withdrawApproval = (
  context: RequestContext,
  input: WithdrawApproval,
): Promise<FacilityApprovalRow | Refused> => {
  const { facilityId, approvalId: id } = input;
  const { caller, today } = context;
  return decide(context, {
    mutation: 'withdrawApproval',
    kind: 'UPDATE',
    caseId: null,
    lock: facilityId,
    input,
    isKnown: async (tx) => (await isOverseen(tx, context, facilityId)) && approvals.has(tx, facilityId, id),
    find: approvals.byId,
    work: async (tx) => {
      const { kind } = await facilityById(tx, facilityId);
      const lawful = approve({ approver: caller.authority, kind }, today);
      if (isRefused(lawful)) return lawful;
      const before = await approvals.byId(tx, id);
      demandVersion(before, input.expectedVersion);
      if (before.withdrawnOn !== null || (before.validTo !== null && before.validTo < today))
        throw conflict('The approval holds no longer.');
      const withdrawn = await supersede(tx, context, FacilityApprovalRow, before, [lawful.version], {
        withdrawnOn: before.validFrom > today ? before.validFrom : today,
      });
      const living: { caseId: string; decidedBy: Authority }[] = await tx.query(LIVING_THERE, [
        facilityId,
        today,
      ]);
      for (const { caseId, decidedBy } of living)
        await issueNotices(tx, context, { caseId, kind: 'APPROVAL_WITHDRAWN', to: [decidedBy] });
      return withdrawn;
    },
  });
};
