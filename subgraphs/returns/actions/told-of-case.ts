import type { Day } from '../../../shared/day.ts';
import type { PresenceFacts } from '../../../shared/law/permit-term.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { Room, Verification } from '../../../shared/vocabulary.ts';

/** What CMM, DIS, police and courts say of a case. Null: it could not be had, from whom it would have been. */
export interface ToldOfCase {
  /** Whether there is such a case for this caller. */
  readonly isKnownAtCmm: boolean | null;
  readonly identified: boolean | null;
  readonly residenceRefused: boolean | null;
  /** Whether a representative or guardian is appointed. */
  readonly representative: boolean | null;
  /** Whether a reunion with the family was found a durable solution. */
  readonly durableReunion: boolean | null;
  readonly presence: PresenceFacts | null;
  /** Who did not answer at all. */
  readonly silent: readonly Room[];
  readonly reliedOn: readonly ReliedOn[];
}

const isEligible = ({ identified, residenceRefused }: ToldOfCase): boolean | null =>
  identified || residenceRefused ? true : identified === false && residenceRefused === false ? false : null;

/** Whether everything was told that an offer rests on, and where there is a plan, that too. */
export const verificationOf = (
  told: ToldOfCase,
  plan: { readonly isChild: boolean } | null = null,
): Verification =>
  isEligible(told) !== null &&
  (plan === null || (told.presence !== null && (!plan.isChild || told.representative !== null)))
    ? 'VERIFIED'
    : 'UNVERIFIED';

/** What a departure has to wait for: nobody is sent on the way on what could not be asked. */
export function waitsFor(told: ToldOfCase, { isChild }: { isChild: boolean }): FactUnavailable | null {
  const [silent] = told.silent;
  if (silent && isEligible(told) === null) return { unavailable: silent, topic: 'IDENTIFICATION' };
  if (isChild && told.representative === null) return { unavailable: 'CMM', topic: 'REPRESENTATIVE' };
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
  readonly isKnownAtCmm: boolean | null;
  /** Whether CMM told of it, be it of none. */
  readonly answered: boolean;
  readonly reliedOn: readonly ReliedOn[];
}
