import { conflict } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { demandVersion } from '../../../shared/room/legal-facts.ts';
import { FacilityRow } from '../storage/facility.row.ts';
import { changeRecord } from './change-record.ts';
import { demandInUse, facilityById, isOverseen } from './facility-facts.ts';

export interface CloseFacility {
  readonly facilityId: string;
  readonly expectedVersion: number;
}

const LIVING_THERE = `SELECT 1 FROM placement p JOIN bed b ON b.id = p.bed_id
  WHERE b.facility_id = $1 AND p.superseded_at IS NULL AND (p.ends_on IS NULL OR p.ends_on > $2) LIMIT 1`;

/** Closes a place for good: today is its last day in use. Whoever lives there is found another first. */
export const closeFacility = (
  context: RequestContext,
  input: CloseFacility,
): Promise<FacilityRow | Refused> => {
  const { facilityId: id, expectedVersion } = input;
  const { today } = context;
  return decide(context, {
    mutation: 'closeFacility',
    kind: 'UPDATE',
    caseId: null,
    lock: id,
    input,
    isKnown: (tx) => isOverseen(tx, context, id),
    find: facilityById,
    work: async (tx) => {
      const before = await facilityById(tx, id);
      demandVersion(before, expectedVersion);
      demandInUse(before);
      if ((await tx.query(LIVING_THERE, [id, today])).length > 0)
        throw conflict('Somebody lives there, or is to. Find them another place first.');
      return changeRecord(tx, FacilityRow, { id, expectedVersion }, { closedOn: today });
    },
  });
};
