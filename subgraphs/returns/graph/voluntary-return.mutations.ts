import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import type { Day } from '../../../shared/day.ts';
import { countryAsked } from '../../../shared/graph/country-asked.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { acceptReturn } from '../actions/accept-return.ts';
import { declineReturn } from '../actions/decline-return.ts';
import { offerReturn } from '../actions/offer-return.ts';
import { planReturn } from '../actions/plan-return.ts';
import { takeBackReturnOffer } from '../actions/take-back-return-offer.ts';
import type { OnReturn } from '../actions/take-step.ts';
import { withdrawFromReturn } from '../actions/withdraw-from-return.ts';
import { askCase } from './asks/case-at-cmm.ts';
import { askOfCase } from './asks/told-of-case.ts';
import type { Context } from './context.ts';
import { VoluntaryReturnType } from './voluntary-return.type.ts';
import {
  AcceptReturnInput,
  AcceptReturnOutcome,
  DeclineReturnInput,
  DeclineReturnOutcome,
  OfferReturnInput,
  OfferReturnOutcome,
  PlanReturnInput,
  PlanReturnOutcome,
  TakeBackReturnOfferInput,
  TakeBackReturnOfferOutcome,
  WithdrawFromReturnInput,
  WithdrawFromReturnOutcome,
} from './voluntary-return-steps.inputs.ts';

/** A step's input with its ids as they are stored. */
export const onReturn = <Input extends OnReturn>(input: Input): Input => ({
  ...input,
  caseId: uuidArgument('input.caseId', input.caseId),
  returnId: uuidArgument('input.returnId', input.returnId),
});

/** The same with the day of the step, which is today where it was left out. */
export const stepOn = <Input extends OnReturn & { readonly on?: Day | null }>(
  input: Input,
  { today }: Pick<Context, 'today'>,
): Input => ({ ...onReturn(input), on: input.on ?? today });

/** What the person is offered and answers, and what is prepared for her. */
@Resolver(() => VoluntaryReturnType)
export class VoluntaryReturnMutations {
  @Mutation(() => OfferReturnOutcome, {
    nullable: true,
    description:
      'Offers a voluntary return, today (tilbyde hjemrejse). CMM, DIS and the courts are asked first who she is to them, and CMM whether she is a foreigner, whatever travel document is registered; an offer binds nobody, so where they are silent it is made and marked as not verified, until the plan asks them again, or it is taken back (`takeBackReturnOffer`). The first record opens the file, for which CMM has to know the case. Rules: RETURN_ELIGIBLE. Source: M-121, M-124.',
  })
  async offerReturn(
    @Arg('input', () => OfferReturnInput, { description: 'To whom.' }) input: OfferReturnInput,
    @Ctx() context: Context,
  ) {
    const caseId = uuidArgument('input.caseId', input.caseId);
    return offerReturn(context, { caseId }, await askOfCase(context, caseId, { journey: false }));
  }

  @Mutation(() => AcceptReturnOutcome, {
    nullable: true,
    description:
      'Records that the person accepts the return that she was offered (accept). CMM and DIS get a notice, since it may be a ground to extend a reflection period. Rules: RETURN_ELIGIBLE. Source: M-121.',
  })
  async acceptReturn(
    @Arg('input', () => AcceptReturnInput, { description: 'Which.' }) input: AcceptReturnInput,
    @Ctx() context: Context,
  ) {
    const accepted = stepOn(input, context);
    return acceptReturn(context, accepted, await askCase(context, accepted.caseId));
  }

  @Mutation(() => DeclineReturnOutcome, {
    nullable: true,
    description:
      'Records that the person declines the return that she was offered (afslag). Another may be offered later. Rules: RETURN_ELIGIBLE. Source: M-122.',
  })
  declineReturn(
    @Arg('input', () => DeclineReturnInput, { description: 'Which, and why.' }) input: DeclineReturnInput,
    @Ctx() context: Context,
  ) {
    return declineReturn(context, stepOn(input, context));
  }

  @Mutation(() => WithdrawFromReturnOutcome, {
    nullable: true,
    description:
      'Records that the person withdraws from a return before departure (tilbagetrækning; unofficial rendering). CMM gets a notice, and DIS where the return was accepted. Rules: RETURN_ELIGIBLE. Source: M-122.',
  })
  withdrawFromReturn(
    @Arg('input', () => WithdrawFromReturnInput, { description: 'From which, and why.' })
    input: WithdrawFromReturnInput,
    @Ctx() context: Context,
  ) {
    return withdrawFromReturn(context, stepOn(input, context));
  }

  @Mutation(() => TakeBackReturnOfferOutcome, {
    nullable: true,
    description:
      'Takes back an offer that the Return Agency made while an authority was silent and that the answers do not bear out (tilbuddet om hjemrejse trækkes tilbage; unofficial rendering), before departure. CMM, DIS and the courts are asked again, and while they do not answer it waits. Where they bear it out, or everything was answered since, it is refused. CMM gets a notice, and DIS where the return was accepted. Another may be offered later. Rules: RETURN_ELIGIBLE. Source: M-121.',
  })
  async takeBackReturnOffer(
    @Arg('input', () => TakeBackReturnOfferInput, { description: 'Which.' }) input: TakeBackReturnOfferInput,
    @Ctx() context: Context,
  ) {
    const offer = onReturn(input);
    return takeBackReturnOffer(context, offer, await askOfCase(context, offer.caseId, { journey: false }));
  }

  @Mutation(() => PlanReturnOutcome, {
    nullable: true,
    description:
      'Draws up, or changes, the plan of a return that was accepted (hjemrejseplan; unofficial rendering). Others are asked first: where they are silent it goes ahead, marked as not verified, until it is drawn up again; a reunion of a child with the family waits for CMM. Where the police need her longer, both sides are warned and the person decides. Once support was granted it leads to another country only where that support would have been lawful too. Rules: RETURN_ELIGIBLE, RETURN_CHILD, RETURN_RISK, RETURN_AFTER_PROCEEDINGS, SUPPORT_FORM. Source: M-096, M-115, M-118, M-123 to M-126.',
  })
  async planReturn(
    @Arg('input', () => PlanReturnInput, { description: 'What is prepared.' }) given: PlanReturnInput,
    @Ctx() context: Context,
  ) {
    const { programmeId, ...input } = onReturn(given);
    if (input.components.length === 0) throw badInput('input.components', 'is empty');
    const plan = {
      ...input,
      destinationCountry: countryAsked('input.destinationCountry', input.destinationCountry),
      programmeId: programmeId ? uuidArgument('input.programmeId', programmeId) : null,
    };
    return planReturn(context, plan, await askOfCase(context, input.caseId, { journey: true }));
  }
}
