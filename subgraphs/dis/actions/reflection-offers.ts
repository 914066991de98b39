import type { Day } from '../../../shared/day.ts';
import type { ReflectionOfferFact } from '../../../shared/law/offer-reflection.ts';
import { referenceOf } from '../../../shared/law/reflection-grant.ts';
import type { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';

/** An offer as the law looks at it: since when there is one, and the identification that it used. */
export const asMade = (offer: ReflectionOfferRow, today: Day): ReflectionOfferFact => ({
  madeOn: offer.offeredOn ?? offer.requestedOn ?? today,
  identification: referenceOf(offer),
});
