import { Field, ID, InputType, Int } from 'type-graphql';
import { SupportKind } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { SupportMeasureType } from './support-measure.type.ts';
import { SupportNoteType } from './support-note.type.ts';

@InputType('PlanSupportInput', { description: 'What support is planned.' })
export class PlanSupportInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => SupportKind, { description: 'What support it is.' })
  kind!: SupportKind;

  @Field(() => String, { nullable: true, description: 'Who is to give it; left out while that is open.' })
  provider?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was planned; left out: today.' })
  plannedOn?: Day | null;
}

@InputType('DeliverSupportInput', { description: 'Which measure of support has begun.' })
export class DeliverSupportInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The measure.' })
  measureId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day; left out: today.' })
  startedOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'Who gives it; left out: as planned.' })
  provider?: string | null;
}

@InputType('EndSupportInput', { description: 'Which measure of support is over.' })
export class EndSupportInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The measure.' })
  measureId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'True where it was completed, false where it was called off.' })
  completed!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out: today.' })
  endedOn?: Day | null;
}

@InputType('WriteSupportNoteInput', { description: 'What is noted in the course of a measure.' })
export class WriteSupportNoteInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The measure.' })
  measureId!: string;

  @Field(() => String, { description: 'The note. It never leaves CMM, and stands in no log.' })
  text!: string;
}

export const PlanSupportOutcome = outcomeOf(
  'PlanSupportOutcome',
  SupportMeasureType,
  'What came of a plan: the measure.',
);

export const DeliverSupportOutcome = outcomeOf(
  'DeliverSupportOutcome',
  SupportMeasureType,
  'What came of it: the measure as recorded now.',
);

export const EndSupportOutcome = outcomeOf(
  'EndSupportOutcome',
  SupportMeasureType,
  'What came of it: the measure as recorded now.',
);

export const WriteSupportNoteOutcome = outcomeOf(
  'WriteSupportNoteOutcome',
  SupportNoteType,
  'What came of it: the note.',
);
