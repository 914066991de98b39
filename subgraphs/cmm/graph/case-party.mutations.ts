import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { demandAdmissible } from '../../../shared/room/case-parties.ts';
import type { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { involveAuthority } from '../actions/involve-authority.ts';
import { releaseAuthority } from '../actions/release-authority.ts';
import { contacts } from '../reference-data/contacts.ts';
import {
  InvolveAuthorityInput,
  InvolveAuthorityOutcome,
  ReleaseAuthorityInput,
  ReleaseAuthorityOutcome,
} from './case-party.inputs.ts';
import type { Context } from './context.ts';

/** NGOs work with CMM, who knows them all: whoever is none of them would never see what it is admitted to. */
const isNgo = (organisation: string | null): boolean =>
  contacts.some(({ id, authority }) => authority === 'NGO' && id === organisation);

@Resolver()
export class CasePartyMutations {
  @Mutation(() => InvolveAuthorityOutcome, {
    nullable: true,
    description:
      "Admits a body to CMM's part of a case (inddragelse af myndighed), for purposes and on a basis, and lets it know. An NGO is named by its id in `contacts`. Other rooms admit for themselves.",
  })
  async involveAuthority(
    @Arg('input', () => InvolveAuthorityInput, { description: 'Whom, for what and on what basis.' })
    input: InvolveAuthorityInput,
    @Ctx() context: Context,
  ): Promise<CasePartyRow | Refused> {
    const { authority, purposes } = input;
    const organisation = textArgument('input.organisation', input.organisation, 100);
    const basis = textArgument('input.basis', input.basis, 200) ?? '';
    demandAdmissible(context, { authority, organisation, purposes });
    if (authority === 'NGO' && !isNgo(organisation))
      throw badInput('input.organisation', 'is no NGO of the contact directory');
    const caseId = uuidArgument('input.caseId', input.caseId);
    return involveAuthority(context, { caseId, authority, organisation, purposes, basis });
  }

  @Mutation(() => ReleaseAuthorityOutcome, {
    nullable: true,
    description: "Ends a body's part in a case at CMM: from the next read on it is shown nothing more of it.",
  })
  async releaseAuthority(
    @Arg('input', () => ReleaseAuthorityInput, { description: 'Whom.' })
    { caseId, authority, organisation, admittedAt = null }: ReleaseAuthorityInput,
    @Ctx() context: Context,
  ): Promise<CasePartyRow | Refused> {
    return releaseAuthority(context, {
      caseId: uuidArgument('input.caseId', caseId),
      authority,
      organisation: textArgument('input.organisation', organisation, 100),
      admittedAt,
    });
  }
}
