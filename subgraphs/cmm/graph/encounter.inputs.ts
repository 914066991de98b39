import { Field, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';

@InputType('EncounterFilter', {
  description: 'Which first contacts to list. Conditions are all to hold; what is left out does not count.',
})
export class EncounterFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it was turned into a case.' })
  turnedIntoCase?: boolean | null;

  @Field(() => EncounterChannel, { nullable: true, description: 'By where she was met.' })
  channel?: EncounterChannel | null;

  @Field(() => Authority, { nullable: true, description: 'By the body that met her.' })
  metBy?: Authority | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether she stayed anonymous.' })
  anonymous?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Met on or after this day.' })
  metFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Met on or before this day.' })
  metTo?: Day | null;
}
