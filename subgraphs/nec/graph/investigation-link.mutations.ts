import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { happened } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { LinkNamed } from '../actions/change-link.ts';
import { linkInvestigation } from '../actions/link-investigation.ts';
import { setPresenceRequired } from '../actions/set-presence-required.ts';
import { unlinkInvestigation } from '../actions/unlink-investigation.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  LinkInvestigationInput,
  LinkInvestigationOutcome,
  SetPresenceRequiredInput,
  SetPresenceRequiredOutcome,
  UnlinkInvestigationInput,
  UnlinkInvestigationOutcome,
} from './investigation-link.inputs.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';

const named = ({ caseId, linkId }: LinkNamed) => ({
  caseId: uuidArgument('input.caseId', caseId),
  linkId: uuidArgument('input.linkId', linkId),
});

@Resolver(() => InvestigationLinkType)
export class InvestigationLinkMutations {
  @Mutation(() => LinkInvestigationOutcome, {
    nullable: true,
    description:
      'Records that an investigation concerns another case too. By the police. Nobody outside learns of it. Source: M-035, M-077.',
  })
  async linkInvestigation(
    @Arg('input', () => LinkInvestigationInput, { description: 'Which, and to what case.' })
    input: LinkInvestigationInput,
    @Ctx() context: Context,
  ): Promise<InvestigationCaseRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const investigationId = uuidArgument('input.investigationId', input.investigationId);
    happened('input.linkedOn', input.linkedOn, context.today);
    return linkInvestigation(context, { ...input, caseId, investigationId }, await askCase(context, caseId));
  }

  @Mutation(() => UnlinkInvestigationOutcome, {
    nullable: true,
    description:
      'Ends that an investigation concerns a case. By the police. DIS and CMM learn that presence changed where it did, and of nothing else. Source: M-077, M-089.',
  })
  async unlinkInvestigation(
    @Arg('input', () => UnlinkInvestigationInput, { description: 'Which link, and when.' })
    input: UnlinkInvestigationInput,
    @Ctx() context: Context,
  ): Promise<InvestigationCaseRow | Refused> {
    happened('input.unlinkedOn', input.unlinkedOn, context.today);
    return unlinkInvestigation(context, { ...input, ...named(input) });
  }

  @Mutation(() => SetPresenceRequiredOutcome, {
    nullable: true,
    description:
      'Says whether the person must be in the country for an investigation or a trial, and until when (nødvendig tilstedeværelse; unofficial rendering): the permit for proceedings rests on it. By police or prosecution. Of an investigation that is closed it is said anew only while a prosecution is before a court. DIS and CMM learn where what they are told has changed. Rules: PERMIT_TERM. Source: M-077, M-089; Aliens Act section 9 c(5).',
  })
  async setPresenceRequired(
    @Arg('input', () => SetPresenceRequiredInput, { description: 'For what, and until when.' })
    input: SetPresenceRequiredInput,
    @Ctx() context: Context,
  ): Promise<InvestigationCaseRow | Refused> {
    const { required, until } = input;
    if (until && !required) throw badInput('input.until', 'is of presence that is required');
    if (until && until < context.today) throw badInput('input.until', 'has passed');
    return setPresenceRequired(context, { ...input, ...named(input) });
  }
}
