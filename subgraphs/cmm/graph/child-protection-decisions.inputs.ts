import { Field, ID, InputType, Int } from 'type-graphql';
import {
  BestInterestsConclusion,
  BestInterestsTopic,
  ChildScreeningOutcome,
  RepresentativeKind,
} from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { BestInterestsAssessmentType } from './best-interests-assessment.type.ts';
import { ChildRepresentativeType } from './child-representative.type.ts';
import { ChildScreeningType } from './child-screening.type.ts';

@InputType('AppointRepresentativeInput', { description: 'Who acts for a child from today.' })
export class AppointRepresentativeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => RepresentativeKind, { description: 'Representative or guardian.' })
  kind!: RepresentativeKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For whom they work; left out: for nobody.' })
  organisation?: string | null;
}

@InputType('EndRepresentationInput', { description: 'Whose task for a child ends today.' })
export class EndRepresentationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The representative or guardian.' })
  representativeId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('RecordChildScreeningInput', { description: 'Which child was screened, and what was found.' })
export class RecordChildScreeningInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The case; left out where none is kept on the child, as of most.',
  })
  caseId?: string | null;

  @Field(() => String, {
    description: 'What the Red Cross calls the child. Never a name, nor a number of another authority.',
  })
  localReference!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day; left out: today.' })
  screenedOn?: Day | null;

  @Field(() => ChildScreeningOutcome, { description: 'What was found.' })
  outcome!: ChildScreeningOutcome;

  @Field(() => String, { nullable: true, description: 'What was noted.' })
  note?: string | null;
}

@InputType('LinkChildScreeningInput', { description: 'Which screening belongs to which case.' })
export class LinkChildScreeningInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The screening.' })
  screeningId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('RecordBestInterestsInput', {
  description: "What is in a child's best interests, on one question.",
})
export class RecordBestInterestsInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => BestInterestsTopic, { description: 'The question.' })
  topic!: BestInterestsTopic;

  @Field(() => BestInterestsConclusion, { description: 'The answer.' })
  conclusion!: BestInterestsConclusion;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a durable solution; needed for a reunion.',
  })
  durableSolution?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day; left out: today.' })
  assessedOn?: Day | null;

  @Field(() => String, { nullable: true, description: 'The reasons.' })
  note?: string | null;
}

export const AppointRepresentativeOutcome = outcomeOf(
  'AppointRepresentativeOutcome',
  ChildRepresentativeType,
  'What came of an appointment: the representative, or why it is not lawful.',
);

export const EndRepresentationOutcome = outcomeOf(
  'EndRepresentationOutcome',
  ChildRepresentativeType,
  'What came of it: the representation as recorded now.',
);

export const RecordChildScreeningOutcome = outcomeOf(
  'RecordChildScreeningOutcome',
  ChildScreeningType,
  'What came of it: the screening, or why this body does not screen.',
);

export const LinkChildScreeningOutcome = outcomeOf(
  'LinkChildScreeningOutcome',
  ChildScreeningType,
  'What came of it: the screening with its case.',
);

export const RecordBestInterestsOutcome = outcomeOf(
  'RecordBestInterestsOutcome',
  BestInterestsAssessmentType,
  'What came of it: the assessment.',
);
