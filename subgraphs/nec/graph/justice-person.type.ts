import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Gender } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';

type Published = Pick<
  PersonRow,
  'version' | 'givenName' | 'familyName' | 'bornOn' | 'gender' | 'citizenship' | 'policeReference'
>;

@ObjectType('JusticePerson', {
  description:
    'The person as police, prosecution and courts have registered her (registrerede personoplysninger; unofficial rendering). Read by these three bodies alone.',
})
export class JusticePersonType implements Published {
  @Field(() => Int, { description: 'Counts from 1 with every change. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Given name (fornavn); null where none is recorded.' })
  givenName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Family name (efternavn); null where none is recorded.',
  })
  familyName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of birth (fødselsdag); null where none is recorded.',
  })
  bornOn!: Day | null;

  @Field(() => Gender, { description: 'Gender as registered (køn).' })
  gender!: Gender;

  @Field(() => String, {
    nullable: true,
    description: 'Citizenship (statsborgerskab), ISO 3166-1 alpha-2; null where none is recorded.',
  })
  citizenship!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The police's identity number for the person (politiets personreference; unofficial rendering). Read by the police alone; never leaves this room.",
  })
  policeReference!: string | null;
}
