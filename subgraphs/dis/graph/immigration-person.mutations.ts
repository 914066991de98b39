import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { onlySent, personSaid } from '../../../shared/graph/person.inputs.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { registerImmigrationPerson } from '../actions/register-immigration-person.ts';
import { askCase } from './asks/case-known.ts';
import type { Context } from './context.ts';
import {
  RegisterImmigrationPersonInput,
  RegisterImmigrationPersonOutcome,
} from './immigration-person.inputs.ts';

@Resolver()
export class ImmigrationPersonMutations {
  @Mutation(() => RegisterImmigrationPersonOutcome, {
    nullable: true,
    description:
      'Registers the person as DIS knows her (registrering; unofficial rendering), or sets that right. Decisions keep what was known when they were taken. The first record on a case opens its immigration file, once CMM has confirmed the case.',
  })
  async registerImmigrationPerson(
    @Arg('input', () => RegisterImmigrationPersonInput, { description: 'Who she is.' })
    { caseId: given, expectedVersion = null, ...fields }: RegisterImmigrationPersonInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', given);
    const alienNumber = textArgument('input.alienNumber', fields.alienNumber, 40);
    const person = { ...personSaid(fields, 'input', context.today), ...onlySent({ alienNumber }, fields) };
    if (Object.keys(person).length === 0) throw badInput('input', 'registers nothing');
    const registered = { caseId, expectedVersion, person };
    return registerImmigrationPerson(context, registered, await askCase(context, caseId));
  }
}
