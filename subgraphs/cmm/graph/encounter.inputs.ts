import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority, EncounterChannel } from '../../../shared/vocabulary.ts';
import { CaseType } from './case.type.ts';
import { EncounterType } from './encounter.type.ts';
import { PersonInput } from './person.inputs.ts';

@InputType('EncounterFilter', {
  description: 'Which first contacts to list. Conditions are all to hold; what is left out does not count.',
})
export class EncounterFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it was turned into a case.' })
  turnedIntoCase?: boolean | null;

  @Field(() => EncounterChannel, { nullable: true, description: 'By where she was met.' })
  channel?: EncounterChannel | null;

  @Field(() => Authority, { nullable: true, description: 'By the body that met her.' })
  metBy?: Authority | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether she stayed anonymous.' })
  anonymous?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Met on or after this day.' })
  metFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Met on or before this day.' })
  metTo?: Day | null;
}

@InputType('RecordEncounterInput', {
  description: "A first contact with a presumed victim, taken by the caller's body.",
})
export class RecordEncounterInput {
  @Field(() => EncounterChannel, { description: 'Where she was met.' })
  channel!: EncounterChannel;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day; left out: today. Never in the future.',
  })
  metOn?: Day | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether she stayed anonymous.' })
  anonymous!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What was noted, at most 4,000 characters. For CMM alone.',
  })
  note?: string | null;
}

@InputType('OpenCaseFromEncounterInput', {
  description: 'Which first contact is turned into a case, and what is known of the person.',
})
export class OpenCaseFromEncounterInput {
  @Field(() => ID, { description: 'The first contact.' })
  encounterId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => PersonInput, {
    nullable: true,
    description: 'What is known of her by now. The contact stays recorded as it was, anonymous or not.',
  })
  person?: PersonInput | null;
}

export const RecordEncounterOutcome = outcomeOf(
  'RecordEncounterOutcome',
  EncounterType,
  'What came of taking a first contact: its record.',
);

export const OpenCaseFromEncounterOutcome = outcomeOf(
  'OpenCaseFromEncounterOutcome',
  CaseType,
  'What came of turning a first contact into a case: the case, or why it is none.',
);
