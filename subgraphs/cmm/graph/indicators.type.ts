import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MeansOfControl, RecruiterRelation } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, ExploitationForm } from '../../../shared/vocabulary.ts';
import type { IndicatorsRow } from '../storage/indicators.row.ts';

type Published = Pick<
  IndicatorsRow,
  | 'id'
  | 'version'
  | 'observedOn'
  | 'observedBy'
  | 'forms'
  | 'meansOfControl'
  | 'recruiterRelations'
  | 'note'
  | 'ruleVersions'
>;

@ObjectType('Indicators', {
  description:
    'Indicators of trafficking (tegn på menneskehandel), in the words of the Human Trafficking Case Data Standard. Walled off from the purposes INVESTIGATION and PROSECUTION: what she told could be used against her. Source: M-054, M-058.',
})
export class IndicatorsType implements Published {
  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction supersedes and counts on.' })
  version!: number;

  @Field(() => DateScalar, { description: 'The day they were observed.' })
  observedOn!: Day;

  @Field(() => Authority, { description: 'The body that observed them.' })
  observedBy!: Authority;

  @Field(() => [ExploitationForm], { description: 'Forms of exploitation that they point to.' })
  forms!: readonly ExploitationForm[];

  @Field(() => [MeansOfControl], { description: 'Means by which she is, or was, controlled.' })
  meansOfControl!: readonly MeansOfControl[];

  @Field(() => [RecruiterRelation], { description: 'Who recruited her, as seen from her.' })
  recruiterRelations!: readonly RecruiterRelation[];

  @Field(() => String, { nullable: true, description: 'Free text: for CMM alone.' })
  note!: string | null;

  @Field(() => [String], { description: 'The rules that carried it, each with the variant of the day.' })
  ruleVersions!: readonly string[];
}
