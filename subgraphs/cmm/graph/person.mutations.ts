import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { correctPerson } from '../actions/correct-person.ts';
import type { PersonRow } from '../storage/person.row.ts';
import type { Context } from './context.ts';
import { CorrectPersonInput, CorrectPersonOutcome, personSent } from './person.inputs.ts';

@Resolver()
export class PersonMutations {
  @Mutation(() => CorrectPersonOutcome, {
    nullable: true,
    description:
      'Sets right what CMM knows of the person. Decisions keep what was known when they were taken.',
  })
  async correctPerson(
    @Arg('input', () => CorrectPersonInput, { description: 'What is set right.' })
    { caseId: given, expectedVersion, ...fields }: CorrectPersonInput,
    @Ctx() context: Context,
  ): Promise<PersonRow | Refused> {
    const caseId = uuidArgument('input.caseId', given);
    const person = personSent(fields, 'input', context.today);
    if (Object.keys(person).length === 0) throw badInput('input', 'sets nothing right');
    return correctPerson(context, { caseId, expectedVersion, person });
  }
}
