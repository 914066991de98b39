import { Field, ID, InputType, Int } from 'type-graphql';
import { HandOverChoice } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import { HandOverType } from './hand-over.type.ts';

@InputType('HandOverCompetenceInput', {
  description: 'To which body a case is handed over, and what the person was told and chose before.',
})
export class HandOverCompetenceInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The record of competence that stands (`Case.competences`); left out where there is none.',
  })
  competenceId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of that record that was read; another one in the meantime is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => Authority, { description: 'The body that is competent by now.' })
  to!: Authority;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day she was told what it means; left out: she was not. Never in the future.',
  })
  informedOn?: Day | null;

  @Field(() => HandOverChoice, { nullable: true, description: 'What she chose, where she was told.' })
  choice?: HandOverChoice | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why she could not be told before, or why it goes ahead against her wish; at most 4,000 characters. Left out where HAND_OVER_INFORMED asks for it, from CMM to DIS or SIRI of a person without lawful stay or whose stay is not known: BAD_USER_INPUT. For CMM alone.',
  })
  reason?: string | null;
}

@InputType('ConfirmHandOverInput', { description: 'Which hand-over is confirmed.' })
export class ConfirmHandOverInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The hand-over.' })
  handOverId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

export const ConfirmHandOverOutcome = outcomeOf(
  'ConfirmHandOverOutcome',
  HandOverType,
  'What came of confirming a hand-over: its record, why it cannot be confirmed, or whose answer is missing.',
);

export const HandOverCompetenceOutcome = outcomeOf(
  'HandOverCompetenceOutcome',
  HandOverType,
  'What came of a hand-over: its record, or why the case stays where it is.',
);
