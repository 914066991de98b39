import { Field, ID, InputType, Int } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { HearingStatus } from '../../../shared/nec-vocabulary.ts';
import type { HearingNamed } from '../actions/change-hearing.ts';
import type { CorrectHearing } from '../actions/correct-hearing.ts';
import type { MoveHearing } from '../actions/move-hearing.ts';
import type { RecordHearingHeld } from '../actions/record-hearing-held.ts';
import type { ScheduleHearing } from '../actions/schedule-hearing.ts';
import { HearingType } from './hearing.type.ts';

const COURT_NOTE =
  "The court's own note (rettens interne note; unofficial rendering), at most 2000 characters.";

@InputType('ScheduleHearingInput', { description: 'In which court case a hearing is held, and when.' })
export class ScheduleHearingInput implements ScheduleHearing {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The court case.' })
  courtCaseId!: string;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  beginsAt!: Date;

  @Field(() => String, { nullable: true, description: COURT_NOTE })
  courtNote?: string | null;
}

@InputType()
abstract class HearingNamedInput implements HearingNamed {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The hearing.' })
  hearingId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('MoveHearingInput', { description: 'Which hearing is held at another time.' })
export class MoveHearingInput extends HearingNamedInput implements MoveHearing {
  @Field(() => DateTimeScalar, { description: 'When it begins then.' })
  beginsAt!: Date;
}

@InputType('CancelHearingInput', { description: 'Which hearing is not held.' })
export class CancelHearingInput extends HearingNamedInput {}

@InputType('RecordHearingHeldInput', { description: 'Which hearing was held.' })
export class RecordHearingHeldInput extends HearingNamedInput implements RecordHearingHeld {
  @Field(() => String, { nullable: true, description: `${COURT_NOTE} Left out: the note stays as it is.` })
  courtNote?: string | null;
}

@InputType('CorrectHearingInput', {
  description: 'What is set right of a hearing. What is left out stays as it is.',
})
export class CorrectHearingInput extends HearingNamedInput implements CorrectHearing {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins, or began.' })
  beginsAt?: Date | null;

  @Field(() => HearingStatus, {
    nullable: true,
    description: 'Whether it takes place: HELD once it has begun, SCHEDULED while the court case is open.',
  })
  status?: HearingStatus | null;

  @Field(() => String, { nullable: true, description: `${COURT_NOTE} Null clears it.` })
  courtNote?: string | null;
}

export const CorrectHearingOutcome = outcomeOf(
  'CorrectHearingOutcome',
  HearingType,
  'What came of setting a hearing right.',
);

export const ScheduleHearingOutcome = outcomeOf(
  'ScheduleHearingOutcome',
  HearingType,
  'What came of scheduling a hearing.',
);

export const MoveHearingOutcome = outcomeOf(
  'MoveHearingOutcome',
  HearingType,
  'What came of moving a hearing.',
);

export const CancelHearingOutcome = outcomeOf(
  'CancelHearingOutcome',
  HearingType,
  'What came of cancelling a hearing.',
);

export const RecordHearingHeldOutcome = outcomeOf(
  'RecordHearingHeldOutcome',
  HearingType,
  'What came of recording that a hearing was held.',
);
