import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { RiskLevel } from '../../../shared/returns-vocabulary.ts';
import type { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';

type Published = Pick<
  ReturnRiskAssessmentRow,
  'id' | 'version' | 'assessedOn' | 'retribution' | 'hardship' | 'details'
>;

@ObjectType('ReturnRiskAssessment', {
  description:
    'What may await the person where a return leads, as it was last looked at (risikovurdering; unofficial rendering). Read by the Return Agency and auditors. Source: M-123.',
})
export class ReturnRiskAssessmentType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a later look supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day of the assessment (vurderet).' })
  assessedOn!: Day;

  @Field(() => RiskLevel, { description: 'Retribution by those who exploited her (gengældelse).' })
  retribution!: RiskLevel;

  @Field(() => RiskLevel, { description: 'Hardship (nød; unofficial rendering).' })
  hardship!: RiskLevel;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on. Never leaves the Return Agency; null where nothing was written.',
  })
  details!: string | null;
}
