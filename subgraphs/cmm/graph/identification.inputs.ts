import { Field, ID, InputType, Int } from 'type-graphql';
import { IdentificationDecisionType } from '../../../shared/graph/identification-decision.type.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { ExploitationForm, IdentificationOutcome } from '../../../shared/vocabulary.ts';

@InputType('DecideIdentificationInput', {
  description:
    "CMM's decision on whether the person is a victim. Gender, age group and citizenship group are taken from what CMM knows of her.",
})
export class DecideIdentificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => IdentificationOutcome, { description: 'What is decided.' })
  outcome!: IdentificationOutcome;

  @Field(() => [ExploitationForm], {
    defaultValue: [],
    description: 'Forms of exploitation found: at least one where she is identified, none where she is not.',
  })
  forms!: readonly ExploitationForm[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The latest decision of this body in the case, as it was read, where this one says otherwise; left out: none does. Anything else is a CONFLICT: somebody else of the body has decided meanwhile.',
  })
  otherwiseThan?: string | null;
}

@InputType('ConfirmIdentificationInput', { description: 'Which decision on identification is confirmed.' })
export class ConfirmIdentificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The decision of CMM.' })
  decisionId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

export const DecideIdentificationOutcome = outcomeOf(
  'DecideIdentificationOutcome',
  IdentificationDecisionType,
  'What came of a decision on identification: the decision, or why it could not be taken.',
);

export const ConfirmIdentificationOutcome = outcomeOf(
  'ConfirmIdentificationOutcome',
  IdentificationDecisionType,
  'What came of confirming a decision on identification: the decision, why it cannot be confirmed, or whose answer is missing.',
);
