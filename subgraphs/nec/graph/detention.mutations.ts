import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { notBeforeAll, notToCome } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { detain } from '../actions/detain.ts';
import { extendDetention } from '../actions/extend-detention.ts';
import { releaseFromDetention } from '../actions/release-from-detention.ts';
import type { DetentionRow } from '../storage/detention.row.ts';
import { askCase } from './asks/case.ts';
import type { Context } from './context.ts';
import {
  DetainInput,
  DetainOutcome,
  ExtendDetentionInput,
  ExtendDetentionOutcome,
  ReleaseFromDetentionInput,
  ReleaseFromDetentionOutcome,
} from './detention.inputs.ts';
import { DetentionType } from './detention.type.ts';

const named = ({ caseId, detentionId }: { readonly caseId: string; readonly detentionId: string }) => ({
  caseId: uuidArgument('input.caseId', caseId),
  detentionId: uuidArgument('input.detentionId', detentionId),
});

@Resolver(() => DetentionType)
export class DetentionMutations {
  @Mutation(() => DetainOutcome, {
    nullable: true,
    description:
      'Records that a potential victim is held (frihedsberøvelse), for 72 hours at most, counted as they pass, those in a case that CMM merged into this one too: while CMM is silent, or does not show the case to the police, nobody is held. Decided by the police. Rules: DETENTION_72H. Source: M-060.',
  })
  async detain(
    @Arg('input', () => DetainInput, { description: 'Who, and until when.' }) input: DetainInput,
    @Ctx() context: Context,
  ): Promise<DetentionRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    notBeforeAll('input.beganAt', input.beganAt);
    notToCome('input.beganAt', input.beganAt, context.now);
    const [known, merge] = await Promise.all([askCase(context, caseId), askMerge(context, caseId)]);
    return detain(context, { ...input, caseId }, known, merge);
  }

  @Mutation(() => ExtendDetentionOutcome, {
    nullable: true,
    description:
      'Extends a detention (forlængelse) on a stated ground, before its hours have run out. One that ran at the same time in another case of hers is counted with it, for the hours of the first: CMM is asked which cases are hers, and while it is silent, or does not show the case to the police, nobody is held longer. Decided by the police. Rules: DETENTION_72H. Source: M-060.',
  })
  async extendDetention(
    @Arg('input', () => ExtendDetentionInput, { description: 'Which, why and until when.' })
    input: ExtendDetentionInput,
    @Ctx() context: Context,
  ): Promise<DetentionRow | Refused | FactUnavailable> {
    const on = named(input);
    return extendDetention(context, { ...input, ...on }, await askMerge(context, on.caseId));
  }

  @Mutation(() => ReleaseFromDetentionOutcome, {
    nullable: true,
    description:
      'Records that somebody who was held is free (løsladelse): lawful at any time. By the police. Rules: DETENTION_72H. Source: M-060.',
  })
  async releaseFromDetention(
    @Arg('input', () => ReleaseFromDetentionInput, { description: 'Which, and when.' })
    input: ReleaseFromDetentionInput,
    @Ctx() context: Context,
  ): Promise<DetentionRow | Refused> {
    notToCome('input.releasedAt', input.releasedAt, context.now);
    return releaseFromDetention(context, { ...input, ...named(input) });
  }
}
