import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import type { ReflectionOfferFact } from './offer-reflection.ts';
import {
  contradictedStay,
  decidesOnReflection,
  leftSince,
  periodInTheWay,
  type ReflectionGrantFacts,
  reflectionGrant,
  restsOn,
} from './reflection-grant.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';

export interface ConfirmOfferFacts
  extends Pick<ReflectionGrantFacts, 'identification' | 'citizenship' | 'departedOn' | 'periods'> {
  readonly decider: Authority;
  readonly offer: { readonly madeOn: Day; readonly verification: Verification };
  /** Offers of the case other than this one. */
  readonly others: readonly ReflectionOfferFact[];
}

/**
 * What was offered while an owner was silent is confirmed by an identification that bears it out, once for each, where no period
 * that had begun by then stood in its way. Her stay is DIS’s own record, and was looked at when it was offered. Source: M-068, M-081.
 */
export function confirmOffer(
  { decider, offer, identification, citizenship, departedOn = null, periods, others }: ConfirmOfferFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const decides = decidesOnReflection(decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  const { madeOn } = offer;
  if (offer.verification === 'VERIFIED') {
    return refuse(reflectionGrant, version, 'ALREADY_CONFIRMED', { startsOn: madeOn });
  }
  const contradicted = contradictedStay(citizenship, today);
  if (contradicted) return contradicted;
  if (identification?.outcome !== 'IDENTIFIED') {
    return refuse(reflectionGrant, version, 'NOT_IDENTIFIED', { asOf: today });
  }
  const leftBefore = departedOn && departedOn < madeOn ? departedOn : null;
  const gone = leftSince(identification, leftBefore, today);
  if (gone) return gone;
  const inTheWay = periodInTheWay({ periods, departedOn: leftBefore }, identification, madeOn);
  // what ran on its day stands in its way for good, be it over since
  if (inTheWay?.reason === 'PERIOD_RUNNING') {
    const { startsOn = '', endsOn = '' } = inTheWay.facts;
    return refuse(reflectionGrant, version, 'PERIOD_RAN', { madeOn, startsOn, endsOn });
  }
  if (inTheWay) return inTheWay;
  const made = others.find(
    (other) =>
      other.identification &&
      restsOn({ startsOn: other.madeOn, identification: other.identification }, identification),
  );
  return made
    ? refuse(reflectionGrant, version, 'ALREADY_OFFERED', { offeredOn: made.madeOn })
    : { versions: [version] };
}
