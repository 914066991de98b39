import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { answerAssessmentRequest } from '../actions/answer-assessment-request.ts';
import { receiveAssessmentRequest } from '../actions/receive-assessment-request.ts';
import { receiveAssessmentWithdrawal } from '../actions/receive-assessment-withdrawal.ts';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import {
  AnswerAssessmentRequestInput,
  AnswerAssessmentRequestOutcome,
  ReceiveAssessmentRequestInput,
  ReceiveAssessmentRequestOutcome,
  ReceiveAssessmentWithdrawalInput,
  ReceiveAssessmentWithdrawalOutcome,
} from './assessment-request.inputs.ts';
import type { Context } from './context.ts';

@Resolver()
export class AssessmentRequestMutations {
  @Mutation(() => ReceiveAssessmentRequestOutcome, {
    nullable: true,
    description:
      "Puts a request to assess a case on CMM's list (anmodning om vurdering): recorded by CMM once the notice of it arrives, or by DIS or SIRI for themselves. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.",
  })
  async receiveAssessmentRequest(
    @Arg('input', () => ReceiveAssessmentRequestInput, { description: 'Who asks, and by when.' })
    input: ReceiveAssessmentRequestInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused> {
    const { caller, today } = context;
    const requestedBy = input.requestedBy ?? caller.authority;
    if (caller.authority !== 'CMM' && requestedBy !== caller.authority)
      throw badInput('input.requestedBy', 'is another body than the caller’s');
    const requestedOn = pastDay('input.requestedOn', input.requestedOn, today);
    if (input.dueOn < requestedOn) throw badInput('input.dueOn', 'is before the request');
    const caseId = uuidArgument('input.caseId', input.caseId);
    return receiveAssessmentRequest(context, { caseId, requestedBy, requestedOn, dueOn: input.dueOn });
  }

  @Mutation(() => AnswerAssessmentRequestOutcome, {
    nullable: true,
    description:
      'Answers a request to assess a case (vurdering). The answer informs the decision of the body that asked, and is none. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  async answerAssessmentRequest(
    @Arg('input', () => AnswerAssessmentRequestInput, { description: 'Which one, and the answer.' })
    { caseId, requestId, expectedVersion, assessment }: AnswerAssessmentRequestInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused> {
    return answerAssessmentRequest(context, {
      caseId: uuidArgument('input.caseId', caseId),
      requestId: uuidArgument('input.requestId', requestId),
      expectedVersion,
      assessment,
    });
  }

  @Mutation(() => ReceiveAssessmentWithdrawalOutcome, {
    nullable: true,
    description:
      "Takes a request off CMM's list that the body which asked has withdrawn (anmodning trukket tilbage; unofficial rendering): recorded by CMM once the notice of it arrives, or by DIS or SIRI for themselves. Its clock ends. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.",
  })
  async receiveAssessmentWithdrawal(
    @Arg('input', () => ReceiveAssessmentWithdrawalInput, { description: 'Which one.' })
    { caseId, requestId, expectedVersion }: ReceiveAssessmentWithdrawalInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused> {
    return receiveAssessmentWithdrawal(context, {
      caseId: uuidArgument('input.caseId', caseId),
      requestId: uuidArgument('input.requestId', requestId),
      expectedVersion,
    });
  }
}
