import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { endDepartureDeadline } from '../actions/end-departure-deadline.ts';
import { postponeDepartureDeadline } from '../actions/postpone-departure-deadline.ts';
import { setAsideDepartureDeadline } from '../actions/set-aside-departure-deadline.ts';
import { askLeft } from './asks/departure.ts';
import { askHolding } from './asks/holding.ts';
import type { Context } from './context.ts';
import {
  EndDepartureDeadlineInput,
  EndDepartureDeadlineOutcome,
  PostponeDepartureDeadlineInput,
  PostponeDepartureDeadlineOutcome,
  SetAsideDepartureDeadlineInput,
  SetAsideDepartureDeadlineOutcome,
} from './departure-deadline.inputs.ts';

@Resolver()
export class DepartureDeadlineMutations {
  @Mutation(() => SetAsideDepartureDeadlineOutcome, {
    nullable: true,
    description:
      'Sets a departure deadline aside (udrejsefristen sættes ud af kraft), where an asylum application that is not decided or a residence permit stands in its place, in whichever of her cases. Lodging the one and granting the other do so by themselves in the same case. So does, by MERGED_CASE, the deadline in another case of hers once CMM has merged this one; postpone that one to the later day of the two. CMM is asked which cases are hers: what is on record in this one is enough, while it is silent; that nothing stands in its place waits for it. Rules: DEPARTURE. Source: M-088, M-089; C-10.',
  })
  async setAsideDepartureDeadline(
    @Arg('input', () => SetAsideDepartureDeadlineInput, { description: 'Which one, and by what.' })
    input: SetAsideDepartureDeadlineInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const deadlineId = uuidArgument('input.deadlineId', input.deadlineId);
    const merge = await askMerge(context, caseId);
    return setAsideDepartureDeadline(context, { ...input, caseId, deadlineId }, merge);
  }

  @Mutation(() => PostponeDepartureDeadlineOutcome, {
    nullable: true,
    description:
      'Postpones a departure deadline (udsæt udrejsefristen) to the last day of a recovery period, of the days on which proceedings require her presence, or by which she is to leave by another case of hers, whichever is latest. While proceedings have no last day it is set aside by them; postponed anew once they need her no longer, it stands again, today at the earliest. CMM and the police are asked: what one of them tells is enough, while the other is silent; that nothing leaves her longer waits for both. Rules: DEPARTURE. Source: M-084, M-087, M-095.',
  })
  async postponeDepartureDeadline(
    @Arg('input', () => PostponeDepartureDeadlineInput, { description: 'Which one.' })
    input: PostponeDepartureDeadlineInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const deadlineId = uuidArgument('input.deadlineId', input.deadlineId);
    const told = await askHolding(context, caseId);
    return postponeDepartureDeadline(context, { ...input, caseId, deadlineId }, told);
  }

  @Mutation(() => EndDepartureDeadlineOutcome, {
    nullable: true,
    description:
      'Ends a departure deadline because she has left (udrejst), and with it a reflection period that still ran. The Return Agency is asked, and has to confirm it; CMM and the courts, whether she was identified since and so came back, as whoever has sought asylum since did. Rules: DEPARTURE. Source: M-084, M-087, M-095.',
  })
  async endDepartureDeadline(
    @Arg('input', () => EndDepartureDeadlineInput, { description: 'Which one.' })
    input: EndDepartureDeadlineInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const deadlineId = uuidArgument('input.deadlineId', input.deadlineId);
    const told = await askLeft(context, caseId);
    return endDepartureDeadline(context, { ...input, caseId, deadlineId }, told);
  }
}
