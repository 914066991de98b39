import { Field, InputType } from 'type-graphql';
import { ChildScreeningOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';

@InputType('ChildScreeningFilter', {
  description:
    'Which screenings of children to list. Conditions are all to hold; what is left out does not count.',
})
export class ChildScreeningFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether a case is kept on the child.' })
  withCase?: boolean | null;

  @Field(() => ChildScreeningOutcome, { nullable: true, description: 'By what was found.' })
  outcome?: ChildScreeningOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'Screened on or after this day.' })
  screenedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Screened on or before this day.' })
  screenedTo?: Day | null;
}
