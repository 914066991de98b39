import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { NonPunishmentOutcome, NonPunishmentProvision } from '../../../shared/nec-vocabulary.ts';
import type { AssessNonPunishment } from '../actions/assess-non-punishment.ts';
import { NonPunishmentAssessmentType } from './non-punishment-assessment.type.ts';

@InputType('AssessNonPunishmentInput', {
  description: 'Which charge is assessed under which provision, what was found, and what it comes to.',
})
export class AssessNonPunishmentInput implements AssessNonPunishment {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The charge.' })
  chargeId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The version of the body's own assessment of the charge under this provision that was read; left out: there is none yet. Anything else is a CONFLICT.",
  })
  expectedVersion?: number | null;

  @Field(() => NonPunishmentProvision, { description: 'Under which provision.' })
  provision!: NonPunishmentProvision;

  @Field(() => Boolean, {
    description: 'Whether the offence is a serious crime (alvorlig forbrydelse; unofficial rendering).',
  })
  seriousCrime!: boolean;

  @Field(() => Boolean, { description: 'Whether she was compelled.' })
  compelled!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether force led to the offence.' })
  byForce!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether deceit led to it.' })
  byDeceit!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether exploitation led to it.' })
  byExploitation!: boolean;

  @Field(() => NonPunishmentOutcome, {
    description: 'What it comes to; `NOT_APPLIED` is an outcome too, and is recorded like any other.',
  })
  outcome!: NonPunishmentOutcome;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the assessment; left out: today.' })
  assessedOn?: Day | null;
}

export const AssessNonPunishmentOutcome = outcomeOf(
  'AssessNonPunishmentOutcome',
  NonPunishmentAssessmentType,
  'What came of it: the assessment, or why the law does not lead to this outcome.',
);
