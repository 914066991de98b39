import type { Day } from '../day.ts';
import type { OfferTakenBackGround } from '../returns-vocabulary.ts';
import type { Verification } from '../vocabulary.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { offerReturn, processReturn, type ReturnOfferFacts, returnEligible } from './return-eligible.ts';

export interface TakeBackOfferFacts extends ReturnOfferFacts {
  readonly offeredOn: Day;
  /** As the return stands: what was asked again since, for a plan, and answered needs nothing taken back. */
  readonly verification: Verification;
}

/** The agency takes back an offer that it made on silence, once all have answered and nothing bears it out. Source: M-121. */
export function takeBackOffer(
  { offeredOn, verification, ...facts }: TakeBackOfferFacts,
  today: Day,
): { readonly ground: OfferTakenBackGround; readonly version: string } | Refused {
  const processed = processReturn(facts.agency, today);
  if (isRefused(processed)) return processed;
  const { version } = processed;
  if (verification === 'VERIFIED') return refuse(returnEligible, version, 'OFFER_VERIFIED', { offeredOn });
  const offered = offerReturn(facts, today);
  if (!isRefused(offered)) return refuse(returnEligible, version, 'OFFER_HOLDS', { asOf: today });
  const ground = offered.reason === 'NOT_A_FOREIGNER' ? offered.reason : 'NOBODY_TO_OFFER_IT_TO';
  return { ground, version };
}
