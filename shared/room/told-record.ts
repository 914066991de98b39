import { z } from 'zod';
import type { ReliedOn } from './relied-on.ts';

/** Which record of its own CMM says something by: nothing of what stands in it. */
export const TOLD_RECORD = '{ id version }';
export const toldRecord = z.object({ id: z.string(), version: z.number() }).nullish();

/** Kept with what it said. */
export const recordOfCmm = (
  record: z.infer<typeof toldRecord>,
): Pick<ReliedOn, 'authority' | 'recordId' | 'recordVersion'> => ({
  authority: 'CMM',
  recordId: record?.id ?? null,
  recordVersion: record?.version ?? null,
});
