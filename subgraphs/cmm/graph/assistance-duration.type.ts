import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssistanceDurationBasis } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';
import type { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';

type Published = Pick<
  AssistanceDurationRow,
  'id' | 'version' | 'basis' | 'startsOn' | 'endsOn' | 'ruleVersions'
>;

@ObjectType('AssistanceDuration', {
  description:
    'How long assistance is given, and on what that rests (støttens varighed; unofficial rendering). Kept apart from the entitlement itself. Source: M-084 to M-086.',
})
export class AssistanceDurationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => AssistanceDurationBasis, { description: 'On what the length rests.' })
  basis!: AssistanceDurationBasis;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is open.' })
  endsOn!: Day | null;

  @Field(() => Verification, { description: 'Whether every fact of others that it rests on could be had.' })
  verification!: Verification;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
