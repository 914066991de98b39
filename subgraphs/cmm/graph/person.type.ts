import { Field, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { CitizenshipGroup, Gender } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';

type Published = Pick<
  PersonRow,
  | 'version'
  | 'givenName'
  | 'familyName'
  | 'bornOn'
  | 'gender'
  | 'citizenship'
  | 'citizenshipGroup'
  | 'civilRegistrationNumber'
>;

@ObjectType('Person', {
  description:
    'The person as CMM knows her (personoplysninger). Goes to no other body. A first contact may be anonymous: then most of it is null.',
})
export class PersonType implements Published {
  @Field(() => Int, { description: 'Counts from 1 with every correction. Pass it as `expectedVersion`.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'Given name; null where none is known.' })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; null where none is known.' })
  familyName!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of birth (fødselsdag); null where none is known.',
  })
  bornOn!: Day | null;

  @Field(() => Gender, { description: 'Gender, as the yearly figures group it.' })
  gender!: Gender;

  @Field(() => String, {
    nullable: true,
    description: 'Citizenship (statsborgerskab), ISO 3166-1 alpha-2; null where none is known.',
  })
  citizenship!: string | null;

  @Field(() => CitizenshipGroup, {
    description: 'Citizenship group: a fact apart from the basis of stay, which DIS keeps.',
  })
  citizenshipGroup!: CitizenshipGroup;

  @Field(() => String, {
    nullable: true,
    description: 'Civil registration number (CPR-nummer); null where there is none. Never leaves this room.',
  })
  civilRegistrationNumber!: string | null;
}
