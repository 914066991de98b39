import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened, notBeforeAll } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { assignWitnessContact } from '../actions/assign-witness-contact.ts';
import { endWitnessContact } from '../actions/end-witness-contact.ts';
import { recordWitnessParticipation } from '../actions/record-witness-participation.ts';
import type { WitnessContactRow } from '../storage/witness-contact.row.ts';
import type { WitnessParticipationRow } from '../storage/witness-participation.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  AssignWitnessContactInput,
  AssignWitnessContactOutcome,
  EndWitnessContactInput,
  EndWitnessContactOutcome,
  RecordWitnessParticipationInput,
  RecordWitnessParticipationOutcome,
} from './witness.inputs.ts';
import { WitnessContactType } from './witness-contact.type.ts';

@Resolver(() => WitnessContactType)
export class WitnessMutations {
  @Mutation(() => RecordWitnessParticipationOutcome, {
    nullable: true,
    description:
      'Records whether the person testifies (vidne) and, a fact of its own, whether she collaborates with the police. By police or prosecution. Her entitlement to assistance depends on none of this. Source: M-077, M-089, M-106.',
  })
  async recordWitnessParticipation(
    @Arg('input', () => RecordWitnessParticipationInput, { description: 'What was stated.' })
    input: RecordWitnessParticipationInput,
    @Ctx() context: Context,
  ): Promise<WitnessParticipationRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    happened('input.statedOn', input.statedOn, context.today);
    notBeforeAll('input.testifiesFrom', input.testifiesFrom);
    if (input.testifiesFrom && !input.testifies)
      throw badInput('input.testifiesFrom', 'is of a person who testifies');
    return recordWitnessParticipation(context, { ...input, caseId }, await askCase(context, caseId));
  }

  @Mutation(() => AssignWitnessContactOutcome, {
    nullable: true,
    description:
      'Gives a person who testifies a contact (kontaktperson for vidner; unofficial rendering), typically a police officer: the first, or one who follows on another. By police, prosecution or courts; nobody else learns of it. Rules: WITNESS_CONTACT. Source: M-106.',
  })
  async assignWitnessContact(
    @Arg('input', () => AssignWitnessContactInput, { description: 'Who, and whom they follow.' })
    input: AssignWitnessContactInput,
    @Ctx() context: Context,
  ): Promise<WitnessContactRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const official = textArgument('input.official', input.official, 200);
    const follows = input.follows && {
      ...input.follows,
      contactId: uuidArgument('input.follows.contactId', input.follows.contactId),
    };
    happened('input.assignedOn', input.assignedOn, context.today);
    return assignWitnessContact(
      context,
      { ...input, caseId, official, follows: follows ?? null },
      await askCase(context, caseId),
    );
  }

  @Mutation(() => EndWitnessContactOutcome, {
    nullable: true,
    description:
      'Ends that somebody is the contact of a witness. Whoever testifies is not left without: name who follows by `assignWitnessContact`. By police, prosecution or courts. Rules: WITNESS_CONTACT. Source: M-106.',
  })
  async endWitnessContact(
    @Arg('input', () => EndWitnessContactInput, { description: 'Whose, and when.' })
    input: EndWitnessContactInput,
    @Ctx() context: Context,
  ): Promise<WitnessContactRow | Refused> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const contactId = uuidArgument('input.contactId', input.contactId);
    happened('input.endedOn', input.endedOn, context.today);
    return endWitnessContact(context, { ...input, caseId, contactId });
  }
}
