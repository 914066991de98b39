import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { applyForWorkPermit } from '../actions/apply-for-work-permit.ts';
import { confirmWorkPermit } from '../actions/confirm-work-permit.ts';
import { decideWorkPermit } from '../actions/decide-work-permit.ts';
import { askBeforeConfirming, askBeforeGranting } from './asks/before-granting.ts';
import { askCase } from './asks/case-known.ts';
import type { Context } from './context.ts';
import {
  ApplyForWorkPermitInput,
  ApplyForWorkPermitOutcome,
  ConfirmWorkPermitInput,
  ConfirmWorkPermitOutcome,
  DecideWorkPermitInput,
  DecideWorkPermitOutcome,
} from './work-permit.inputs.ts';

@Resolver()
export class WorkPermitMutations {
  @Mutation(() => ApplyForWorkPermitOutcome, {
    nullable: true,
    description:
      'Receives a work permit application (ansøgning om arbejdstilladelse): DIS enters what the person herself applied for, and nobody applies for her. Rules: WORK. Source: M-092, M-093.',
  })
  async applyForWorkPermit(
    @Arg('input', () => ApplyForWorkPermitInput, { description: 'Who applied.' })
    input: ApplyForWorkPermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    return applyForWorkPermit(context, { caseId }, await askCase(context, caseId));
  }

  @Mutation(() => DecideWorkPermitOutcome, {
    nullable: true,
    description:
      'Decides on a work permit (afgørelse om arbejdstilladelse). There are no requirements, so none is turned down. Before one is granted, CMM is asked whether she is a Danish citizen, who needs none, and whether the case was merged; while it is silent on either it is granted and marked as not verified, to be confirmed later; until then it may still be withdrawn (WITHDRAWN). In a case that CMM merged into another none is given: it is withdrawn there, and applied for in that. Rules: WORK. Source: M-092, M-093; C-12.',
  })
  async decideWorkPermit(
    @Arg('input', () => DecideWorkPermitInput, { description: 'Which one, and the decision.' })
    input: DecideWorkPermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const workPermitId = uuidArgument('input.workPermitId', input.workPermitId);
    const told = input.outcome === 'GRANTED' ? await askBeforeGranting(context, caseId) : null;
    return decideWorkPermit(context, { ...input, caseId, workPermitId }, told);
  }

  @Mutation(() => ConfirmWorkPermitOutcome, {
    nullable: true,
    description:
      'Confirms a work permit that was given while CMM was silent (bekræft arbejdstilladelse; unofficial rendering): CMM is asked again of what citizenship it has her, and whether it had merged the case by then. To a Danish citizen, who needs none, it is refused, in a merged case it is a CONFLICT, and the permit stays as it is until it is withdrawn by decideWorkPermit. Rules: WORK. Source: M-092, M-093; C-12.',
  })
  async confirmWorkPermit(
    @Arg('input', () => ConfirmWorkPermitInput, { description: 'Which one.' })
    input: ConfirmWorkPermitInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const workPermitId = uuidArgument('input.workPermitId', input.workPermitId);
    const told = await askBeforeConfirming(context, caseId);
    return confirmWorkPermit(context, { ...input, caseId, workPermitId }, told);
  }
}
