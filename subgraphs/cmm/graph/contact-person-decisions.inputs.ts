import { Field, ID, InputType, Int } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { ContactPersonType } from './contact-person.type.ts';

@InputType('AssignContactPersonInput', {
  description: 'Who becomes the contact person, and whom that replaces.',
})
export class AssignContactPersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Pseudonym of the official, as in access logs; left out: the caller.',
  })
  official?: string | null;

  @Field(() => String, { nullable: true, description: 'Which NGO the official works for; left out: CMM.' })
  organisation?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact person who is released by it; left out: there is none yet.',
  })
  replacesId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of that record; needed with `replacesId`.' })
  expectedVersion?: number | null;
}

@InputType('ReleaseContactPersonInput', { description: 'Which contact person is released.' })
export class ReleaseContactPersonInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The contact person.' })
  contactPersonId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

export const AssignContactPersonOutcome = outcomeOf(
  'AssignContactPersonOutcome',
  ContactPersonType,
  'What came of an assignment: the contact person.',
);

export const ReleaseContactPersonOutcome = outcomeOf(
  'ReleaseContactPersonOutcome',
  ContactPersonType,
  'What came of a release: the contact person as recorded now.',
);
