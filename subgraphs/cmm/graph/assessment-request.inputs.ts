import { Field, InputType } from 'type-graphql';
import { Assessment } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';

@InputType('AssessmentRequestFilter', {
  description:
    'Which assessment requests to list. Conditions are all to hold; what is left out does not count.',
})
export class AssessmentRequestFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is neither answered nor withdrawn.' })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open and its day is past.' })
  overdue?: boolean | null;

  @Field(() => Authority, { nullable: true, description: 'By the body that asks.' })
  requestedBy?: Authority | null;

  @Field(() => Assessment, { nullable: true, description: 'By what CMM answered.' })
  assessment?: Assessment | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due before this day.' })
  dueBefore?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Requested on or after this day.' })
  requestedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Requested on or before this day.' })
  requestedTo?: Day | null;
}
