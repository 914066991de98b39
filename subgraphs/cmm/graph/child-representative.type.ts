import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RepresentativeKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { ChildRepresentativeRow } from '../storage/child-representative.row.ts';

type Published = Pick<
  ChildRepresentativeRow,
  'id' | 'version' | 'kind' | 'name' | 'organisation' | 'appointedOn' | 'endedOn' | 'ruleVersions'
>;

@ObjectType('ChildRepresentative', {
  description:
    "A child's representative or guardian (repræsentant eller værge), who works in the child's best interests. One is in force at a time. Source: M-031, M-059, M-117.",
})
export class ChildRepresentativeType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => RepresentativeKind, { description: 'Representative or guardian.' })
  kind!: RepresentativeKind;

  @Field(() => String, {
    nullable: true,
    description: 'The name. For CMM, the municipality and the Red Cross.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For whom they work; null where for nobody. For CMM, the municipality and the Red Cross.',
  })
  organisation!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  appointedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it ended; null while it lasts.' })
  endedOn!: Day | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
