import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { completeReturn } from '../actions/complete-return.ts';
import { recordArrival } from '../actions/record-arrival.ts';
import { recordDeparture } from '../actions/record-departure.ts';
import { askOfCase } from './asks/told-of-case.ts';
import type { Context } from './context.ts';
import { onReturn, stepOn } from './voluntary-return.mutations.ts';
import { VoluntaryReturnType } from './voluntary-return.type.ts';
import {
  CompleteReturnInput,
  CompleteReturnOutcome,
  RecordArrivalInput,
  RecordArrivalOutcome,
  RecordDepartureInput,
  RecordDepartureOutcome,
} from './voluntary-return-steps.inputs.ts';

/** The journey itself, to the end of support after it. */
@Resolver(() => VoluntaryReturnType)
export class ReturnJourneyMutations {
  @Mutation(() => RecordDepartureOutcome, {
    nullable: true,
    description:
      'Carries out the departure that was planned (udrejse). It cannot be taken back: CMM, DIS, police and courts are asked first, and where one of them does not answer it waits. DIS and CMM get a notice, and DIS ends what ends with departure; so do the police where they needed her longer. Rules: RETURN_ELIGIBLE, RETURN_CHILD, RETURN_RISK, RETURN_AFTER_PROCEEDINGS. Source: M-096, M-121.',
  })
  async recordDeparture(
    @Arg('input', () => RecordDepartureInput, { description: 'Which.' }) input: RecordDepartureInput,
    @Ctx() context: Context,
  ) {
    const departure = stepOn(input, context);
    return recordDeparture(context, departure, await askOfCase(context, departure.caseId, { journey: true }));
  }

  @Mutation(() => RecordArrivalOutcome, {
    nullable: true,
    description:
      'Records that the person has arrived (ankomst). Support that was granted begins with that day. Rules: RETURN_ELIGIBLE, SUPPORT_PERIOD. Source: M-114, M-125.',
  })
  recordArrival(
    @Arg('input', () => RecordArrivalInput, { description: 'Whose, and when.' }) input: RecordArrivalInput,
    @Ctx() context: Context,
  ) {
    return recordArrival(context, stepOn(input, context));
  }

  @Mutation(() => CompleteReturnOutcome, {
    nullable: true,
    description:
      'Completes a return, once support after it has come to its end (afslutning). Rules: RETURN_ELIGIBLE, SUPPORT_PERIOD. Source: M-114, M-125.',
  })
  completeReturn(
    @Arg('input', () => CompleteReturnInput, { description: 'Which.' }) input: CompleteReturnInput,
    @Ctx() context: Context,
  ) {
    return completeReturn(context, onReturn(input));
  }
}
