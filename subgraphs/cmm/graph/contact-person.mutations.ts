import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { assignContactPerson } from '../actions/assign-contact-person.ts';
import { releaseContactPerson } from '../actions/release-contact-person.ts';
import type { ContactPersonRow } from '../storage/contact-person.row.ts';
import {
  AssignContactPersonInput,
  AssignContactPersonOutcome,
  ReleaseContactPersonInput,
  ReleaseContactPersonOutcome,
} from './contact-person-decisions.inputs.ts';
import type { Context } from './context.ts';

/** Who informs and accompanies her. */
@Resolver()
export class ContactPersonMutations {
  @Mutation(() => AssignContactPersonOutcome, {
    nullable: true,
    description:
      "Assigns CMM's contact person (kontaktperson) from today, in the place of the one there is, if any. Rules: CONTACT_PERSON. Source: M-042, M-067.",
  })
  async assignContactPerson(
    @Arg('input', () => AssignContactPersonInput, { description: 'Who, for whom.' })
    input: AssignContactPersonInput,
    @Ctx() context: Context,
  ): Promise<ContactPersonRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const official = textArgument('input.official', input.official, 200) ?? context.caller.subject;
    const organisation = textArgument('input.organisation', input.organisation, 200);
    const { replacesId, expectedVersion } = input;
    if (replacesId == null)
      return assignContactPerson(context, { caseId, official, organisation, replaces: null });
    const id = uuidArgument('input.replacesId', replacesId);
    if (expectedVersion == null) throw badInput('input.expectedVersion', 'is missing');
    return assignContactPerson(context, {
      caseId,
      official,
      organisation,
      replaces: { id, expectedVersion },
    });
  }

  @Mutation(() => ReleaseContactPersonOutcome, {
    nullable: true,
    description:
      "Ends the task of CMM's contact person (kontaktperson) today, without another in the place. Rules: CONTACT_PERSON. Source: M-067.",
  })
  async releaseContactPerson(
    @Arg('input', () => ReleaseContactPersonInput, { description: 'Whom.' }) input: ReleaseContactPersonInput,
    @Ctx() context: Context,
  ): Promise<ContactPersonRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const contactPersonId = uuidArgument('input.contactPersonId', input.contactPersonId);
    const { expectedVersion } = input;
    return releaseContactPerson(context, { caseId, contactPersonId, expectedVersion });
  }
}
