import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { CounsellingKind } from '../../../shared/returns-vocabulary.ts';
import { ReturnCounsellingType } from './return-counselling.type.ts';

@InputType('RecordCounsellingInput', { description: 'Who was counselled about a return, and when.' })
export class RecordCounsellingInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => CounsellingKind, { description: 'Legal or financial.' })
  kind!: CounsellingKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it took place, never before 1990; left out: today.',
  })
  heldOn?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notes, at most 4000 characters. They never leave the Return Agency.',
  })
  notes?: string | null;
}

export const RecordCounsellingOutcome = outcomeOf(
  'RecordCounsellingOutcome',
  ReturnCounsellingType,
  'What came of recording a counselling: the record, or why not.',
);
