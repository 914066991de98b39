import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { onlySent, personSaid } from '../../../shared/graph/person.inputs.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { registerJusticePerson } from '../actions/register-justice-person.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import { RegisterJusticePersonInput, RegisterJusticePersonOutcome } from './justice-person.inputs.ts';

@Resolver()
export class JusticePersonMutations {
  @Mutation(() => RegisterJusticePersonOutcome, {
    nullable: true,
    description:
      'Registers the person as police and prosecution know her (registrering; unofficial rendering), or sets that right. By police or prosecution. Decisions keep what was known when they were taken. The first record of a case opens its file, for which CMM has to know the case.',
  })
  async registerJusticePerson(
    @Arg('input', () => RegisterJusticePersonInput, { description: 'Who she is.' })
    { caseId: given, expectedVersion = null, ...fields }: RegisterJusticePersonInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', given);
    if (fields.policeReference !== undefined && context.caller.authority !== 'POLICE')
      throw badInput('input.policeReference', 'is recorded by the police alone');
    const policeReference = textArgument('input.policeReference', fields.policeReference, 40);
    const person = {
      ...personSaid(fields, 'input', context.today),
      ...onlySent({ policeReference }, fields),
    };
    if (Object.keys(person).length === 0) throw badInput('input', 'registers nothing');
    return registerJusticePerson(
      context,
      { caseId, expectedVersion, person },
      await askCase(context, caseId),
    );
  }
}
