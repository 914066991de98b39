import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import type { WitnessParticipationRow } from '../storage/witness-participation.row.ts';

type Published = Pick<
  WitnessParticipationRow,
  'id' | 'version' | 'testifies' | 'testifiesFrom' | 'collaboratesWithPolice' | 'statedOn'
>;

@ObjectType('WitnessParticipation', {
  description:
    'Whether the person takes part as a witness (vidne). Her entitlement to assistance depends on none of this. Read by police, prosecution and courts alone. Source: M-077, M-089, M-106.',
})
export class WitnessParticipationType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether she testifies, or has said that she will.' })
  testifies!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day; null where she does not testify.',
  })
  testifiesFrom!: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether she collaborates with the police (samarbejder med politiet; unofficial rendering), as was stated; null where nobody stated it. Never to be read as cooperation in a return. Not told to courts.',
  })
  collaboratesWithPolice!: boolean | null;

  @Field(() => DateScalar, { description: 'The day on which this was stated.' })
  statedOn!: Day;
}
