import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { FacilityRow } from '../storage/facility.row.ts';

type Published = Pick<
  FacilityRow,
  | 'id'
  | 'version'
  | 'name'
  | 'kind'
  | 'operatedBy'
  | 'place'
  | 'municipality'
  | 'capacity'
  | 'openedOn'
  | 'closedOn'
>;

@ObjectType('Facility', {
  description:
    'A place where victims of trafficking may live (indkvarteringssted). Never says who lives there. For nobody outside CMM, the Ministry and the municipality that oversees it but auditors, who are not told its name or where it is. Source: M-008, M-010, M-011, M-098, M-101 to M-103.',
})
export class FacilityType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called. Told to CMM and the Ministry alone, since it says where it is.',
  })
  name!: string;

  @Field(() => AccommodationKind, { description: 'What kind of place it is.' })
  kind!: AccommodationKind;

  @Field(() => String, {
    nullable: true,
    description: 'Who runs it. Told to CMM and the Ministry alone.',
  })
  operatedBy!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it is, as little as is needed; null where it is kept nowhere. Told to CMM and the Ministry alone.',
  })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which municipality oversees it; null where the Ministry does.',
  })
  municipality!: string | null;

  @Field(() => Int, { description: 'How many people can live there.' })
  capacity!: number;

  @Field(() => DateScalar, { description: 'First day in use.' })
  openedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day in use; null while it is.' })
  closedOn!: Day | null;
}

export const FacilityConnection = connectionOf('Facility', FacilityType, 'places for victims.');
