import { Field, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReturnStatus } from '../../../shared/vocabulary.ts';

@InputType('VoluntaryReturnFilter', {
  description:
    'Which voluntary returns to list. Conditions are all to hold; what is left out does not count.',
})
export class VoluntaryReturnFilter {
  @Field(() => ReturnStatus, {
    nullable: true,
    description: 'Those that have come this far, and no further.',
  })
  status?: ReturnStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      'By country of destination, ISO 3166-1 alpha-2 in capitals. Refused to those who may not read `destinationCountry`.',
  })
  destination?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Departure planned for this day or later.' })
  departureFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Departure planned for this day or earlier.' })
  departureTo?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the planned day of departure has passed and no departure is recorded.',
  })
  overdue?: boolean | null;
}
