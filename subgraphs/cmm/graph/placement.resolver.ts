import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { placesPerson } from '../../../shared/law/accommodation-suitable.ts';
import { decisionInForce } from '../../../shared/law/decisions-agree.ts';
import type { FacilityRow } from '../storage/facility.row.ts';
import type { PlacementRow } from '../storage/placement.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { FacilityType } from './facility.type.ts';
import { PlacementType } from './placement.type.ts';

@Resolver(() => CaseType)
export class CasePlacementResolver {
  @FieldResolver(() => [PlacementType], {
    nullable: true,
    description: 'When the person was accommodated (indkvartering), the earliest first.',
  })
  placements(@Root() { id }: CaseType, @Ctx() { load }: Context): Promise<PlacementRow[]> {
    return load.placements.load(id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether CMM has the person accommodated today (indkvarteret). All that is told outside CMM: never where, nor in what kind of place.',
  })
  async accommodated(@Root() { id }: CaseType, @Ctx() { load, today }: Context): Promise<boolean> {
    const placements = await load.placements.load(id);
    return placements.some(
      ({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today < endsOn),
    );
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'For `stayForPlacement` alone: whether this caller decides where the person lives.',
  })
  @Directive('@inaccessible')
  @Directive('@fact')
  async placesPerson(
    @Root() { id }: CaseType,
    @Ctx() { access, caller, load, today }: Context,
  ): Promise<boolean> {
    if (!(await access.admits(id))) return false;
    access.touched.add(id);
    const [person, decisions, placements] = await Promise.all([
      load.person.load(id),
      load.decisions.load(id),
      load.placements.load(id),
    ]);
    const { inForce } = decisionInForce(decisions);
    const age = { bornOn: person?.bornOn ?? null, identifiedAs: inForce };
    return placesPerson({ decider: caller.authority, ...age, placements }, today);
  }
}

@Resolver(() => PlacementType)
export class PlacementResolver {
  @FieldResolver(() => FacilityType, { nullable: true, description: 'Where. For CMM alone.' })
  async facility(@Root() { bedId }: PlacementType, @Ctx() { load }: Context): Promise<FacilityRow | null> {
    const bed = await load.bed.load(bedId);
    return bed && load.facility.load(bed.facilityId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Which bed of the facility, by its number. For CMM alone.',
  })
  async bedNumber(@Root() { bedId }: PlacementType, @Ctx() { load }: Context): Promise<number | null> {
    return (await load.bed.load(bedId))?.number ?? null;
  }
}
