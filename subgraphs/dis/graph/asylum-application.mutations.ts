import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { pastDay } from '../../../shared/past-day.ts';
import { confirmAsylum } from '../actions/confirm-asylum.ts';
import { decideAsylum } from '../actions/decide-asylum.ts';
import { lodgeAsylumApplication } from '../actions/lodge-asylum-application.ts';
import { recordAsylumScreening } from '../actions/record-asylum-screening.ts';
import { requestAssessment } from '../actions/request-assessment.ts';
import { withdrawAssessmentRequest } from '../actions/withdraw-assessment-request.ts';
import { askAssessments } from './asks/assessments.ts';
import { askBeforeConfirming, askBeforeGranting } from './asks/before-granting.ts';
import { askCase } from './asks/case-known.ts';
import {
  ConfirmAsylumInput,
  ConfirmAsylumOutcome,
  DecideAsylumInput,
  DecideAsylumOutcome,
  LodgeAsylumApplicationInput,
  LodgeAsylumApplicationOutcome,
  RecordAsylumScreeningInput,
  RecordAsylumScreeningOutcome,
  RequestAssessmentInput,
  RequestAssessmentOutcome,
  WithdrawAssessmentRequestInput,
  WithdrawAssessmentRequestOutcome,
} from './asylum-application.inputs.ts';
import type { Context } from './context.ts';

@Resolver()
export class AsylumApplicationMutations {
  @Mutation(() => LodgeAsylumApplicationOutcome, {
    nullable: true,
    description:
      'Records that a person seeks asylum (asylansøgning indgivet): she stays as an asylum-seeker from then on, unless she stays lawfully, and a departure deadline is set aside. It opens the immigration file where there is none. Rules: DEPARTURE, COMPETENT_AUTHORITY. Source: M-053, M-088; C-10.',
  })
  async lodgeAsylumApplication(
    @Arg('input', () => LodgeAsylumApplicationInput, { description: 'Who, and since when.' })
    input: LodgeAsylumApplicationInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const lodgedOn = pastDay('input.lodgedOn', input.lodgedOn, context.today);
    return lodgeAsylumApplication(context, { caseId, lodgedOn }, await askCase(context, caseId));
  }

  @Mutation(() => DecideAsylumOutcome, {
    nullable: true,
    description:
      'Records what came of an asylum application (asyl afgjort). Granted, she stays lawfully; otherwise without lawful stay, unless she is a Danish citizen or asylum was granted to her in another of her cases, and a reflection period that runs says again by when to leave, unless she seeks asylum or stays lawfully in another: while CMM does not say whose citizen she is and which those are, it is only granted. To a Danish citizen it is not; while CMM is silent it is granted and marked as not verified, to be confirmed later, and so it is while CMM does not say whether the case was merged. Where CMM then says that she is a Danish citizen, it cannot be confirmed, and is decided anew as WITHDRAWN: she stays lawfully all the same. In a case that CMM merged into another it is not granted: lodge it in that. Rules: PERMIT_CONDITIONS, DEPARTURE, COMPETENT_AUTHORITY. Source: M-053, M-088; C-10.',
  })
  async decideAsylum(
    @Arg('input', () => DecideAsylumInput, { description: 'Which application, and the outcome.' })
    input: DecideAsylumInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const applicationId = uuidArgument('input.applicationId', input.applicationId);
    const told = await askBeforeGranting(context, caseId);
    return decideAsylum(context, { ...input, caseId, applicationId }, told);
  }

  @Mutation(() => ConfirmAsylumOutcome, {
    nullable: true,
    description:
      'Confirms asylum that was granted while CMM was silent (bekræft asyl; unofficial rendering): CMM is asked again of what citizenship it has her, and whether it had merged the case by then. To a Danish citizen it is refused, and the asylum is withdrawn by `decideAsylum`; in a merged case it is a CONFLICT, and the asylum stays as it is. Rules: PERMIT_CONDITIONS. Source: M-088; C-10.',
  })
  async confirmAsylum(
    @Arg('input', () => ConfirmAsylumInput, { description: 'Which one.' })
    input: ConfirmAsylumInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const applicationId = uuidArgument('input.applicationId', input.applicationId);
    const told = await askBeforeConfirming(context, caseId);
    return confirmAsylum(context, { ...input, caseId, applicationId }, told);
  }

  @Mutation(() => RecordAsylumScreeningOutcome, {
    nullable: true,
    description:
      'Records that an asylum interview was looked through for indicators of trafficking (screening i asylsamtalen), and whether there were any. Where there were, DIS asks CMM: `requestAssessment`. Rules: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  recordAsylumScreening(
    @Arg('input', () => RecordAsylumScreeningInput, { description: 'Which interview, and what it showed.' })
    input: RecordAsylumScreeningInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const applicationId = uuidArgument('input.applicationId', input.applicationId);
    const screenedOn = pastDay('input.screenedOn', input.screenedOn, context.today);
    return recordAsylumScreening(context, { ...input, caseId, applicationId, screenedOn });
  }

  @Mutation(() => RequestAssessmentOutcome, {
    nullable: true,
    description:
      'Asks CMM to assess the case (anmodning om vurdering): CMM gets the notice ASSESSMENT_REQUESTED and keeps its answer. CMM is asked first whether an earlier request is still open; while it does not answer, the request goes ahead. Rules: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  async requestAssessment(
    @Arg('input', () => RequestAssessmentInput, { description: 'On which case, and by when.' })
    input: RequestAssessmentInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const screeningId =
      input.screeningId == null ? null : uuidArgument('input.screeningId', input.screeningId);
    const [told, known] = await Promise.all([askAssessments(context, caseId), askCase(context, caseId)]);
    const asked = { caseId, screeningId, answerBy: input.answerBy ?? null };
    return requestAssessment(context, asked, told, known);
  }

  @Mutation(() => WithdrawAssessmentRequestOutcome, {
    nullable: true,
    description:
      'Withdraws what CMM was asked (anmodning om vurdering trukket tilbage; unofficial rendering), by the body that asked and until CMM has answered, which it is asked first. CMM gets the notice ASSESSMENT_WITHDRAWN and takes the request off its list: `receiveAssessmentWithdrawal`. Rules: ASYLUM_SCREENING_REQUEST. Source: M-054.',
  })
  async withdrawAssessmentRequest(
    @Arg('input', () => WithdrawAssessmentRequestInput, { description: 'Which request.' })
    input: WithdrawAssessmentRequestInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const requestId = uuidArgument('input.requestId', input.requestId);
    const { expectedVersion } = input;
    const told = await askAssessments(context, caseId);
    return withdrawAssessmentRequest(context, { caseId, requestId, expectedVersion }, told);
  }
}
