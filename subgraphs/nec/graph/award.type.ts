import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { AwardKind, AwardRoute } from '../../../shared/nec-vocabulary.ts';
import type { AwardRow } from '../storage/award.row.ts';

type Published = Pick<AwardRow, 'id' | 'version' | 'kind' | 'route' | 'awardedOn'>;

@ObjectType('Award', {
  description:
    'What a court awarded the person: restitution from the trafficker, or compensation. Source: M-108, C-22.',
})
export class AwardType implements Published {
  caseId!: string;
  courtCaseId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => AwardKind, { description: 'Restitution or compensation: counted apart.' })
  kind!: AwardKind;

  @Field(() => AwardRoute, { description: 'In which proceedings.' })
  route!: AwardRoute;

  @Field(() => DateScalar, { description: 'The day of the award.' })
  awardedOn!: Day;
}

@InputType('AwardFilter', {
  description: 'Which awards to list. Conditions are all to hold; what is left out does not count.',
})
export class AwardFilter {
  @Field(() => AwardKind, { nullable: true, description: 'Restitution or compensation.' })
  kind?: AwardKind | null;

  @Field(() => AwardRoute, { nullable: true, description: 'In which proceedings.' })
  route?: AwardRoute | null;

  @Field(() => Int, { nullable: true, description: 'Awarded in this calendar year, such as 2022.' })
  year?: number | null;
}

export const AwardConnection = connectionOf('Award', AwardType, 'awards.');
