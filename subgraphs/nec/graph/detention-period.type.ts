import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { DetentionGround } from '../../../shared/nec-vocabulary.ts';
import type { DetentionPeriodRow } from '../storage/detention-period.row.ts';

type Published = Pick<DetentionPeriodRow, 'id' | 'version' | 'startsAt' | 'endsAt' | 'ground'>;

@ObjectType('DetentionPeriod', {
  description:
    'A stretch of a detention: the first 72 hours, or an extension (forlængelse) that begins the moment the stretch before it ends. Source: M-060.',
})
export class DetentionPeriodType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => DetentionGround, {
    nullable: true,
    description: 'Why it was extended; null for the first 72 hours.',
  })
  ground!: DetentionGround | null;
}
