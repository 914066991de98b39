import { Field, ID, InputType, Int } from 'type-graphql';
import { RecoveryEndGround } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ExtensionGround } from '../../../shared/vocabulary.ts';
import { RecoveryPeriodType } from './recovery-period.type.ts';

@InputType('GrantRecoveryPeriodInput', {
  description: 'To whom a recovery period is granted. It begins today.',
})
export class GrantRecoveryPeriodInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType('ExtendRecoveryPeriodInput', {
  description: 'Which recovery period is extended, on what ground, and until when.',
})
export class ExtendRecoveryPeriodInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The recovery period.' })
  recoveryPeriodId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => ExtensionGround, {
    description: 'Why. For cooperation in a prepared return the Return Agency is asked whether there is one.',
  })
  ground!: ExtensionGround;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day asked for; left out: as long as the cap allows.',
  })
  until?: Day | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For special reasons: that they are stated in the file. The reasons themselves are not sent.',
  })
  reasonsStated?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the person asked for it; left out: today.',
  })
  requestedOn?: Day | null;
}

@InputType('ConfirmRecoveryPeriodInput', { description: 'Which recovery period is confirmed.' })
export class ConfirmRecoveryPeriodInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The recovery period.' })
  recoveryPeriodId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

@InputType('EndRecoveryPeriodInput', { description: 'Which recovery period ends today, and why.' })
export class EndRecoveryPeriodInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The recovery period.' })
  recoveryPeriodId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => RecoveryEndGround, { description: 'Why it ends.' })
  ground!: RecoveryEndGround;
}

export const GrantRecoveryPeriodOutcome = outcomeOf(
  'GrantRecoveryPeriodOutcome',
  RecoveryPeriodType,
  'What came of a request to grant a recovery period: the period, or why it was not granted.',
);

export const ExtendRecoveryPeriodOutcome = outcomeOf(
  'ExtendRecoveryPeriodOutcome',
  RecoveryPeriodType,
  'What came of a request to extend a recovery period: the period with its new last day, or why it was not extended.',
);

export const ConfirmRecoveryPeriodOutcome = outcomeOf(
  'ConfirmRecoveryPeriodOutcome',
  RecoveryPeriodType,
  'What came of confirming a recovery period: the period, why it cannot be confirmed, or whose answer is missing.',
);

export const EndRecoveryPeriodOutcome = outcomeOf(
  'EndRecoveryPeriodOutcome',
  RecoveryPeriodType,
  'What came of a request to end a recovery period: the period, why it does not end, or who did not answer.',
);
