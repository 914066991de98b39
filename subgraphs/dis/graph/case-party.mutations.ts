import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { demandAdmissible } from '../../../shared/room/case-parties.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { admitToImmigrationFile } from '../actions/admit-to-immigration-file.ts';
import { releaseFromImmigrationFile } from '../actions/release-from-immigration-file.ts';
import { askCase } from './asks/case-known.ts';
import {
  AdmitToImmigrationFileInput,
  AdmitToImmigrationFileOutcome,
  ReleaseFromImmigrationFileInput,
  ReleaseFromImmigrationFileOutcome,
} from './case-party.inputs.ts';
import type { Context } from './context.ts';

@Resolver()
export class CasePartyMutations {
  @Mutation(() => AdmitToImmigrationFileOutcome, {
    nullable: true,
    description:
      'Admits another body to the immigration file of a case (part i udlændingesagen), for stated purposes and on a stated basis, and lets it know. It opens the file where there is none.',
  })
  async admitToImmigrationFile(
    @Arg('input', () => AdmitToImmigrationFileInput, { description: 'Whom, for what, on what basis.' })
    input: AdmitToImmigrationFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const { authority, purposes } = input;
    const organisation = textArgument('input.organisation', input.organisation, 80);
    const basis = textArgument('input.basis', input.basis, 200);
    demandAdmissible(context, { authority, organisation, purposes });
    const admission = { caseId, authority, organisation, purposes, basis };
    return admitToImmigrationFile(context, admission, await askCase(context, caseId));
  }

  @Mutation(() => ReleaseFromImmigrationFileOutcome, {
    nullable: true,
    description:
      "Ends another body's part in the immigration file of a case (udtræder af udlændingesagen; unofficial rendering), from its next request on.",
  })
  releaseFromImmigrationFile(
    @Arg('input', () => ReleaseFromImmigrationFileInput, { description: 'Whose part ends.' })
    input: ReleaseFromImmigrationFileInput,
    @Ctx() context: Context,
  ): Promise<object> {
    return releaseFromImmigrationFile(context, {
      caseId: uuidArgument('input.caseId', input.caseId),
      authority: input.authority,
      organisation: textArgument('input.organisation', input.organisation, 80),
      admittedAt: input.admittedAt ?? null,
    });
  }
}
