import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { SuspectStatus } from '../../../shared/nec-vocabulary.ts';
import type { RecordOffence } from '../actions/record-offence.ts';
import type { RecordSuspect } from '../actions/record-suspect.ts';
import type { UpdateSuspect } from '../actions/update-suspect.ts';
import { OffenceType } from './offence.type.ts';
import { SuspectType } from './suspect.type.ts';

@InputType('RecordOffenceInput', { description: 'What an investigation looks into.' })
export class RecordOffenceInput implements RecordOffence {
  @Field(() => ID, { description: 'A case that the investigation concerns now.' })
  caseId!: string;

  @Field(() => ID, { description: 'The investigation.' })
  investigationId!: string;

  @Field(() => String, {
    description: 'The provision, as the police write it (bestemmelse); at most 120 characters.',
  })
  provision!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day, as far as it is known.' })
  committedFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; only with a first.' })
  committedTo?: Day | null;
}

@InputType('RecordSuspectInput', { description: 'Whom an investigation suspects. No name is kept here.' })
export class RecordSuspectInput implements RecordSuspect {
  @Field(() => ID, { description: 'A case that the investigation concerns now.' })
  caseId!: string;

  @Field(() => ID, { description: 'The investigation.' })
  investigationId!: string;

  @Field(() => String, {
    description:
      'What the investigation calls this person, such as `S-1`: capitals, digits and hyphens, at most 20; of one suspect alone.',
  })
  pseudonym!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; left out: today.' })
  suspectedOn?: Day | null;
}

@InputType('UpdateSuspectInput', { description: 'How far the suspicion against somebody has come.' })
export class UpdateSuspectInput implements UpdateSuspect {
  @Field(() => ID, { description: 'A case that the investigation concerns now.' })
  caseId!: string;

  @Field(() => ID, { description: 'The suspect.' })
  suspectId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => SuspectStatus, { description: 'How far it has come.' })
  status!: SuspectStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the charge: of whoever is charged or indicted, unless it is on record.',
  })
  chargedOn?: Day | null;
}

export const RecordOffenceOutcome = outcomeOf(
  'RecordOffenceOutcome',
  OffenceType,
  'What came of recording an offence.',
);

export const RecordSuspectOutcome = outcomeOf(
  'RecordSuspectOutcome',
  SuspectType,
  'What came of recording a suspect.',
);

export const UpdateSuspectOutcome = outcomeOf(
  'UpdateSuspectOutcome',
  SuspectType,
  'What came of recording how far it has come.',
);
