import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars.ts';

/** One version of a fact that a room tells for derived fields: all of them, so that "as known then" can be answered. */
@ObjectType()
export abstract class VersionFactType {
  @Field(() => ID, { description: 'The record, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'Known from then on.' })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Known to be otherwise from then on.' })
  supersededAt!: Date | null;
}
