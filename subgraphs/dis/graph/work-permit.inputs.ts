import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ApplicationOutcome } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';
import { WorkPermitType } from './work-permit.type.ts';

@InputType('ApplyForWorkPermitInput', { description: 'Who applied for a work permit.' })
export class ApplyForWorkPermitInput extends OnCaseInput {}

@InputType('DecideWorkPermitInput', {
  description: 'What is decided on an application for a work permit, and until when.',
})
export class DecideWorkPermitInput extends OnRecordInput {
  @Field(() => ID, { description: 'The work permit, from its application on.' })
  workPermitId!: string;

  @Field(() => ApplicationOutcome, { description: 'The decision, or that she withdrew.' })
  outcome!: ApplicationOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of work; left out: no last day.' })
  until?: Day | null;
}

@InputType('ConfirmWorkPermitInput', { description: 'Which work permit is confirmed.' })
export class ConfirmWorkPermitInput extends OnRecordInput {
  @Field(() => ID, { description: 'The work permit.' })
  workPermitId!: string;
}

export const ApplyForWorkPermitOutcome = outcomeOf(
  'ApplyForWorkPermitOutcome',
  WorkPermitType,
  'What came of an application for a work permit: the application as received, or why it is not taken.',
);

export const DecideWorkPermitOutcome = outcomeOf(
  'DecideWorkPermitOutcome',
  WorkPermitType,
  'What came of deciding on a work permit: the permit, or why it cannot be decided so.',
);

export const ConfirmWorkPermitOutcome = outcomeOf(
  'ConfirmWorkPermitOutcome',
  WorkPermitType,
  'What came of confirming a work permit: the permit, why it cannot be confirmed, or that CMM did not answer.',
);
