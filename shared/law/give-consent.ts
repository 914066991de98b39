import type { ConsentGiver, ConsentState } from '../cmm-vocabulary.ts';
import { birthday, type Day } from '../day.ts';
import type { AgeGroup } from '../vocabulary.ts';
import { ageGroupOn } from './age-group-on.ts';
import { childRepresentative, inForceOn, type Representation } from './child-representative.ts';
import { decisionInForce, type IdentificationFact } from './decisions-agree.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

export interface ConsentFacts {
  readonly givenBy: ConsentGiver;
  /** Null where the day of birth is not known: then the decisions say whether it is a child. */
  readonly bornOn: Day | null;
  readonly decisions: readonly (IdentificationFact & { readonly ageGroup: AgeGroup | null })[];
  readonly representations: readonly Representation[];
}

/**
 * For a child the representative or guardian consents, who has to be there on that day; whoever is of age consents alone.
 * Where nobody knows, either may. Source: M-031, M-117, M-153.
 */
export function giveConsent(
  { givenBy, bornOn, decisions, representations }: ConsentFacts,
  day: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(childRepresentative, day);
  const version = versionOf(childRepresentative, variant);
  const { inForce } = decisionInForce(decisions.filter(({ decidedOn }) => decidedOn <= day));
  const ageGroup = ageGroupOn({ bornOn, identifiedAs: inForce }, variant.data.childUnder, day);
  const turnedDown = (
    reason: 'CONSENT_OF_A_CHILD' | 'CONSENTS_FOR_A_CHILD' | 'NOBODY_TO_CONSENT',
    because = {},
  ) => refuse(childRepresentative, version, reason, { asOf: day, ...because });
  if (givenBy === 'PERSON') {
    if (ageGroup !== 'CHILD') return { version };
    // by a decision, of age at the latest so many years after it
    const since = bornOn ?? inForce?.decidedOn ?? day;
    return turnedDown('CONSENT_OF_A_CHILD', { earliestLawfulAt: birthday(since, variant.data.childUnder) });
  }
  if (ageGroup === 'ADULT') return turnedDown('CONSENTS_FOR_A_CHILD');
  return representations.some(inForceOn(day)) ? { version } : turnedDown('NOBODY_TO_CONSENT');
}

/** Who may consent in a case. */
export type ConsentingFacts = Omit<ConsentFacts, 'givenBy'>;

export interface Consent {
  readonly state: ConsentState;
  readonly givenBy: ConsentGiver;
  readonly givenOn: Day;
  /** The last day it holds; null: no end was agreed. */
  readonly endsOn: Day | null;
}

/**
 * A consent is told upon until it is withdrawn or its last day is over, and while it could have been given by the same today:
 * then whoever gave it can take it back.
 */
export function consentHolds(
  { state, givenBy, givenOn, endsOn }: Consent,
  facts: ConsentingFacts,
  today: Day,
): boolean {
  if (state === 'WITHDRAWN' || today < givenOn || (endsOn !== null && endsOn < today)) return false;
  return [givenOn, today].every((day) => !isRefused(giveConsent({ ...facts, givenBy }, day)));
}
