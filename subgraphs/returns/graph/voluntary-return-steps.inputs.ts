import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { outcomeOf } from '../../../shared/graph/outcome.ts';
import { DateScalar } from '../../../shared/graph/scalars.ts';
import { PlanComponent, ReturnDestination, ReturnReason } from '../../../shared/returns-vocabulary.ts';
import type { OfferReturn } from '../actions/offer-return.ts';
import type { PlanReturn } from '../actions/plan-return.ts';
import { OnReturnInput } from './on-return.inputs.ts';
import { VoluntaryReturnType } from './voluntary-return.type.ts';

@InputType('OfferReturnInput', { description: 'To whom a voluntary return is offered, today.' })
export class OfferReturnInput implements OfferReturn {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType('AcceptReturnInput', { description: 'Which return the person accepts.' })
export class AcceptReturnInput extends OnReturnInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day she said so; left out: today.' })
  on?: Day | null;
}

@InputType('DeclineReturnInput', { description: 'Which return the person declines, and why.' })
export class DeclineReturnInput extends OnReturnInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day she said so; left out: today.' })
  on?: Day | null;

  @Field(() => [ReturnReason], { description: 'Why, as far as she said; may be empty. Source: M-122.' })
  reasons!: readonly ReturnReason[];
}

@InputType('WithdrawFromReturnInput', {
  description: 'From which return the person withdraws before departure, and why.',
})
export class WithdrawFromReturnInput extends DeclineReturnInput {}

@InputType('TakeBackReturnOfferInput', {
  description: 'Which offer of a return the Return Agency takes back.',
})
export class TakeBackReturnOfferInput extends OnReturnInput {}

@InputType('PlanReturnInput', { description: 'How a return that was accepted is prepared.' })
export class PlanReturnInput extends OnReturnInput implements PlanReturn {
  @Field(() => DateScalar, { description: 'The day for which departure is planned; not in the past.' })
  departureOn!: Day;

  @Field(() => ReturnDestination, { description: 'What the country is to her. Source: M-124.' })
  destination!: ReturnDestination;

  @Field(() => String, {
    description:
      'The country, ISO 3166-1 alpha-2 in capitals: never DK, and for the country of origin that of the citizenship registered, where one is.',
  })
  destinationCountry!: string;

  @Field(() => [PlanComponent], {
    description: 'What the plan covers, one part at least. Source: M-126.',
  })
  components!: readonly PlanComponent[];

  @Field(() => ID, {
    nullable: true,
    description: "The programme it is part of; left out: the Return Agency's own. Source: M-030.",
  })
  programmeId!: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a child is to be received by the family. Source: M-116.',
  })
  reunitesWithFamily!: boolean;
}

@InputType('RecordDepartureInput', { description: 'Which departure is carried out.' })
export class RecordDepartureInput extends OnReturnInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day of departure; left out: today.' })
  on?: Day | null;
}

@InputType('RecordArrivalInput', { description: 'Who has arrived, and when.' })
export class RecordArrivalInput extends OnReturnInput {
  @Field(() => DateScalar, { nullable: true, description: 'The day of arrival; left out: today.' })
  on?: Day | null;
}

@InputType('CompleteReturnInput', { description: 'Which return is completed, today.' })
export class CompleteReturnInput extends OnReturnInput {}

const outcome = (name: string, of: string) =>
  outcomeOf(name, VoluntaryReturnType, `What came of ${of}: the return as it stands then, or why not.`);

export const OfferReturnOutcome = outcome('OfferReturnOutcome', 'an offer of a return');
export const AcceptReturnOutcome = outcome('AcceptReturnOutcome', 'recording that a return is accepted');
export const DeclineReturnOutcome = outcome('DeclineReturnOutcome', 'recording that a return is declined');
export const WithdrawFromReturnOutcome = outcome(
  'WithdrawFromReturnOutcome',
  'recording that somebody withdraws from a return',
);
export const TakeBackReturnOfferOutcome = outcome(
  'TakeBackReturnOfferOutcome',
  'taking back an offer of a return',
);
export const PlanReturnOutcome = outcome('PlanReturnOutcome', 'planning a return');
export const RecordDepartureOutcome = outcome('RecordDepartureOutcome', 'carrying out a departure');
export const RecordArrivalOutcome = outcome('RecordArrivalOutcome', 'recording an arrival');
export const CompleteReturnOutcome = outcome('CompleteReturnOutcome', 'completing a return');
