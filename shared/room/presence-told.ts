import { z } from 'zod';
import { Authority } from '../vocabulary.ts';
import type { ReliedOn } from './relied-on.ts';

/** What police and prosecution tell of presence in a case: neither for which investigation nor as what. */
export const PRESENCE = 'presenceRequired presenceRequiredUntil presenceRecord { id version authority }';

export const presence = {
  presenceRequired: z.boolean().nullish(),
  presenceRequiredUntil: z.string().nullish(),
  presenceRecord: z.object({ id: z.string(), version: z.number(), authority: z.enum(Authority) }).nullish(),
};

const shape = z.object(presence);
type Presence = z.infer<typeof shape>;

/** Of several files the one that requires it longest, an open end outlasting every day; null where none does. */
export const longestPresence = <Of extends Presence>(files: readonly (Of | null | undefined)[]): Of | null =>
  files
    .flatMap((each) => (each?.presenceRequired ? [each] : []))
    .reduce<Of | null>((a, b) => (a && lastDay(a) >= lastDay(b) ? a : b), null);

const OPEN = '9999-12-31';
const lastDay = ({ presenceRequiredUntil }: Presence) => presenceRequiredUntil ?? OPEN;

/** Whose record says so; none where it is not required. */
export const presenceRecordOf = (
  file: Presence | null | undefined,
): Pick<ReliedOn, 'authority' | 'recordId' | 'recordVersion'> => ({
  authority: file?.presenceRecord?.authority ?? null,
  recordId: file?.presenceRecord?.id ?? null,
  recordVersion: file?.presenceRecord?.version ?? null,
});
