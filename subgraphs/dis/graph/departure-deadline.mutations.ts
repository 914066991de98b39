import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { endDepartureDeadline } from '../actions/end-departure-deadline.ts';
import { setAsideDepartureDeadline } from '../actions/set-aside-departure-deadline.ts';
import { askLeft } from './asks/departure.ts';
import type { Context } from './context.ts';
import {
  EndDepartureDeadlineInput,
  EndDepartureDeadlineOutcome,
  SetAsideDepartureDeadlineInput,
  SetAsideDepartureDeadlineOutcome,
} from './departure-deadline.inputs.ts';

@Resolver()
export class DepartureDeadlineMutations {
  @Mutation(() => SetAsideDepartureDeadlineOutcome, {
    nullable: true,
    description:
      'Sets a departure deadline aside (udrejsefristen sættes ud af kraft), where an asylum application that is not decided or a residence permit stands in its place. Lodging the one and granting the other do so by themselves. Rules: DEPARTURE. Source: M-088, M-089; C-10.',
  })
  setAsideDepartureDeadline(
    @Arg('input', () => SetAsideDepartureDeadlineInput, { description: 'Which one, and by what.' })
    input: SetAsideDepartureDeadlineInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const deadlineId = uuidArgument('input.deadlineId', input.deadlineId);
    return setAsideDepartureDeadline(context, { ...input, caseId, deadlineId });
  }

  @Mutation(() => EndDepartureDeadlineOutcome, {
    nullable: true,
    description:
      'Ends a departure deadline because she has left (udrejst), and with it a reflection period that still ran. The Return Agency is asked, and has to confirm it; CMM and the courts, whether she was identified since and so came back. Rules: DEPARTURE. Source: M-084, M-087, M-095.',
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
