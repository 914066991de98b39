import type { Day } from '../day.ts';
import type { Authority, CitizenshipGroup, StayBasis, Verification } from '../vocabulary.ts';
import { competentAuthorityRule, handOver } from './competent-authority.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface ConfirmHandOverFacts {
  readonly by: Authority;
  readonly handedOver: {
    readonly fromAuthority: Authority;
    readonly toAuthority: Authority;
    readonly handedOverOn: Day;
    readonly verification: Verification;
  };
  /** As it is on record by now. */
  readonly citizenship: CitizenshipGroup;
  /** Her stay on the day of the hand-over, and today: DIS has told both by now. */
  readonly stayThen: StayBasis | null;
  readonly stayByNow: StayBasis | null;
}

/**
 * A hand-over that went ahead while DIS was silent is confirmed by the body that had the case, or by the contact point, where
 * the addressee was competent on that day, or is by now: else the case is handed on, by a hand-over of today.
 * Source: M-061 to M-063.
 */
export function confirmHandOver(
  { by, handedOver, citizenship, stayThen, stayByNow }: ConfirmHandOverFacts,
  today: Day,
): { readonly version: string } | Refused {
  const { fromAuthority: from, toAuthority: to, handedOverOn, verification } = handedOver;
  const asked = { by, from, to, citizenship, stayTold: true };
  const byNow = handOver({ ...asked, stay: stayByNow }, today);
  if (isRefused(byNow) && byNow.reason === 'NOT_THE_HOLDER') return byNow;
  if (verification === 'VERIFIED') {
    const version = versionOn(competentAuthorityRule, handedOverOn);
    return refuse(competentAuthorityRule, version, 'ALREADY_CONFIRMED', { decidedOn: handedOverOn });
  }
  const then = handOver({ ...asked, stay: stayThen }, handedOverOn);
  return isRefused(then) ? byNow : then;
}
