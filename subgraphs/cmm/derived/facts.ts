import type { Day } from '../../../shared/day.ts';
import type {
  Authority,
  ExtensionGround,
  IdentificationOutcome,
  ReturnStatus,
  Room,
  StayBasis,
} from '../../../shared/vocabulary.ts';

/**
 * What the four rooms told one reader of one case. A room that is null did not answer; a group that is null is withheld
 * from this reader, and so is `hasFile`: a room may keep a file in which nothing of these groups stands yet.
 * Derived fields are pure functions of this and the day.
 */
export interface ToldFacts {
  readonly cmm: CaseFacts;
  readonly immigration: ImmigrationFacts | null;
  readonly justice: JusticeFacts | null;
  readonly returns: ReturnFacts | null;
}

export interface DecisionFact {
  readonly id: string;
  readonly authority: Authority;
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
}

/** CMM's own, by the same rule as the others': a group that this reader may not read is null. */
export interface CaseFacts {
  readonly told: readonly string[];
  readonly case: { readonly openedOn: Day; readonly closedOn: Day | null } | null;
  readonly referral: { readonly id: string; readonly referredOn: Day; readonly referredBy: Authority } | null;
  readonly decisions: readonly DecisionFact[] | null;
}

export interface ImmigrationFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly residence:
    | readonly { readonly basis: StayBasis; readonly validFrom: Day; readonly validTo: Day | null }[]
    | null;
  readonly decisions: readonly DecisionFact[] | null;
  readonly reflection: readonly ReflectionFact[] | null;
}

/** One version of a reflection period. */
export interface ReflectionFact {
  readonly id: string;
  readonly version: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
  readonly ground: ExtensionGround | null;
  readonly decidedOn: Day;
}

/** The groups of facts that each room may tell. A group that is not told is withheld from this reader. */
export const groups: Readonly<Record<Room, readonly string[]>> = {
  CMM: ['CASE', 'PERSON', 'REFERRAL', 'IDENTIFICATION'],
  DIS: ['RESIDENCE', 'IDENTIFICATION', 'REFLECTION'],
  NEC: ['COURT_STATUS', 'INVESTIGATION', 'PRESENCE'],
  RETURNS: ['RETURN'],
};

export interface JusticeFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly decisions: readonly DecisionFact[] | null;
  readonly investigations: readonly InvestigationFact[] | null;
  readonly presence: PresenceFact | null;
}

/** An investigation as far as it concerns the case: from the day it was linked. */
export interface InvestigationFact {
  readonly id: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly linkedOn: Day;
  readonly unlinkedOn: Day | null;
}

/** Whether the person's presence is required for investigation or prosecution, and until when stay rests on it. */
export interface PresenceFact {
  readonly required: boolean;
  readonly until: Day | null;
}

export interface ReturnFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly returns: readonly ReturnFact[] | null;
}

/** A voluntary return in force, with the days of each step it has taken. */
export interface ReturnFact {
  readonly id: string;
  readonly status: ReturnStatus;
  readonly offeredOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly plannedDepartureOn: Day | null;
  readonly departedOn: Day | null;
  readonly arrivedOn: Day | null;
  readonly completedOn: Day | null;
  readonly withdrawnOn: Day | null;
}
