import { Field, InputType } from 'type-graphql';
import { ConsentState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';

@InputType('ConsentFilter', {
  description: 'Which consents to list. Conditions are all to hold; what is left out does not count.',
})
export class ConsentFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it holds today: not withdrawn, and its last day is not past.',
  })
  inForce?: boolean | null;

  @Field(() => ConsentState, { nullable: true, description: 'By what she last said.' })
  state?: ConsentState | null;

  @Field(() => Authority, { nullable: true, description: 'Those that let CMM tell this body something.' })
  recipient?: Authority | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ending before this day.' })
  dueBefore?: Day | null;
}
