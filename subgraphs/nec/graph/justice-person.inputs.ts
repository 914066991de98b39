import { Field, InputType } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { RegisterPersonInput } from '../../../shared/graph/person.inputs.ts';
import { JusticePersonType } from './justice-person.type.ts';

@InputType('RegisterJusticePersonInput', {
  description: 'Who she is. What is left out stays as it is; null clears it.',
})
export class RegisterJusticePersonInput extends RegisterPersonInput {
  @Field(() => String, {
    nullable: true,
    description:
      "The police's identity number for the person (politiets personreference; unofficial rendering), at most 40 characters. Recorded and read by the police alone; it never leaves this room. Where another case has it already, this is a CONFLICT.",
  })
  policeReference?: string | null;
}

export const RegisterJusticePersonOutcome = outcomeOf(
  'RegisterJusticePersonOutcome',
  JusticePersonType,
  'What came of registering a person: the person as registered here now, or that CMM, who knows the case, did not answer.',
);
