import { Field, ID, InputType, Int } from 'type-graphql';
import { ScreeningInterviewState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ScreeningInterviewType } from './screening-interview.type.ts';

@InputType('OfferScreeningInterviewInput', { description: 'An interview that is offered to the person.' })
export class OfferScreeningInterviewInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the offer; left out: today. Never in the future.',
  })
  offeredOn?: Day | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether she stays anonymous in it.' })
  anonymous!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the interpreter, ISO 639; left out: none is needed.',
  })
  interpreterLanguage?: string | null;
}

@InputType('RecordScreeningInterviewInput', { description: 'What became of an interview that was offered.' })
export class RecordScreeningInterviewInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The interview.' })
  interviewId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ScreeningInterviewState, {
    description: "HELD by the caller's body, or DECLINED by her.",
  })
  state!: ScreeningInterviewState;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it was held or declined; left out: today. Not before the offer, never in the future.',
  })
  on?: Day | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether somebody of her choice was with her.' })
  companion!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Whether a child's representative was there." })
  representative!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What she told, at most 4,000 characters. For CMM alone.',
  })
  note?: string | null;
}

export const OfferScreeningInterviewOutcome = outcomeOf(
  'OfferScreeningInterviewOutcome',
  ScreeningInterviewType,
  'What came of an offer: the interview, which she may decline.',
);

export const RecordScreeningInterviewOutcome = outcomeOf(
  'RecordScreeningInterviewOutcome',
  ScreeningInterviewType,
  'What came of recording an interview: its record.',
);
