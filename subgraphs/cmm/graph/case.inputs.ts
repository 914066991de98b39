import { Field, ID, InputType, Int } from 'type-graphql';
import { ClosureReason } from '../../../shared/cmm-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { CaseType } from './case.type.ts';

@InputType('CloseCaseInput', { description: 'Which case is closed, and why.' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ClosureReason, { description: 'Why. For MERGED there is `mergeCases`.' })
  reason!: ClosureReason;
}

@InputType('ReopenCaseInput', { description: 'Which closed case is taken up again.' })
export class ReopenCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('MergeCasesInput', {
  description: 'Which two cases are of one person, and which of them goes on.',
})
export class MergeCasesInput {
  @Field(() => ID, { description: 'The case that closes and leads to the other.' })
  caseId!: string;

  @Field(() => Int, {
    description: 'The version of it that was read; another one in the meantime is a CONFLICT.',
  })
  expectedVersion!: number;

  @Field(() => ID, { description: 'The case that goes on.' })
  intoCaseId!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'That the persons on record differ in day of birth, gender, citizenship or civil registration number was seen, and they are one all the same: needed where they do, since a merge is not undone.',
  })
  despiteDifferences?: boolean;
}

export const CloseCaseOutcome = outcomeOf(
  'CloseCaseOutcome',
  CaseType,
  'What came of closing a case: the case.',
);

export const ReopenCaseOutcome = outcomeOf(
  'ReopenCaseOutcome',
  CaseType,
  'What came of reopening a case: the case.',
);

export const MergeCasesOutcome = outcomeOf(
  'MergeCasesOutcome',
  CaseType,
  'What came of merging two cases: the one that closed; its `mergedInto` leads to the other.',
);
