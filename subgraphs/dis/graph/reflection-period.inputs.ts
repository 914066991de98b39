import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { ReflectionEndGround } from '../../../shared/dis-vocabulary.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { ExtensionGround, ReflectionPeriodState, Verification } from '../../../shared/vocabulary.ts';
import type { ExtendReflectionPeriod } from '../actions/extend-reflection-period.ts';
import type { GrantReflectionPeriod } from '../actions/grant-reflection-period.ts';
import { OnRecordInput } from './record.inputs.ts';
import { ReflectionPeriodType } from './reflection-period.type.ts';

@InputType('GrantReflectionPeriodInput', {
  description: 'To whom a reflection period is granted. It begins today.',
})
export class GrantReflectionPeriodInput implements GrantReflectionPeriod {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType('ExtendReflectionPeriodInput', {
  description: 'Which reflection period is extended, on what ground, and until when.',
})
export class ExtendReflectionPeriodInput implements ExtendReflectionPeriod {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The reflection period.' })
  periodId!: string;

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
    defaultValue: false,
    description:
      'For special reasons: that they are stated in the file. The reasons themselves are not sent.',
  })
  reasonsStated?: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the person asked for it, where that was before today; not before the period began. Asking late is a concern, never a refusal by itself.',
  })
  requestedOn?: Day | null;
}

@InputType('ConfirmReflectionPeriodInput', { description: 'Which reflection period is confirmed.' })
export class ConfirmReflectionPeriodInput extends OnRecordInput {
  @Field(() => ID, { description: 'The reflection period.' })
  periodId!: string;
}

@InputType('EndReflectionPeriodInput', { description: 'Which reflection period ends, and why.' })
export class EndReflectionPeriodInput extends OnRecordInput {
  @Field(() => ID, { description: 'The reflection period.' })
  periodId!: string;

  @Field(() => ReflectionEndGround, {
    description: 'Why. Whether it holds is asked of the authority that knows.',
  })
  ground!: ReflectionEndGround;
}

@InputType('ReflectionPeriodFilter', {
  description:
    'Which reflection periods to list. Conditions are all to hold; what is left out does not count.',
})
export class ReflectionPeriodFilter {
  @Field(() => ReflectionPeriodState, {
    nullable: true,
    description: 'Those that run today, or those that are over.',
  })
  state?: ReflectionPeriodState | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on or after this day.' })
  endsFrom?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on or before this day: what falls due.' })
  endsTo?: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has been extended.' })
  extended?: boolean | null;

  @Field(() => Verification, {
    nullable: true,
    description: 'Those whose facts could, or could not, be had from their owners.',
  })
  verification?: Verification | null;
}

export const GrantReflectionPeriodOutcome = outcomeOf(
  'GrantReflectionPeriodOutcome',
  ReflectionPeriodType,
  'What came of a request to grant a reflection period: the period, or why it was not granted.',
);

export const ExtendReflectionPeriodOutcome = outcomeOf(
  'ExtendReflectionPeriodOutcome',
  ReflectionPeriodType,
  'What came of a request to extend a reflection period: the period with its new last day, or why it was not extended.',
);

export const ConfirmReflectionPeriodOutcome = outcomeOf(
  'ConfirmReflectionPeriodOutcome',
  ReflectionPeriodType,
  'What came of confirming a reflection period: the period, why it cannot be confirmed, or whose answer is missing.',
);

export const EndReflectionPeriodOutcome = outcomeOf(
  'EndReflectionPeriodOutcome',
  ReflectionPeriodType,
  'What came of ending a reflection period: the period with its end, why it goes on, or whose answer is missing.',
);
