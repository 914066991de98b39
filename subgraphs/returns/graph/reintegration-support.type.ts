import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReintegrationActivity, SupportForm } from '../../../shared/returns-vocabulary.ts';
import type { ReintegrationMeasureRow } from '../storage/reintegration-measure.row.ts';
import type { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';

type Published = Pick<
  ReintegrationSupportRow,
  'id' | 'version' | 'form' | 'grantedOn' | 'periodMonths' | 'startsOn' | 'endsOn'
>;

@ObjectType('ReintegrationSupport', {
  description:
    'Support after a return, in cash or in kind (reintegrationsstøtte). Others learn its form and its days; what it goes to, its amounts and its partner, which says where she is, stay with the Return Agency and auditors. Source: M-104, M-114, M-118.',
})
export class ReintegrationSupportType implements Published {
  caseId!: string;
  partnerId!: string | null;
  programmeId!: string | null;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1, the grant; each change counts on.' })
  version!: number;

  @Field(() => SupportForm, {
    description: 'Its primary form; an allowance may be part of either. Source: M-118, M-120, C-16.',
  })
  form!: SupportForm;

  @Field(() => DateScalar, { description: 'The day it was granted (bevilget).' })
  grantedOn!: Day;

  @Field(() => Int, {
    description:
      'The most it may run, in months, as the rule said when it was granted: six, or as long as its programme. Source: M-114, M-125, C-01.',
  })
  periodMonths!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its first day, counted from arrival; null before, and for good where the return is withdrawn.',
  })
  startsOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its last day; null before it begins.' })
  endsOn!: Day | null;
}

@ObjectType('ReintegrationMeasure', {
  description: 'One activity to which a reintegration support goes (aktivitet). Source: M-119, M-126.',
})
export class ReintegrationMeasureType
  implements Pick<ReintegrationMeasureRow, 'id' | 'version' | 'activity' | 'agreedOn'>
{
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a change supersedes and counts on.' })
  version!: number;

  @Field(() => ReintegrationActivity, { description: 'Which activity.' })
  activity!: ReintegrationActivity;

  @Field(() => DateScalar, { description: 'The day it was agreed (aftalt).' })
  agreedOn!: Day;
}

@InputType('ReintegrationSupportFilter', {
  description:
    'Which reintegration supports to list. Conditions are all to hold; what is left out does not count.',
})
export class ReintegrationSupportFilter {
  @Field(() => SupportForm, { nullable: true, description: 'In cash or in kind.' })
  form?: SupportForm | null;

  @Field(() => ReintegrationActivity, {
    nullable: true,
    description: 'Those that go to this activity. Refused to those who may not read `measures`.',
  })
  activity?: ReintegrationActivity | null;

  @Field(() => DateScalar, { nullable: true, description: 'Granted on this day or later.' })
  grantedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Granted on this day or earlier.' })
  grantedTo?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day before this one: what runs out.' })
  endsBefore?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it runs today.' })
  running?: boolean | null;
}

export const ReintegrationSupportConnection = connectionOf(
  'ReintegrationSupport',
  ReintegrationSupportType,
  'reintegration supports.',
);
