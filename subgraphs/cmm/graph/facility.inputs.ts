import { Field, InputType } from 'type-graphql';
import { AccommodationKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';

@InputType('FacilityFilter', {
  description: 'Which places to list. Conditions are all to hold; what is left out does not count.',
})
export class FacilityFilter {
  @Field(() => AccommodationKind, { nullable: true, description: 'By kind of place.' })
  kind?: AccommodationKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether somebody may still be placed there tonight: in no place that is closed, or without an approval in force.',
  })
  withFreePlaces?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an approval is in force today; from the day of its withdrawal it is not.',
  })
  approved?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is in use today.' })
  inUse?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether remarks of an inspection should have been followed up and were not.',
  })
  followUpOverdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Not inspected on this day or later.' })
  inspectedBefore?: Day | null;
}
