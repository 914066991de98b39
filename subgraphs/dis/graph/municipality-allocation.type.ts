import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';

type Published = Pick<
  MunicipalityAllocationRow,
  'id' | 'version' | 'municipality' | 'allocatedOn' | 'endedOn'
>;

@ObjectType('MunicipalityAllocation', {
  description:
    'That DIS decided on the municipality of a person who was granted asylum (visitering til kommune), never two at a time. A municipality is shown its own only. Source: M-029, M-088.',
})
export class MunicipalityAllocationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; its end or a correction counts on.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Which municipality (kommune), by its name in this graph. Told to immigration authorities and to itself: it says where she lives.',
  })
  municipality!: string;

  @Field(() => DateScalar, { description: 'The day of the allocation.' })
  allocatedOn!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null while it lasts.',
  })
  endedOn!: Day | null;
}

@InputType('MunicipalityAllocationFilter', {
  description: 'Which allocations to municipalities to list. Conditions are all to hold.',
})
export class MunicipalityAllocationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'To this municipality: only for those who are told which it is.',
  })
  municipality?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that hold today. False: the others.' })
  current?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Allocated on or after this day.' })
  allocatedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Allocated on or before this day.' })
  allocatedTo?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the municipality has offered an integration plan on it.',
  })
  planOffered?: boolean | null;
}

export const MunicipalityAllocationConnection = connectionOf(
  'MunicipalityAllocation',
  MunicipalityAllocationType,
  'allocations to municipalities.',
);
