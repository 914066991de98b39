import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import type { Versioned } from '../derived/versioned.ts';

/** One version of another room's fact, as it comes with the request: its instants are text. */
@ObjectType()
export abstract class ToldVersionType implements Versioned {
  @Field(() => ID, { description: 'The record, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'Known from then on.' })
  recordedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Known to be otherwise from then on.' })
  supersededAt!: string | null;
}
