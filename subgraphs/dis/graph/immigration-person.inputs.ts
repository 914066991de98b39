import { Field, InputType } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { RegisterPersonInput } from '../../../shared/graph/person.inputs.ts';
import { ImmigrationPersonType } from './immigration-person.type.ts';

@InputType('RegisterImmigrationPersonInput', {
  description: 'Who she is. What is left out stays as it is; null clears it.',
})
export class RegisterImmigrationPersonInput extends RegisterPersonInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Alien number (udlændingenummer), at most 40 characters. It never leaves this room. Where another case has it already, this is a CONFLICT.',
  })
  alienNumber?: string | null;
}

export const RegisterImmigrationPersonOutcome = outcomeOf(
  'RegisterImmigrationPersonOutcome',
  ImmigrationPersonType,
  'What came of registering a person: the person as DIS has her now, or that CMM, who knows the case, did not answer.',
);
