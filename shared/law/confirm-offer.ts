import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import type { ReflectionOfferFact } from './offer-reflection.ts';
import {
  contradictedStay,
  decidesOnReflection,
  leftSince,
  type ReflectionGrantFacts,
  reflectionGrant,
  restsOn,
} from './reflection-grant.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';

export interface ConfirmOfferFacts
  extends Pick<ReflectionGrantFacts, 'identification' | 'citizenship' | 'departedOn'> {
  readonly decider: Authority;
  readonly offer: { readonly madeOn: Day; readonly verification: Verification };
  /** Offers of the case other than this one. */
  readonly others: readonly ReflectionOfferFact[];
}

/** What was offered while an owner was silent is confirmed by an identification that bears it out, once for each. Source: M-068, M-081. */
export function confirmOffer(
  { decider, offer, identification, citizenship, departedOn = null, others }: ConfirmOfferFacts,
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
  const gone = departedOn && departedOn < madeOn && leftSince(identification, departedOn, today);
  if (gone) return gone;
  const made = others.find(
    (other) =>
      other.identification &&
      restsOn({ startsOn: other.madeOn, identification: other.identification }, identification),
  );
  return made
    ? refuse(reflectionGrant, version, 'ALREADY_OFFERED', { offeredOn: made.madeOn })
    : { versions: [version] };
}
