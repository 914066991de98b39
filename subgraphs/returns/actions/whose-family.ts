import type { Day } from '../../../shared/day.ts';
import type { RecordOfAge, ReunionFacts } from '../../../shared/law/family-reunion.ts';
import type { PersonRow } from '../storage/person.row.ts';
import { ageGroupOf } from './law-of-journey.ts';
import type { BestInterestsTold } from './told-of-case.ts';

/** A child on either record, CMM's or the one here; while CMM tells no age, it goes by what is registered here. */
export function whoseFamily(
  person: PersonRow | null,
  { ageGroup: told, assessment }: BestInterestsTold,
  today: Day,
): ReunionFacts {
  const ageGroup = ageGroupOf(person, { ageGroup: told ?? 'UNKNOWN' }, today) ?? 'UNKNOWN';
  return { bornOn: null, identifiedAs: { ageGroup, decidedOn: today }, assessment };
}

/** Which record has somebody as of age: CMM's day of birth, and where it has none, the one that is registered here. */
export const ageRecordedAt = ({ ageGroup }: BestInterestsTold): RecordOfAge['recordedAt'] =>
  ageGroup === 'ADULT' ? 'CMM' : 'RETURN_AGENCY';
