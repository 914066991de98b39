import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Refused } from '../../../shared/law/refusal.ts';
import { pastDay } from '../../../shared/past-day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { answerAssessmentRequest } from '../actions/answer-assessment-request.ts';
import { confirmAssessmentAnswer } from '../actions/confirm-assessment-answer.ts';
import { receiveAssessmentRequest } from '../actions/receive-assessment-request.ts';
import { receiveAssessmentWithdrawal } from '../actions/receive-assessment-withdrawal.ts';
import type { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { askAssessmentRequests } from './asks/assessment-requests.ts';
import {
  AnswerAssessmentRequestInput,
  AnswerAssessmentRequestOutcome,
  ConfirmAssessmentAnswerInput,
  ConfirmAssessmentAnswerOutcome,
  ReceiveAssessmentRequestInput,
  ReceiveAssessmentRequestOutcome,
  ReceiveAssessmentWithdrawalInput,
  ReceiveAssessmentWithdrawalOutcome,
} from './assessment-request.inputs.ts';
import type { Context } from './context.ts';

/** What DIS has on file, where CMM acts on what was asked of it; who asked knows itself. */
const askAsCmm = async (context: Context, caseId: string) =>
  context.caller.authority === 'CMM' ? askAssessmentRequests(context, caseId) : undefined;

@Resolver()
export class AssessmentRequestMutations {
  @Mutation(() => ReceiveAssessmentRequestOutcome, {
    nullable: true,
    description:
      "Puts a request to assess a case on CMM's list (anmodning om vurdering): recorded by CMM once the notice of it arrives, or by DIS or SIRI for themselves. Who asked is asked first for the request: without one that is open, CMM puts none on its list; while DIS does not answer, it does, not verified. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.",
  })
  async receiveAssessmentRequest(
    @Arg('input', () => ReceiveAssessmentRequestInput, { description: 'Who asks, and by when.' })
    input: ReceiveAssessmentRequestInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused | FactUnavailable> {
    const { caller, today } = context;
    const requestedBy = input.requestedBy ?? caller.authority;
    if (caller.authority !== 'CMM' && requestedBy !== caller.authority)
      throw badInput('input.requestedBy', 'is another body than the caller’s');
    const requestedOn = pastDay('input.requestedOn', input.requestedOn, today);
    if (input.dueOn < requestedOn) throw badInput('input.dueOn', 'is before the request');
    const caseId = uuidArgument('input.caseId', input.caseId);
    const received = { caseId, requestedBy, requestedOn, dueOn: input.dueOn };
    return receiveAssessmentRequest(context, received, await askAssessmentRequests(context, caseId));
  }

  @Mutation(() => AnswerAssessmentRequestOutcome, {
    nullable: true,
    description:
      'Answers a request to assess a case (vurdering). The answer informs the decision of the body that asked, and is none. DIS is asked first whether the request stands: one that was withdrawn, or never made, is not answered; while DIS does not answer, CMM does, not verified, to be confirmed later. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  async answerAssessmentRequest(
    @Arg('input', () => AnswerAssessmentRequestInput, { description: 'Which one, and the answer.' })
    input: AnswerAssessmentRequestInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused | FactUnavailable> {
    const { expectedVersion, assessment } = input;
    const caseId = uuidArgument('input.caseId', input.caseId);
    const requestId = uuidArgument('input.requestId', input.requestId);
    const answered = { caseId, requestId, expectedVersion, assessment };
    return answerAssessmentRequest(context, answered, await askAsCmm(context, caseId));
  }

  @Mutation(() => ConfirmAssessmentAnswerOutcome, {
    nullable: true,
    description:
      'Confirms an answer that CMM gave while DIS was silent (bekræft vurdering; unofficial rendering): DIS is asked again for the request, which has to have stood when it was answered. One that was withdrawn before, or never made, is refused, and stays as it is until another answer is given to the body that asked. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  async confirmAssessmentAnswer(
    @Arg('input', () => ConfirmAssessmentAnswerInput, { description: 'Which one.' })
    input: ConfirmAssessmentAnswerInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused | FactUnavailable> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const requestId = uuidArgument('input.requestId', input.requestId);
    const confirmed = { ...input, caseId, requestId };
    return confirmAssessmentAnswer(context, confirmed, await askAssessmentRequests(context, caseId));
  }

  @Mutation(() => ReceiveAssessmentWithdrawalOutcome, {
    nullable: true,
    description:
      "Takes a request off CMM's list that the body which asked has withdrawn (anmodning trukket tilbage; unofficial rendering): recorded by CMM once the notice of it arrives, or by DIS or SIRI for themselves. Its clock ends. CMM asks DIS first whether it was withdrawn, and waits for the answer. Rule: ASYLUM_SCREENING_REQUEST. Source: M-054.",
  })
  async receiveAssessmentWithdrawal(
    @Arg('input', () => ReceiveAssessmentWithdrawalInput, { description: 'Which one.' })
    input: ReceiveAssessmentWithdrawalInput,
    @Ctx() context: Context,
  ): Promise<AssessmentRequestRow | Refused | FactUnavailable> {
    const { expectedVersion } = input;
    const caseId = uuidArgument('input.caseId', input.caseId);
    const requestId = uuidArgument('input.requestId', input.requestId);
    const withdrawn = { caseId, requestId, expectedVersion };
    return receiveAssessmentWithdrawal(context, withdrawn, await askAsCmm(context, caseId));
  }
}
