import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import {
  accommodationSuitable,
  leavePlace,
  type PlacementFacts,
  placeSuitable,
} from './accommodation-suitable.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';

export interface ConfirmPlacementFacts
  extends Pick<
    PlacementFacts,
    'decider' | 'kind' | 'bornOn' | 'identifiedAs' | 'gender' | 'unaccompanied' | 'stay' | 'agreedWithDisOn'
  > {
  readonly placement: {
    readonly startsOn: Day;
    readonly decidedBy: Authority;
    readonly verification: Verification;
  };
}

/**
 * A placement that went ahead while DIS was silent is confirmed, by the body that decided on it, by the stay of its first
 * night: a place of that kind fits it, and DIS, which had not answered then, has agreed by now where it has to. Source: M-098, M-103.
 */
export function confirmPlacement(
  { placement, ...facts }: ConfirmPlacementFacts,
  today: Day,
): { readonly version: string } | Refused {
  const { startsOn, decidedBy, verification } = placement;
  // whoever decided on it confirms it
  const decides = leavePlace({ decider: facts.decider, decidedBy, bornOn: null }, today);
  if (isRefused(decides)) return decides;
  if (verification === 'VERIFIED') {
    return refuse(accommodationSuitable, decides.version, 'ALREADY_CONFIRMED', { startsOn });
  }
  // her bed she has already
  return placeSuitable({ ...facts, stayKnown: true, agreedBy: today, capacity: 1, occupied: 0 }, startsOn);
}
