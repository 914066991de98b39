import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { FollowUpOutcome } from '../../../shared/returns-vocabulary.ts';
import type { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';

type Published = Pick<ReturnFollowUpRow, 'id' | 'version' | 'dueOn' | 'heldOn' | 'outcome' | 'notes'>;

@ObjectType('ReturnFollowUp', {
  description:
    'A look at how the person fares after the return (opfølgning): due, then held. Read by the Return Agency and auditors. Source: M-125.',
})
export class ReturnFollowUpType implements Published {
  caseId!: string;

  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1 with every change.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day it is due (frist).' })
  dueOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was held; null until it is.' })
  heldOn!: Day | null;

  @Field(() => FollowUpOutcome, { nullable: true, description: 'What came of it; null until it is held.' })
  outcome!: FollowUpOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notes (notater). Never leave the Return Agency; null where none were taken.',
  })
  notes!: string | null;
}

@InputType('ReturnFollowUpFilter', {
  description: 'Which follow-ups to list. Conditions are all to hold; what is left out does not count.',
})
export class ReturnFollowUpFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the day it was due has passed.' })
  overdue?: boolean | null;
}

export const ReturnFollowUpConnection = connectionOf('ReturnFollowUp', ReturnFollowUpType, 'follow-ups.');
