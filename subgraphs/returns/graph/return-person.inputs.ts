import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Gender } from '../../../shared/vocabulary.ts';
import { ReturnPersonType } from './return-person.type.ts';

@InputType('RegisterReturnPersonInput', {
  description: 'The person as her travel document has her. What is left out is not registered any more.',
})
export class RegisterReturnPersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read; left out for the first registration. Another is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Given name, at most 120 characters.' })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, at most 120 characters.' })
  familyName?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of birth; by it a child is known.' })
  bornOn?: Day | null;

  @Field(() => Gender, { description: 'Gender.' })
  gender!: Gender;

  @Field(() => String, { nullable: true, description: 'Citizenship, ISO 3166-1 alpha-2 in capitals.' })
  citizenship?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the travel document, at most 40 characters. It never leaves this room.',
  })
  travelDocument?: string | null;
}

export const RegisterReturnPersonOutcome = outcomeOf(
  'RegisterReturnPersonOutcome',
  ReturnPersonType,
  'What came of registering a person for the journey: the person, or why not.',
);
