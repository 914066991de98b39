import { ageOn, birthday, type Day } from '../day.ts';
import type { AgeGroup } from '../vocabulary.ts';

/** What is on record of somebody's age. */
export interface AgeOnRecord {
  /** Null where the day of birth is not known. */
  readonly bornOn: Day | null;
  /** What the identification in force says of it: it counts where no day of birth is known. */
  readonly identifiedAs?: { readonly ageGroup: AgeGroup | null; readonly decidedOn: Day } | null | undefined;
}

/** Whether somebody is a child on a day. Whoever was one when a decision was taken is of age so many years later at the latest. */
export function ageGroupOn({ bornOn, identifiedAs }: AgeOnRecord, childUnder: number, day: Day): AgeGroup {
  if (bornOn !== null) return ageOn(bornOn, day) < childUnder ? 'CHILD' : 'ADULT';
  const { ageGroup = null, decidedOn = day } = identifiedAs ?? {};
  return ageGroup === 'CHILD' && birthday(decidedOn, childUnder) <= day ? 'ADULT' : (ageGroup ?? 'UNKNOWN');
}
