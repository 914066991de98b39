import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { PlanComponent, ReturnDestination } from '../../../shared/returns-vocabulary.ts';
import type { ReturnPlanRow } from '../storage/return-plan.row.ts';

type Published = Pick<
  ReturnPlanRow,
  'id' | 'version' | 'drawnUpOn' | 'destination' | 'components' | 'reunitesWithFamily'
>;

@ObjectType('ReturnPlan', {
  description:
    'What is prepared for the one person (individuel hjemrejseplan; unofficial rendering). When she is to leave and for which country stands on the return. Source: M-124 to M-126.',
})
export class ReturnPlanType implements Published {
  programmeId!: string | null;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a change supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day it was drawn up, or last changed (udarbejdet).' })
  drawnUpOn!: Day;

  @Field(() => ReturnDestination, {
    nullable: true,
    description:
      'What the country of destination is to her. Read by the Return Agency and auditors. Source: M-124.',
  })
  destination!: ReturnDestination;

  @Field(() => [PlanComponent], {
    nullable: true,
    description: 'What it covers. Read by the Return Agency and auditors. Source: M-126.',
  })
  components!: readonly PlanComponent[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a child is to be received by the family (genforening; unofficial rendering). Read by the Return Agency and auditors. Source: M-116.',
  })
  reunitesWithFamily!: boolean;
}
