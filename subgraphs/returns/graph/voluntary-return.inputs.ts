import { Field, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ReturnReason } from '../../../shared/returns-vocabulary.ts';
import { ReturnStatus, Verification } from '../../../shared/vocabulary.ts';

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
      'By country of destination, ISO 3166-1 alpha-2. Refused to those who may not read `destinationCountry`.',
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

  @Field(() => ReturnReason, {
    nullable: true,
    description:
      'Declined or withdrawn for this reason, among others. Refused to those who may not read `reasons`.',
  })
  reason?: ReturnReason | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody has looked at what may await her. Refused to those who may not read `riskAssessment`.',
  })
  riskAssessed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether she is under 18 today; those without a day of birth are in neither. Refused to those who may not read the person.',
  })
  child?: boolean | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether every fact of other authorities could be had. UNVERIFIED: those that wait to be confirmed.',
  })
  verification?: Verification | null;
}
