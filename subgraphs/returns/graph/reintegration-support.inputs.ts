import { Field, ID, InputType, Int } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { CurrencyScalar, DateScalar, DecimalScalar } from '../../../shared/graph/scalars.ts';
import { ReintegrationActivity, SupportForm } from '../../../shared/returns-vocabulary.ts';
import { OnReturnInput } from './on-return.inputs.ts';
import { ReintegrationMeasureType, ReintegrationSupportType } from './reintegration-support.type.ts';

@InputType('GrantReintegrationSupportInput', {
  description: 'What support is granted after a return, today.',
})
export class GrantReintegrationSupportInput extends OnReturnInput {
  @Field(() => SupportForm, {
    description: 'In kind where there is a local partner in the country today, else in cash.',
  })
  form!: SupportForm;

  @Field(() => ID, { nullable: true, description: 'The local partner, for support in kind.' })
  partnerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The programme it is part of; left out: the Return Agency's own. Source: M-030.",
  })
  programmeId?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Its last day, once the person has arrived; left out: as long as the rule allows.',
  })
  until?: Day | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The amount, for support in cash; left out: not settled yet.',
  })
  amount?: string | null;

  @Field(() => CurrencyScalar, { defaultValue: 'DKK', description: 'The currency of the amount.' })
  currency!: string;
}

@InputType('RecordReintegrationMeasureInput', {
  description: 'An activity, or an allowance, to which support goes.',
})
export class RecordReintegrationMeasureInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The support.' })
  supportId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of this activity that was read; left out for one that is new. Another is a CONFLICT.',
  })
  expectedVersion?: number | null;

  @Field(() => ReintegrationActivity, { description: 'Which activity.' })
  activity!: ReintegrationActivity;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was agreed; left out: today.' })
  agreedOn?: Day | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What is set aside for it, where that is settled.',
  })
  amount?: string | null;

  @Field(() => CurrencyScalar, { defaultValue: 'DKK', description: 'The currency of the amount.' })
  currency!: string;
}

export const GrantReintegrationSupportOutcome = outcomeOf(
  'GrantReintegrationSupportOutcome',
  ReintegrationSupportType,
  'What came of a request to grant support: the support, or why it was not granted.',
);

export const RecordReintegrationMeasureOutcome = outcomeOf(
  'RecordReintegrationMeasureOutcome',
  ReintegrationMeasureType,
  'What came of recording an activity: the activity, or why not.',
);
