import type { Day } from '../../../shared/day.ts';
import type { PresenceFacts } from '../../../shared/law/permit-term.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { AgeGroup, CitizenshipGroup, Room, Verification } from '../../../shared/vocabulary.ts';

/** What CMM, DIS, police and courts say of a case. Null: it could not be had, from whom it would have been. */
export interface ToldOfCase {
  /** Whether there is such a case for this caller. */
  readonly isKnownAtCmm: KnownAtCmm;
  /** The other cases of the same person: those that CMM merged into this one, for a journey also the one that goes on in its place with its own. None are known while it is silent. */
  readonly merged: readonly string[];
  /** For a journey the one of those that goes on in the place of this one. */
  readonly goesOn: string | null;
  readonly citizenship: CitizenshipGroup | null;
  /** Whose citizen she is, ISO 3166-1 alpha-2; null also where CMM has none. */
  readonly country: string | null;
  /** By CMM's day of birth, else by the identification in force; unknown where nobody has it. */
  readonly ageGroup: AgeGroup | null;
  readonly identified: boolean | null;
  /** Since when a decision in force identifies her; null where none is told. */
  readonly identifiedOn: Day | null;
  readonly residenceRefused: boolean | null;
  /** Whether a representative or guardian is appointed. */
  readonly representative: boolean | null;
  /** Whether a reunion with the family was found a durable solution. */
  readonly durableReunion: boolean | null;
  readonly presence: PresenceFacts | null;
  /** Who did not tell what it decided on identification. */
  readonly silent: readonly Room[];
  readonly reliedOn: readonly ReliedOn[];
}

const isEligible = ({ identified, residenceRefused }: ToldOfCase): boolean | null =>
  identified || residenceRefused ? true : identified === false && residenceRefused === false ? false : null;

interface Known {
  /** By the agency's own record, or by what was told. */
  readonly citizenship: CitizenshipGroup | null;
  readonly journey?: { readonly ageGroup: AgeGroup | null };
}

/** Whether everything is known that an offer rests on, and of a journey, that too. */
export const verificationOf = (told: ToldOfCase, { citizenship, journey }: Known): Verification =>
  isEligible(told) !== null &&
  citizenship !== null &&
  (!journey ||
    (told.presence !== null &&
      journey.ageGroup !== null &&
      (journey.ageGroup === 'ADULT' || told.representative !== null)))
    ? 'VERIFIED'
    : 'UNVERIFIED';

/** What has to be heard before an offer is known to hold, or not. */
export function waitsForOffer(
  told: ToldOfCase,
  citizenship: CitizenshipGroup | null,
): FactUnavailable | null {
  const [silent] = told.silent;
  if (isEligible(told) === null)
    return silent
      ? { unavailable: silent, topic: 'IDENTIFICATION' }
      : { unavailable: 'DIS', topic: 'RESIDENCE' };
  return citizenship === null ? { unavailable: 'CMM', topic: 'CITIZENSHIP' } : null;
}

/** What a departure has to wait for: nobody is sent on the way on what could not be asked. */
export function waitsFor(
  told: ToldOfCase,
  { citizenship, ageGroup }: { citizenship: CitizenshipGroup | null; ageGroup: AgeGroup | null },
): FactUnavailable | null {
  const waits = waitsForOffer(told, citizenship);
  if (waits) return waits;
  const [silent] = told.silent;
  if (ageGroup === null) return { unavailable: silent ?? 'CMM', topic: 'AGE' };
  if (ageGroup !== 'ADULT' && told.representative === null)
    return { unavailable: 'CMM', topic: 'REPRESENTATIVE' };
  return told.presence === null ? { unavailable: 'NEC', topic: 'PRESENCE' } : null;
}

/** CMM's latest answer to a question of a child's best interests. */
export interface BestInterestsTold {
  /** Null: it has not been assessed. */
  readonly assessment: {
    readonly assessedOn: Day;
    readonly conclusion: 'IN_BEST_INTERESTS' | 'NOT_IN_BEST_INTERESTS';
    readonly durableSolution: boolean | null;
  } | null;
  /** By CMM's day of birth; null: it did not tell. */
  readonly ageGroup: AgeGroup | null;
  readonly isKnownAtCmm: KnownAtCmm;
  /** Whether CMM told of it, be it of none. */
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}
