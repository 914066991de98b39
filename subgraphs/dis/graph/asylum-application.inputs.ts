import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { AsylumApplicationType } from './asylum-application.type.ts';
import { AssessmentRequestType, AsylumScreeningType } from './asylum-screening.type.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';

@InputType('LodgeAsylumApplicationInput', { description: 'Who seeks asylum, and since when.' })
export class LodgeAsylumApplicationInput extends OnCaseInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was lodged, 1990 or later; left out: today.',
  })
  lodgedOn?: Day | null;
}

@InputType('DecideAsylumInput', { description: 'What came of an asylum application.' })
export class DecideAsylumInput extends OnRecordInput {
  @Field(() => ID, { description: 'The asylum application.' })
  applicationId!: string;

  @Field(() => ApplicationOutcome, { description: 'The decision, or that she withdrew.' })
  outcome!: ApplicationOutcome;
}

@InputType('ConfirmAsylumInput', { description: 'Which asylum is confirmed.' })
export class ConfirmAsylumInput extends OnRecordInput {
  @Field(() => ID, { description: 'The asylum application that was granted.' })
  applicationId!: string;
}

@InputType('RecordAsylumScreeningInput', {
  description: 'Whether an asylum interview showed indicators of trafficking. Nothing that was said in it.',
})
export class RecordAsylumScreeningInput extends OnCaseInput {
  @Field(() => ID, { description: 'The asylum application in whose interview it was.' })
  applicationId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the interview; left out: today.' })
  screenedOn?: Day | null;

  @Field(() => Boolean, { description: 'Whether there were indicators.' })
  indicatorsFound!: boolean;
}

@InputType('RequestAssessmentInput', {
  description: 'On which case CMM is asked for its assessment, and by when.',
})
export class RequestAssessmentInput extends OnCaseInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The screening that found indicators; left out where there is another reason.',
  })
  screeningId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the answer is wanted; the sources set none.',
  })
  answerBy?: Day | null;
}

@InputType('WithdrawAssessmentRequestInput', { description: 'Which request to CMM is withdrawn.' })
export class WithdrawAssessmentRequestInput extends OnRecordInput {
  @Field(() => ID, { description: 'The request, as DIS has it.' })
  requestId!: string;
}

export const LodgeAsylumApplicationOutcome = outcomeOf(
  'LodgeAsylumApplicationOutcome',
  AsylumApplicationType,
  'What came of recording an asylum application: the application, or that CMM, who knows the case, did not answer.',
);

export const DecideAsylumOutcome = outcomeOf(
  'DecideAsylumOutcome',
  AsylumApplicationType,
  'What came of recording the outcome of an asylum application: the application with its outcome, why it is not granted, or that CMM did not answer.',
);

export const ConfirmAsylumOutcome = outcomeOf(
  'ConfirmAsylumOutcome',
  AsylumApplicationType,
  'What came of confirming asylum: the application with its outcome, why it cannot be confirmed, or that CMM did not answer.',
);

export const RecordAsylumScreeningOutcome = outcomeOf(
  'RecordAsylumScreeningOutcome',
  AsylumScreeningType,
  'What came of recording a screening: the screening.',
);

export const RequestAssessmentOutcome = outcomeOf(
  'RequestAssessmentOutcome',
  AssessmentRequestType,
  'What came of asking CMM for its assessment: the request, or why it was not made.',
);

export const WithdrawAssessmentRequestOutcome = outcomeOf(
  'WithdrawAssessmentRequestOutcome',
  AssessmentRequestType,
  'What came of withdrawing a request: the request as it stands, why it cannot be withdrawn, or that CMM, who answers it, did not say whether it has.',
);
