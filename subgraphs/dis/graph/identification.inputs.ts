import { Field, ID, InputType } from 'type-graphql';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import {
  AgeGroup,
  CitizenshipGroup,
  ExploitationForm,
  Gender,
  IdentificationOutcome,
} from '../../../shared/vocabulary.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';

@InputType('DecideIdentificationAsDisInput', {
  description: 'What DIS or SIRI decides on a person, with what the yearly figures count at the decision.',
})
export class DecideIdentificationAsDisInput extends OnCaseInput {
  @Field(() => IdentificationOutcome, { description: 'Whether she is a victim of human trafficking.' })
  outcome!: IdentificationOutcome;

  @Field(() => [ExploitationForm], {
    defaultValue: [],
    description: 'Forms of exploitation found; none where she is not identified.',
  })
  forms!: ExploitationForm[];

  @Field(() => Gender, { description: 'Gender at the decision.' })
  gender!: Gender;

  @Field(() => AgeGroup, { description: 'Child or adult at the decision.' })
  ageGroup!: AgeGroup;

  @Field(() => CitizenshipGroup, {
    description:
      'Citizenship group at the decision. With the stay on record it says who is competent, unless CMM has another one on record.',
  })
  citizenshipGroup!: CitizenshipGroup;

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest decision of this body in the case, as it was read, where this one says otherwise; left out: none does. Anything else is a CONFLICT: somebody else of the body has decided meanwhile.',
  })
  otherwiseThan?: string | null;
}

@InputType('ConfirmIdentificationAsDisInput', {
  description: 'Which decision on identification is confirmed.',
})
export class ConfirmIdentificationAsDisInput extends OnRecordInput {
  @Field(() => ID, { description: 'The decision of DIS or SIRI.' })
  decisionId!: string;
}

export const DecideIdentificationAsDisOutcome = outcomeOf(
  'DecideIdentificationAsDisOutcome',
  IdentificationDecisionType,
  'What came of deciding on identification: the decision, why this body may not take it, or whose answer is missing.',
);

export const ConfirmIdentificationAsDisOutcome = outcomeOf(
  'ConfirmIdentificationAsDisOutcome',
  IdentificationDecisionType,
  'What came of confirming a decision on identification: the decision, why it cannot be confirmed, or that CMM did not answer.',
);
