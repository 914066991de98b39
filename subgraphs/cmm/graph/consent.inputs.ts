import { Field, ID, InputType, Int } from 'type-graphql';
import { ConsentGiver, ConsentScope, ConsentState } from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { Authority } from '../../../shared/vocabulary.ts';
import { ConsentType } from './consent.type.ts';

@InputType('ConsentFilter', {
  description: 'Which consents to list. Conditions are all to hold; what is left out does not count.',
})
export class ConsentFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it holds today, so that CMM may tell something by it: not withdrawn, its last day is not past, whoever gave it could give it still, and its case was not merged into another one. Rule: CHILD_REPRESENTATIVE.',
  })
  inForce?: boolean | null;

  @Field(() => ConsentState, { nullable: true, description: 'By what she last said.' })
  state?: ConsentState | null;

  @Field(() => Authority, { nullable: true, description: 'Those that let CMM tell this body something.' })
  recipient?: Authority | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ending before this day.' })
  dueBefore?: Day | null;
}

@InputType('RecordConsentInput', { description: 'What the person lets CMM pass on, and to whom.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ConsentGiver, {
    defaultValue: 'PERSON',
    description:
      'She herself; for a child the representative or guardian, who is there on the day it is given. Rule CHILD_REPRESENTATIVE.',
  })
  givenBy!: ConsentGiver;

  @Field(() => [Authority], {
    description: 'To whom CMM may pass it on: DIS, POLICE or RETURN_AGENCY; CMM for the dates of hearings.',
  })
  recipients!: readonly Authority[];

  @Field(() => [ConsentScope], { description: 'What CMM may pass on.' })
  scopes!: readonly ConsentScope[];

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it was given; left out: today. Never in the future, nor before the person was referred.',
  })
  givenOn?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it holds; left out: no end was agreed.',
  })
  endsOn?: Day | null;
}

@InputType('NarrowConsentInput', {
  description: 'What is left of a consent. To widen one, she consents anew.',
})
export class NarrowConsentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The consent.' })
  consentId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;

  @Field(() => [Authority], { description: 'To whom CMM may still pass it on.' })
  recipients!: readonly Authority[];

  @Field(() => [ConsentScope], { description: 'What CMM may still pass on.' })
  scopes!: readonly ConsentScope[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it holds, no later than before; left out: as before.',
  })
  endsOn?: Day | null;
}

@InputType('WithdrawConsentInput', { description: 'Which consent is withdrawn. No reason is asked for.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The consent.' })
  consentId!: string;

  @Field(() => Int, { description: 'The version that was read; another one in the meantime is a CONFLICT.' })
  expectedVersion!: number;
}

export const RecordConsentOutcome = outcomeOf(
  'RecordConsentOutcome',
  ConsentType,
  'What came of recording a consent: the consent.',
);

export const NarrowConsentOutcome = outcomeOf(
  'NarrowConsentOutcome',
  ConsentType,
  'What came of narrowing a consent: what is left of it.',
);

export const WithdrawConsentOutcome = outcomeOf(
  'WithdrawConsentOutcome',
  ConsentType,
  'What came of withdrawing a consent: the consent, which lets nobody be told anything.',
);
