import { Field, ID, InputType, Int } from 'type-graphql';
import { Assessment } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, Verification } from '../../../shared/vocabulary.ts';
import { AssessmentRequestType } from './assessment-request.type.ts';

@InputType('AssessmentRequestFilter', {
  description:
    'Which assessment requests to list. Conditions are all to hold; what is left out does not count.',
})
export class AssessmentRequestFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it is neither answered nor withdrawn.' })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open and its day is past.' })
  overdue?: boolean | null;

  @Field(() => Authority, { nullable: true, description: 'By the body that asks.' })
  requestedBy?: Authority | null;

  @Field(() => Assessment, { nullable: true, description: 'By what CMM answered.' })
  assessment?: Assessment | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due before this day.' })
  dueBefore?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Requested on or after this day.' })
  requestedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Requested on or before this day.' })
  requestedTo?: Day | null;

  @Field(() => Verification, {
    nullable: true,
    description:
      'By whether the body that asks could be asked for it. UNVERIFIED: put on the list, or answered, while it was silent, and not withdrawn since. The answer confirms the one, `confirmAssessmentAnswer` the other.',
  })
  verification?: Verification | null;
}

@InputType('ReceiveAssessmentRequestInput', {
  description: 'Who asks CMM to assess the case, and by when.',
})
export class ReceiveAssessmentRequestInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Authority, {
    nullable: true,
    description: 'The body that asks: DIS, in some cases SIRI. Left out: the caller.',
  })
  requestedBy?: Authority | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the request; left out: today. Never in the future.',
  })
  requestedOn?: Day | null;

  @Field(() => DateScalar, { description: 'The day by which the answer is wanted.' })
  dueOn!: Day;
}

@InputType('AnswerAssessmentRequestInput', { description: 'Which request is answered, and how.' })
export class AnswerAssessmentRequestInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Assessment, { description: 'What CMM found. It decides nothing.' })
  assessment!: Assessment;
}

@InputType('ConfirmAssessmentAnswerInput', { description: 'Which answer is confirmed.' })
export class ConfirmAssessmentAnswerInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The request that was answered.' })
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('ReceiveAssessmentWithdrawalInput', { description: 'Which request was withdrawn.' })
export class ReceiveAssessmentWithdrawalInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The request, as CMM has it.' })
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

export const ReceiveAssessmentRequestOutcome = outcomeOf(
  'ReceiveAssessmentRequestOutcome',
  AssessmentRequestType,
  'What came of a request to assess a case: the request on the list of CMM, or why it is not.',
);

export const AnswerAssessmentRequestOutcome = outcomeOf(
  'AnswerAssessmentRequestOutcome',
  AssessmentRequestType,
  'What came of an answer: the request with it, or why it was not taken.',
);

export const ReceiveAssessmentWithdrawalOutcome = outcomeOf(
  'ReceiveAssessmentWithdrawalOutcome',
  AssessmentRequestType,
  'What came of a withdrawal: the request as it stands, or why it is not withdrawn.',
);

export const ConfirmAssessmentAnswerOutcome = outcomeOf(
  'ConfirmAssessmentAnswerOutcome',
  AssessmentRequestType,
  'What came of confirming an answer: the request, why it cannot be confirmed, or whose answer is missing.',
);
