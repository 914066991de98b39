import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { approvedFor } from '../../../shared/law/accommodation-approved.ts';
import type { FacilityRow } from '../storage/facility.row.ts';
import type { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import type { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';
import type { Context } from './context.ts';
import { FacilityFilter } from './facility.inputs.ts';
import { listFacilities } from './facility.list.ts';
import { FacilityConnection, FacilityType } from './facility.type.ts';
import { FacilityApprovalType } from './facility-approval.type.ts';
import { FacilityInspectionType } from './facility-inspection.type.ts';

/** Places for victims. No case data: how many live there is told, and never who. */
@Resolver(() => FacilityType)
export class FacilityResolver {
  @Query(() => FacilityConnection, {
    nullable: true,
    description:
      'Places where victims may live, in the order they were opened. For CMM, the Ministry and auditors.',
  })
  facilities(
    @Arg('filter', () => FacilityFilter, { nullable: true, description: 'Which ones.' })
    filter: FacilityFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FacilityRow>> {
    return listFacilities(context, filter ?? {}, args);
  }

  @FieldResolver(() => [FacilityApprovalType], {
    description: 'Approvals (godkendelser), the earliest first.',
  })
  approvals(@Root() { id }: FacilityType, @Ctx() { load }: Context): Promise<FacilityApprovalRow[]> {
    return load.approvals.load(id);
  }

  @FieldResolver(() => [FacilityInspectionType], { description: 'Inspections (tilsyn), the earliest first.' })
  inspections(@Root() { id }: FacilityType, @Ctx() { load }: Context): Promise<FacilityInspectionRow[]> {
    return load.inspections.load(id);
  }

  @FieldResolver(() => Int, { description: 'Beds that are set up, at most the capacity.' })
  async beds(@Root() { id }: FacilityType, @Ctx() { load }: Context): Promise<number> {
    return (await load.beds.load(id)).length;
  }

  @FieldResolver(() => Int, {
    description:
      'Beds in which somebody may still be placed tonight (ledige pladser): no more than an approval in force covers, and none in a place that is closed. Rules: ACCOMMODATION_APPROVED.',
  })
  async freeBeds(@Root() facility: FacilityType, @Ctx() { load, today }: Context): Promise<number> {
    const { id, openedOn, closedOn } = facility;
    const [beds, occupied, approvals] = await Promise.all([
      load.beds.load(id),
      load.occupiedBeds.load({ facilityId: id, day: today }),
      load.approvals.load(id),
    ]);
    const inUse = openedOn <= today && (closedOn === null || today <= closedOn);
    const places = inUse ? (approvedFor(approvals, today) ?? 0) : 0;
    return Math.max(0, Math.min(beds.length, places) - occupied);
  }
}
