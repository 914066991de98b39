import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { partyArgument } from '../../../shared/graph/case-party.inputs.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { notBeforeAll, pastDay } from '../../../shared/past-day.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { admitToReturnFile } from '../actions/admit-to-return-file.ts';
import { recordCounselling } from '../actions/record-counselling.ts';
import { registerReturnPerson } from '../actions/register-return-person.ts';
import { releaseFromReturnFile } from '../actions/release-from-return-file.ts';
import { askCase } from './asks/case-at-cmm.ts';
import type { Context } from './context.ts';
import { RecordCounsellingInput, RecordCounsellingOutcome } from './return-counselling.inputs.ts';
import { ReturnFileType } from './return-file.type.ts';
import {
  AdmitToReturnFileInput,
  AdmitToReturnFileOutcome,
  ReleaseFromReturnFileInput,
  ReleaseFromReturnFileOutcome,
} from './return-file-parties.inputs.ts';
import { RegisterReturnPersonInput, RegisterReturnPersonOutcome } from './return-person.inputs.ts';

const SHORT = 120;

/** What stands on the file itself: who she is, whom it is shown to, that she was counselled. */
@Resolver(() => ReturnFileType)
export class ReturnFileMutations {
  @Mutation(() => RecordCounsellingOutcome, {
    nullable: true,
    description:
      'Records that the person was counselled about a return (vejledning; unofficial rendering). The first record opens the file, for which CMM has to know the case. Source: M-104.',
  })
  async recordCounselling(
    @Arg('input', () => RecordCounsellingInput, { description: 'Who, and when.' })
    { kind, ...input }: RecordCounsellingInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    notBeforeAll('input.heldOn', input.heldOn);
    const heldOn = pastDay('input.heldOn', input.heldOn, context.today);
    const notes = textArgument('input.notes', input.notes);
    return recordCounselling(context, { caseId, kind, heldOn, notes }, await askCase(context, caseId));
  }

  @Mutation(() => RegisterReturnPersonOutcome, {
    nullable: true,
    description:
      'Registers the person for the journey, or corrects that (registrering; unofficial rendering). By the day of birth the law of returns knows a child. The first record opens the file, for which CMM has to know the case. Source: M-121.',
  })
  async registerReturnPerson(
    @Arg('input', () => RegisterReturnPersonInput, { description: 'The person.' })
    { gender, ...input }: RegisterReturnPersonInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const person = {
      caseId,
      gender,
      expectedVersion: input.expectedVersion ?? null,
      givenName: textArgument('input.givenName', input.givenName, SHORT),
      familyName: textArgument('input.familyName', input.familyName, SHORT),
      bornOn: input.bornOn ? pastDay('input.bornOn', input.bornOn, context.today) : null,
      citizenship: countryAsked('input.citizenship', input.citizenship),
      travelDocument: textArgument('input.travelDocument', input.travelDocument, 40),
    };
    return registerReturnPerson(context, person, await askCase(context, caseId));
  }

  @Mutation(() => AdmitToReturnFileOutcome, {
    nullable: true,
    description:
      'Admits another body to the Return Agency’s part of a case, for these purposes (part i sagen). What it is shown then is a matter of policy. Source: M-030, M-121.',
  })
  admitToReturnFile(
    @Arg('input', () => AdmitToReturnFileInput, { description: 'Whom.' }) input: AdmitToReturnFileInput,
    @Ctx() context: Context,
  ) {
    return admitToReturnFile(context, {
      ...partyArgument(input),
      basis: textArgument('input.basis', input.basis, 200) ?? '',
    });
  }

  @Mutation(() => ReleaseFromReturnFileOutcome, {
    nullable: true,
    description:
      'Ends that another body is a party to the Return Agency’s part of a case. From then on it is shown nothing more of it. Source: M-030, M-121.',
  })
  releaseFromReturnFile(
    @Arg('input', () => ReleaseFromReturnFileInput, { description: 'Whom.' })
    input: ReleaseFromReturnFileInput,
    @Ctx() context: Context,
  ) {
    return releaseFromReturnFile(context, partyArgument(input));
  }
}
