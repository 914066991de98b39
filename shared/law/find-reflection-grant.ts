import type { Day } from '../day.ts';
import type { CitizenshipGroup, StayBasis, Verification } from '../vocabulary.ts';
import { staysAsCitizen } from './competent-authority.ts';
import { breach, type Finding, gravest, heldTo, unconfirmed } from './finding.ts';
import { grantReflection, type ReflectionGrantFacts, reflectionGrant } from './reflection-grant.ts';
import { isRefused, refuse } from './refusal.ts';
import { variantOn, versionOf, versionOn } from './rule.ts';

export interface RecordedReflection {
  readonly startsOn: Day;
  readonly verification: Verification;
  /** On what was known when it was granted, or on the decision that it was confirmed by; the periods before it. */
  readonly granted: ReflectionGrantFacts;
}

/** What says whether she should have been offered one. What is recorded, or begins, on the day itself is in time. */
export interface OwedReflection {
  /** When the decision in force identified her; null: none did. */
  readonly identifiedOn: Day | null;
  /** Of the day before, and of the day. */
  readonly stays: readonly (StayBasis | null)[];
  readonly citizenship: CitizenshipGroup | null;
  /** A period was granted, offered or asked for, on whatever identification of hers, or may have been. */
  readonly offered: boolean;
  /** The days of offers that were made while an authority was silent, wait for it still, and were not declined: those bind nobody. */
  readonly offersUnverified: readonly Day[];
  /** Her case is closed, or she has left since. */
  readonly over: boolean;
}

/** REFLECTION_GRANT over the periods of a case, each by the law of its first day, and over one that nobody offered. */
export const findReflectionGrant = (
  recorded: readonly RecordedReflection[],
  owed: OwedReflection | null,
  asOf: Day,
): Finding =>
  gravest(reflectionGrant, [
    ...(owed ? [...notOffered(owed, asOf), ...offersOpen(owed, asOf)] : []),
    ...recorded
      .filter(({ startsOn }) => startsOn <= asOf)
      .map(({ startsOn, verification, granted }) => {
        const version = versionOn(reflectionGrant, startsOn);
        if (verification === 'UNVERIFIED') {
          return unconfirmed(refuse(reflectionGrant, version, 'NOT_CONFIRMED', { startsOn, asOf }));
        }
        const lawful = grantReflection(granted, startsOn);
        return heldTo(reflectionGrant, isRefused(lawful) ? lawful : { version });
      }),
  ]);

function notOffered(
  { identifiedOn, stays, citizenship, offered, over }: OwedReflection,
  asOf: Day,
): Finding[] {
  const variant = variantOn(reflectionGrant, asOf);
  const without = stays.every((stay) => stay !== null && variant.data.stays.includes(stay));
  if (identifiedOn === null || identifiedOn >= asOf || !without || offered || over) return [];
  if (citizenship && staysAsCitizen(citizenship, asOf)) return [];
  const version = versionOf(reflectionGrant, variant);
  return [breach(refuse(reflectionGrant, version, 'NOT_OFFERED', { identifiedOn, asOf }))];
}

const offersOpen = ({ offersUnverified }: OwedReflection, asOf: Day): Finding[] =>
  offersUnverified
    .filter((madeOn) => madeOn <= asOf)
    .map((startsOn) => {
      const version = versionOn(reflectionGrant, startsOn);
      return unconfirmed(refuse(reflectionGrant, version, 'NOT_CONFIRMED', { startsOn, asOf }));
    });
