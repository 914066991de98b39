import { Field, ObjectType } from 'type-graphql';
import { SupportKind, SupportStatus } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Gender } from '../../../shared/vocabulary.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { SupportMeasureRow } from '../storage/support-measure.row.ts';

@ObjectType('ConsentedPerson', {
  description:
    'The person as CMM knows her, as far as her consent lets it be told (personoplysninger efter samtykke). Never an identity number.',
})
export class ConsentedPersonType
  implements Pick<PersonRow, 'givenName' | 'familyName' | 'bornOn' | 'gender' | 'citizenship'>
{
  @Field(() => String, { nullable: true, description: 'Given name; null where none is known.' })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name; null where none is known.' })
  familyName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of birth; null where none is known.' })
  bornOn!: Day | null;

  @Field(() => Gender, { description: 'Gender, as the yearly figures group it.' })
  gender!: Gender;

  @Field(() => String, {
    nullable: true,
    description: 'Citizenship, ISO 3166-1 alpha-2; null where none is known.',
  })
  citizenship!: string | null;
}

@ObjectType('ConsentedSupport', {
  description:
    'A measure of support, as far as her consent lets it be told (støtte efter samtykke). Never who gives it, never a note.',
})
export class ConsentedSupportType
  implements Pick<SupportMeasureRow, 'kind' | 'status' | 'startedOn' | 'endedOn'>
{
  @Field(() => SupportKind, { description: 'What it is.' })
  kind!: SupportKind;

  @Field(() => SupportStatus, { description: 'How far it has come.' })
  status!: SupportStatus;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null while it is planned.' })
  startedOn!: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  endedOn!: Day | null;
}
