import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { StayBasis } from '../../../shared/vocabulary.ts';
import type { ResidenceStatusRow } from '../storage/residence-status.row.ts';

type Published = Pick<ResidenceStatusRow, 'id' | 'version' | 'basis' | 'validFrom' | 'validTo'>;

@ObjectType('ResidenceStatus', {
  description:
    'On what footing a person stays in Denmark, from a day to a day (opholdsgrundlag). Never two at a time. Source: M-053, M-061 to M-063.',
})
export class ResidenceStatusType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => StayBasis, { description: 'The footing.' })
  basis!: StayBasis;

  @Field(() => DateScalar, { description: 'First day it holds.' })
  validFrom!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null while it lasts.' })
  validTo!: Day | null;
}
