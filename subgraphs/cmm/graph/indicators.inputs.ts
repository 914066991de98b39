import { Field, ID, InputType } from 'type-graphql';
import { MeansOfControl, RecruiterRelation } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ExploitationForm } from '../../../shared/vocabulary.ts';
import { IndicatorsType } from './indicators.type.ts';

@InputType('RecordIndicatorsInput', {
  description: "Signs of trafficking that the caller's body observed. At least one is to be named.",
})
export class RecordIndicatorsInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day they were observed; left out: today. Never in the future.',
  })
  observedOn?: Day | null;

  @Field(() => [ExploitationForm], { defaultValue: [], description: 'Forms of exploitation they point to.' })
  forms!: readonly ExploitationForm[];

  @Field(() => [MeansOfControl], { defaultValue: [], description: 'Means by which she is controlled.' })
  meansOfControl!: readonly MeansOfControl[];

  @Field(() => [RecruiterRelation], { defaultValue: [], description: 'Who recruited her.' })
  recruiterRelations!: readonly RecruiterRelation[];

  @Field(() => String, { nullable: true, description: 'At most 4,000 characters. For CMM alone.' })
  note?: string | null;
}

export const RecordIndicatorsOutcome = outcomeOf(
  'RecordIndicatorsOutcome',
  IndicatorsType,
  'What came of recording indicators: their record.',
);
