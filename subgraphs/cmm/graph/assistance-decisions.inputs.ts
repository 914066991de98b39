import { Field, ID, InputType, Int } from 'type-graphql';
import { AssistanceDurationBasis, EligibilityOutcome } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { AssistanceDurationType } from './assistance-duration.type.ts';
import { AssistanceEligibilityType } from './assistance-eligibility.type.ts';

@InputType('DecideAssistanceEligibilityInput', {
  description: 'Who is found eligible for assistance, or not.',
})
export class DecideAssistanceEligibilityInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => EligibilityOutcome, { description: 'What is decided.' })
  outcome!: EligibilityOutcome;
}

@InputType('DecideAssistanceDurationInput', {
  description: 'How long assistance is given, and on what that rests.',
})
export class DecideAssistanceDurationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => AssistanceDurationBasis, { description: 'On what the length rests.' })
  basis!: AssistanceDurationBasis;

  @Field(() => DateScalar, { nullable: true, description: 'First day; left out: today.' })
  startsOn?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out: as long as the basis lasts.' })
  endsOn?: Day | null;
}

@InputType('ChangeAssistanceDurationInput', {
  description: 'Which length of assistance is changed, and to what day.',
})
export class ChangeAssistanceDurationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The decision on the length.' })
  durationId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Its new last day; left out: as long as the basis lasts, of which the owner then has to know.',
  })
  endsOn?: Day | null;
}

export const DecideAssistanceEligibilityOutcome = outcomeOf(
  'DecideAssistanceEligibilityOutcome',
  AssistanceEligibilityType,
  'What came of a decision on eligibility: the decision, why it is not lawful, or who did not answer.',
);

export const DecideAssistanceDurationOutcome = outcomeOf(
  'DecideAssistanceDurationOutcome',
  AssistanceDurationType,
  'What came of a decision on the length of assistance: the length, or why it is not lawful.',
);

export const ChangeAssistanceDurationOutcome = outcomeOf(
  'ChangeAssistanceDurationOutcome',
  AssistanceDurationType,
  'What came of a request to change the length of assistance: the length as it is now, why not, or whose answer is missing.',
);
