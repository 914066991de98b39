import { approvedFor } from '../../../shared/law/accommodation-approved.ts';
import type { PlacementFact } from '../derived/case-facts.ts';
import type { Versioned } from '../derived/versioned.ts';
import type { PlacementRow } from '../storage/placement.row.ts';
import type { Loaders } from './loaders.ts';

type Placement = Versioned & Omit<PlacementRow, keyof Versioned>;

/** Placements as the rules look at them: with the kind of place, its approvals and its room. */
export const placementFacts = (
  placements: readonly Placement[],
  load: Loaders,
): Promise<readonly PlacementFact[]> =>
  Promise.all(
    placements.map(async (placement) => {
      const bed = await load.bed.load(placement.bedId);
      const facility = bed && (await load.facility.load(bed.facilityId));
      // foreign keys hold every placement to its bed, and every bed to its facility
      if (!facility) throw new Error('a placement without its place');
      const { startsOn } = placement;
      const [approvals, taken] = await Promise.all([
        load.approvals.load(facility.id),
        load.occupiedBeds.load({ facilityId: facility.id, day: startsOn }),
      ]);
      const herself = placements.some(
        ({ id, supersededAt, startsOn: from, endsOn }) =>
          id === placement.id &&
          supersededAt === null &&
          from <= startsOn &&
          (endsOn === null || startsOn < endsOn),
      );
      return {
        ...placement,
        kind: facility.kind,
        capacity: Math.min(facility.capacity, approvedFor(approvals, startsOn) ?? facility.capacity),
        occupied: taken - (herself ? 1 : 0),
        approvals,
      };
    }),
  );
