import { randomUUID } from 'node:crypto';
import type { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { decide } from '../../../shared/room/decide.ts';
import { BedRow } from '../storage/bed.row.ts';
import { FacilityRow } from '../storage/facility.row.ts';
import { facilityById } from './facility-facts.ts';

export interface RegisterFacility {
  readonly name: string;
  readonly kind: AccommodationKind;
  readonly operatedBy: string;
  readonly place: string | null;
  /** Which municipality oversees it; null where the Ministry does. */
  readonly municipality: string | null;
  readonly capacity: number;
  /** Null: today. */
  readonly openedOn: Day | null;
}

/** Registers a place with all its beds. Nobody can be placed there before it is approved. */
export const registerFacility = (
  context: RequestContext,
  input: RegisterFacility,
): Promise<FacilityRow | Refused> => {
  const openedOn = input.openedOn ?? context.today;
  return decide(context, {
    mutation: 'registerFacility',
    kind: 'CREATE',
    caseId: null,
    input: { ...input, openedOn },
    isKnown: async () => true,
    find: facilityById,
    work: async (tx) => {
      const facility: FacilityRow = {
        ...input,
        id: randomUUID(),
        version: 1,
        openedOn,
        closedOn: null,
      };
      await tx.insert(FacilityRow, facility);
      await tx.insert(
        BedRow,
        Array.from({ length: input.capacity }, (_, at) => ({
          id: randomUUID(),
          facilityId: facility.id,
          facilityCapacity: input.capacity,
          number: at + 1,
        })),
      );
      return facility;
    },
  });
};
