import { Field, ID, InputType } from 'type-graphql';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { OnCaseInput, OnRecordInput } from './record.inputs.ts';
import { ReflectionOfferType } from './reflection-offer.type.ts';

@InputType('OfferReflectionPeriodInput', { description: 'To whom a reflection period is offered.' })
export class OfferReflectionPeriodInput extends OnCaseInput {}

@InputType('DeclineReflectionPeriodInput', { description: 'Which offer she declines.' })
export class DeclineReflectionPeriodInput extends OnRecordInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}

@InputType('ConfirmReflectionOfferInput', { description: 'Which offer is confirmed.' })
export class ConfirmReflectionOfferInput extends OnRecordInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}

export const ConfirmReflectionOfferOutcome = outcomeOf(
  'ConfirmReflectionOfferOutcome',
  ReflectionOfferType,
  'What came of confirming an offer: the offer, why it cannot be confirmed, or whose answer is missing.',
);

export const OfferReflectionPeriodOutcome = outcomeOf(
  'OfferReflectionPeriodOutcome',
  ReflectionOfferType,
  'What came of offering a reflection period: the offer, or why there is none to make.',
);

export const DeclineReflectionPeriodOutcome = outcomeOf(
  'DeclineReflectionPeriodOutcome',
  ReflectionOfferType,
  'What came of recording that she declines: the offer with her answer, or why it is not recorded.',
);
