import { z } from 'zod';
import { conflict } from '../graph-error.ts';

export const mergedInto = z.object({ reference: z.string().nullish() }).nullish();
export const caseAtCmm = z.object({ mergedInto }).nullish();
export const MERGED_INTO = 'mergedInto { reference }';

/**
 * Whether CMM shows this caller such a case, or which one goes on in its place, by its reference where the caller may know
 * that; null: it did not answer.
 */
export type KnownAtCmm = boolean | null | NonNullable<z.infer<typeof mergedInto>>;

export const knownAtCmm = (told: z.infer<typeof caseAtCmm>): KnownAtCmm => told?.mergedInto ?? told != null;

/** Nothing is begun in a case that CMM merged into another; what stands there is continued and ended there. */
export function demandNotMerged(known: KnownAtCmm): asserts known is boolean | null {
  if (known !== null && typeof known === 'object')
    throw conflict(`CMM merged this case into ${known.reference ?? 'another one'}. Go on in that.`);
}
