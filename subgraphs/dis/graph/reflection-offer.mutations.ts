import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { uuidArgument } from '../../../shared/case-id.ts';
import { askMerge } from '../../../shared/room/other-cases.ts';
import { confirmReflectionOffer } from '../actions/confirm-reflection-offer.ts';
import { declineReflectionPeriod } from '../actions/decline-reflection-period.ts';
import { offerReflectionPeriod } from '../actions/offer-reflection-period.ts';
import { askOfVictim } from './asks/of-victim.ts';
import type { Context } from './context.ts';
import {
  ConfirmReflectionOfferInput,
  ConfirmReflectionOfferOutcome,
  DeclineReflectionPeriodInput,
  DeclineReflectionPeriodOutcome,
  OfferReflectionPeriodInput,
  OfferReflectionPeriodOutcome,
} from './reflection-offer.inputs.ts';
import { ReflectionOfferType } from './reflection-offer.type.ts';

@Resolver(() => ReflectionOfferType)
export class ReflectionOfferMutations {
  @Mutation(() => OfferReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Offers a reflection period to an identified victim without lawful stay (tilbud om refleksionsperiode), once for each identification. CMM and the courts are asked first, and the Return Agency whether she has left since she was identified; when they do not answer it is offered and marked as not verified, until it is confirmed (`confirmReflectionOffer`) or the grant asks them again. Rules: REFLECTION_GRANT. Source: M-068, M-081.',
  })
  async offerReflectionPeriod(
    @Arg('input', () => OfferReflectionPeriodInput, { description: 'To whom.' })
    input: OfferReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    return offerReflectionPeriod(context, { caseId }, await askOfVictim(context, caseId));
  }

  @Mutation(() => ConfirmReflectionOfferOutcome, {
    nullable: true,
    description:
      'Confirms an offer of a reflection period that went ahead while an owner of a fact was silent (bekræft tilbud om refleksionsperiode; unofficial rendering): CMM and the courts are asked again, CMM also whether she is a Danish citizen, and which other cases are hers, and the Return Agency whether she had left before. What they do not bear out is refused, and the offer stays as it is; so it is where a period that had begun by then was hers, in whichever case. One that was made once the case had been merged is a CONFLICT. A grant that is verified, and `confirmReflectionPeriod`, confirm it too. Rules: REFLECTION_GRANT. Source: M-068, M-081.',
  })
  async confirmReflectionOffer(
    @Arg('input', () => ConfirmReflectionOfferInput, { description: 'Which one.' })
    input: ConfirmReflectionOfferInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const offerId = uuidArgument('input.offerId', input.offerId);
    const [told, merge] = await Promise.all([askOfVictim(context, caseId), askMerge(context, caseId)]);
    return confirmReflectionOffer(context, { ...input, caseId, offerId }, { ...told, merge });
  }

  @Mutation(() => DeclineReflectionPeriodOutcome, {
    nullable: true,
    description:
      'Records that she declines the offer (refleksionsperioden afslås). It takes no right away: granted on request, the period is there later too. Rules: REFLECTION_GRANT. Source: M-068, M-081.',
  })
  declineReflectionPeriod(
    @Arg('input', () => DeclineReflectionPeriodInput, { description: 'Which offer.' })
    input: DeclineReflectionPeriodInput,
    @Ctx() context: Context,
  ): Promise<object> {
    const caseId = uuidArgument('input.caseId', input.caseId);
    const offerId = uuidArgument('input.offerId', input.offerId);
    return declineReflectionPeriod(context, { ...input, caseId, offerId });
  }
}
