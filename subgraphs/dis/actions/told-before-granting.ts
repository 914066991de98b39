import type { Day } from '../../../shared/day.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { MergeTold } from '../../../shared/room/other-cases.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import type { Verification } from '../../../shared/vocabulary.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';
import { reliedOnCitizenship, silentOnCitizenship } from './told-of-victim.ts';

/** What CMM says of her once a permit, or asylum, that was given while it was silent is to be confirmed. */
export interface ToldBeforeConfirming {
  readonly citizenship: CitizenshipTold;
  readonly merge: MergeTold;
}

/** The same before asylum is decided, or a work permit is granted. */
export interface ToldBeforeGranting extends ToldBeforeConfirming {
  /** Whether it has such a case, and whether it goes on. */
  readonly known: KnownAtCmm;
}

/** What cannot be confirmed before CMM has answered. */
export const silentOnGiven = ({ citizenship, merge }: ToldBeforeConfirming): FactUnavailable | null =>
  silentOnCitizenship(citizenship) ?? (merge.heard ? null : { unavailable: 'CMM', topic: 'MERGE' });

/** Whether what is granted rests on an answer of CMM; what is not granted rests on none. */
export const verificationOfGrant = (told: ToldBeforeGranting | null): Verification =>
  told && silentOnGiven(told) ? 'UNVERIFIED' : 'VERIFIED';

export const reliedOnToConfirm = ({ citizenship, merge }: ToldBeforeConfirming): readonly ReliedOn[] => [
  ...reliedOnCitizenship(citizenship),
  ...merge.reliedOn,
];

/** What was given in a case that another had replaced by then is not confirmed; a merge that came after it takes nothing from her. */
export function demandNotMergedBy(givenOn: Day, { mergedOn }: MergeTold): void {
  if (mergedOn !== null && mergedOn <= givenOn) demandNotMerged({});
}
