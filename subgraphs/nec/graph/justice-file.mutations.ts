import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AdmitPartyInput,
  partyArgument,
  ReleasePartyInput,
} from '../../../shared/graph/case-party.inputs.ts';
import { CasePartyType } from '../../../shared/graph/case-party.type.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { admitToJusticeFile } from '../actions/admit-to-justice-file.ts';
import { releaseFromJusticeFile } from '../actions/release-from-justice-file.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import { AdmitToJusticeFileOutcome, ReleaseFromJusticeFileOutcome } from './justice-file.inputs.ts';

@Resolver(() => CasePartyType)
export class JusticeFileMutations {
  @Mutation(() => AdmitToJusticeFileOutcome, {
    nullable: true,
    description:
      'Makes a body a party to the part of police, prosecution and courts in a case (part i sagen), for stated purposes and on a stated basis. Without that, prosecutors, courts and outsiders that are not shown every case can do nothing in it. By these three bodies; the body that is admitted learns of it.',
  })
  async admitToJusticeFile(
    @Arg('input', () => AdmitPartyInput, { description: 'Whom, for what and why.' }) input: AdmitPartyInput,
    @Ctx() context: Context,
  ): Promise<CasePartyRow | Refused | FactUnavailable> {
    const admission = { ...partyArgument(input), basis: textArgument('input.basis', input.basis, 200) };
    return admitToJusticeFile(context, admission, await askCase(context, admission.caseId));
  }

  @Mutation(() => ReleaseFromJusticeFileOutcome, {
    nullable: true,
    description:
      'Ends that a body is a party to the part of police, prosecution and courts in a case: it is shown nothing more of it here. By these three bodies.',
  })
  async releaseFromJusticeFile(
    @Arg('input', () => ReleasePartyInput, { description: 'Whom.' }) input: ReleasePartyInput,
    @Ctx() context: Context,
  ): Promise<CasePartyRow | Refused> {
    return releaseFromJusticeFile(context, partyArgument(input));
  }
}
