import type { KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { Verification } from '../../../shared/vocabulary.ts';
import type { CitizenshipTold } from './decide-identification-as-dis.ts';

/** What CMM said of her, where asylum or a work permit is to be granted. */
export interface ToldBeforeGranting {
  /** Whether it has such a case, and whether it goes on. */
  readonly known: KnownAtCmm;
  readonly citizenship: CitizenshipTold;
}

/** Whether what is granted rests on an answer of CMM; what is not granted rests on none. */
export const verificationOfGrant = (told: ToldBeforeGranting | null): Verification =>
  told?.citizenship.heard === false ? 'UNVERIFIED' : 'VERIFIED';
