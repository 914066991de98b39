import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { connectionOf } from '../../../shared/graph/connection.type.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { NonPunishmentOutcome, NonPunishmentProvision } from '../../../shared/nec-vocabulary.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import type { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';

type Published = Pick<
  NonPunishmentAssessmentRow,
  | 'id'
  | 'version'
  | 'authority'
  | 'provision'
  | 'seriousCrime'
  | 'compelled'
  | 'byForce'
  | 'byDeceit'
  | 'byExploitation'
  | 'outcome'
  | 'assessedOn'
>;

@ObjectType('NonPunishmentAssessment', {
  description:
    'Whether the person is to be prosecuted or punished for an offence that trafficking made her commit (vurdering af straffrihed; unofficial rendering). Told to prosecution, courts and auditors. Source: M-129 to M-131.',
})
export class NonPunishmentAssessmentType implements Published {
  caseId!: string;
  chargeId!: string;

  @Field(() => ID, { description: 'Opaque id, the same over all its versions.' })
  id!: string;

  @Field(() => Int, { description: 'Counts from 1; a correction or change supersedes and counts on.' })
  version!: number;

  @Field(() => Authority, { description: 'The body that assessed: the prosecution service or a court.' })
  authority!: Authority;

  @Field(() => NonPunishmentProvision, { description: 'Under which provision.' })
  provision!: NonPunishmentProvision;

  @Field(() => Boolean, {
    description:
      'Whether the offence is a serious crime (alvorlig forbrydelse; unofficial rendering): then prosecution is not waived, and compulsion may mitigate the sentence.',
  })
  seriousCrime!: boolean;

  @Field(() => Boolean, { description: 'Whether she was compelled.' })
  compelled!: boolean;

  @Field(() => Boolean, { description: 'Whether force led to the offence.' })
  byForce!: boolean;

  @Field(() => Boolean, { description: 'Whether deceit led to it.' })
  byDeceit!: boolean;

  @Field(() => Boolean, { description: 'Whether exploitation led to it.' })
  byExploitation!: boolean;

  @Field(() => NonPunishmentOutcome, { description: 'What it came to.' })
  outcome!: NonPunishmentOutcome;

  @Field(() => DateScalar, { description: 'The day of the assessment.' })
  assessedOn!: Day;
}

@InputType('NonPunishmentAssessmentFilter', {
  description: 'Which assessments to list. Conditions are all to hold; what is left out does not count.',
})
export class NonPunishmentAssessmentFilter {
  @Field(() => NonPunishmentOutcome, { nullable: true, description: 'What it came to.' })
  outcome?: NonPunishmentOutcome | null;

  @Field(() => NonPunishmentProvision, { nullable: true, description: 'Under which provision.' })
  provision?: NonPunishmentProvision | null;

  @Field(() => Authority, { nullable: true, description: 'The body that assessed.' })
  authority?: Authority | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the offence is a serious crime.' })
  seriousCrime?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Assessed on or after this day.' })
  assessedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Assessed on or before this day.' })
  assessedTo?: Day | null;
}

export const NonPunishmentAssessmentConnection = connectionOf(
  'NonPunishmentAssessment',
  NonPunishmentAssessmentType,
  'non-punishment assessments.',
);
