import { Field, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Verification } from '../../../shared/vocabulary.ts';

@InputType('RecoveryPeriodFilter', {
  description: 'Which recovery periods to list. Conditions are all to hold; what is left out does not count.',
})
export class RecoveryPeriodFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it runs today.' })
  running?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on or after this day.' })
  endsFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day before this day.' })
  endsBefore?: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether every fact of other authorities could be had. UNVERIFIED: those that wait to be confirmed.',
  })
  verification?: Verification | null;
}
