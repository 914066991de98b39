import type { Day } from '../day.ts';
import type { Verification } from '../vocabulary.ts';
import { type Finding, gravest, heldTo, unconfirmed } from './finding.ts';
import { grantReflection, type ReflectionGrantFacts, reflectionGrant } from './reflection-grant.ts';
import { isRefused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface RecordedReflection {
  readonly startsOn: Day;
  readonly verification: Verification;
  /** On what was known when it was granted, or on the decision that it was confirmed by; the periods before it. */
  readonly granted: ReflectionGrantFacts;
}

/** REFLECTION_GRANT over the periods of a case, each by the law of its first day. */
export const findReflectionGrant = (recorded: readonly RecordedReflection[], asOf: Day): Finding =>
  gravest(
    reflectionGrant,
    recorded
      .filter(({ startsOn }) => startsOn <= asOf)
      .map(({ startsOn, verification, granted }) => {
        const version = versionOn(reflectionGrant, startsOn);
        if (verification === 'UNVERIFIED') {
          return unconfirmed(refuse(reflectionGrant, version, 'NOT_CONFIRMED', { startsOn, asOf }));
        }
        const lawful = grantReflection(granted, startsOn);
        return heldTo(reflectionGrant, isRefused(lawful) ? lawful : { version });
      }),
  );
