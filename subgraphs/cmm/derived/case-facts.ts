import type {
  AccommodationKind,
  Assessment,
  AssistanceDurationBasis,
  BestInterestsConclusion,
  BestInterestsTopic,
  EligibilityOutcome,
  HandOverChoice,
  RecoveryEndGround,
  ScreeningInterviewState,
} from '../../../shared/cmm-vocabulary.ts';
import type { Day } from '../../../shared/day.ts';
import type { Approval } from '../../../shared/law/accommodation-approved.ts';
import type {
  AgeGroup,
  Authority,
  CitizenshipGroup,
  Gender,
  IdentificationOutcome,
  Verification,
} from '../../../shared/vocabulary.ts';
import type { Instant, Versioned } from './versioned.ts';

/** CMM's own, by the same rule as the others': a group that this reader is not told is null. */
export interface CaseFacts {
  readonly told: readonly string[];
  readonly case: {
    readonly openedOn: Day;
    readonly closedOn: Day | null;
    /** The case that goes on in its place, where it was closed for that. */
    readonly mergedIntoId: string | null;
  } | null;
  readonly profile: ProfileFact | null;
  /** Of it, what is told to those who decide by it. */
  readonly citizenship: Pick<ProfileFact, 'citizenshipGroup' | 'changedAt'> | null;
  readonly referrals: readonly ReferralFact[] | null;
  readonly decisions: readonly CmmDecisionFact[] | null;
  /** Those of cases that were merged into this one. */
  readonly decisionsBefore: readonly (CmmDecisionFact & Since)[] | null;
  readonly competences: readonly CompetenceFact[] | null;
  readonly handOvers: readonly HandOverFact[] | null;
  readonly assessmentRequests: readonly AssessmentRequestFact[] | null;
  readonly interviews: readonly InterviewFact[] | null;
  readonly eligibilities: readonly EligibilityFact[] | null;
  readonly durations: readonly DurationFact[] | null;
  readonly contacts: readonly ContactFact[] | null;
  readonly recoveries: readonly RecoveryFact[] | null;
  /** Those of cases that were merged into this one: they run on for the same person, and are held against the law there. */
  readonly recoveriesBefore: readonly RecoveryBeforeFact[] | null;
  /** Of both, what is told to those who say by when she is to leave. */
  readonly recoveryDays: readonly RecoveryDaysFact[] | null;
  /** When she was accommodated, never where. */
  readonly stays: readonly AccommodationFact[] | null;
  readonly placements: readonly PlacementFact[] | null;
  readonly supports: readonly SupportMeasureFact[] | null;
  readonly representatives: readonly RepresentativeFact[] | null;
  readonly bestInterests: readonly BestInterestsFact[] | null;
  readonly screenings: readonly ChildScreeningFact[] | null;
  readonly closures: readonly ClosureFact[] | null;
  readonly merged: readonly MergedCaseFacts[];
}

/** What goes on for her, or was done for her, whichever of her cases it stands in. */
export type FactsOfHer = Pick<
  CaseFacts,
  | 'assessmentRequests'
  | 'interviews'
  | 'contacts'
  | 'supports'
  | 'placements'
  | 'representatives'
  | 'bestInterests'
  | 'screenings'
>;

/** Of a case that was merged into this one. */
export type MergedCaseFacts = FactsOfHer &
  Since & {
    readonly id: string;
    /** Whether this reader is shown that case as well. */
    readonly isShown: boolean;
  };

/** The person as the law asks about her. It never leaves CMM: what is told is what a rule makes of it. */
export interface ProfileFact {
  readonly bornOn: Day | null;
  readonly gender: Gender;
  readonly citizenshipGroup: CitizenshipGroup;
  /** When any of it was set right last; null: never. What was decided before was decided on something else. */
  readonly changedAt: Instant | null;
  /** When the day of birth was set right last; null: never. */
  readonly bornOnChangedAt: Instant | null;
}

export interface ReferralFact extends Versioned {
  readonly referredOn: Day;
  readonly referredBy: Authority;
}

export interface CmmDecisionFact extends Versioned {
  readonly verification: Verification;
  readonly authority: Authority;
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
  readonly firstRecordedAt: Instant;
  readonly ageGroup: AgeGroup | null;
}

export interface CompetenceFact extends Versioned {
  readonly authority: Authority;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export interface HandOverFact extends Versioned {
  readonly fromAuthority: Authority;
  readonly toAuthority: Authority;
  readonly handedOverOn: Day;
  readonly verification: Verification;
  /** Group HAND_OVER_CHOICE, and so is her choice. */
  readonly informedOn: Day | null;
  readonly choice: HandOverChoice | null;
}

export interface AssessmentRequestFact extends Versioned {
  /** The record of it at the body that asked, as far as that has told CMM. */
  readonly askedId: string | null;
  readonly requestedBy: Authority;
  /** Whose version it is. The first is of who put it on the list: the body that asked, or CMM for it. */
  readonly recordedByBody: Authority;
  readonly requestedOn: Day;
  readonly dueOn: Day;
  readonly answeredOn: Day | null;
  /** When it was answered, where that rested on no record of the body that asked; confirmed since or not. */
  readonly unheardAnswerAt: Instant | null;
  readonly assessment: Assessment | null;
  readonly withdrawnOn: Day | null;
  readonly verification: Verification;
}

export interface BestInterestsFact extends Versioned {
  readonly topic: BestInterestsTopic;
  readonly conclusion: BestInterestsConclusion;
  readonly durableSolution: boolean | null;
  readonly assessedOn: Day;
}

export interface InterviewFact extends Versioned {
  readonly state: ScreeningInterviewState;
  readonly heldOn: Day | null;
  readonly conductedBy: Authority | null;
  readonly representative: boolean;
}

export interface EligibilityFact extends Versioned {
  readonly authority: Authority;
  readonly outcome: EligibilityOutcome;
  readonly decidedOn: Day;
  readonly verification: Verification;
}

export interface DurationFact extends Versioned {
  readonly basis: AssistanceDurationBasis;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly verification: Verification;
}

/** A working record: who is assigned, from a day to a day. */
export interface ContactFact {
  readonly assignedOn: Day;
  readonly releasedOn: Day | null;
}

export interface RecoveryFact extends Versioned {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
  readonly endGround?: RecoveryEndGround | null;
  readonly decidedBy: Authority;
  readonly verification: Verification;
  readonly identificationAuthority: Authority | null;
  readonly identificationDecisionId: string | null;
}

/** Since when the case that it stands in leads to this one. */
export interface Since {
  readonly since: Instant;
}

export type RecoveryBeforeFact = RecoveryFact & Since;

/** `since`: null for one of this case. */
export type RecoveryDaysFact = Pick<
  RecoveryFact,
  keyof Versioned | 'startsOn' | 'endsOn' | 'capEndsOn' | 'endedOn'
> & { readonly since: Instant | null };

export interface AccommodationFact extends Versioned {
  readonly startsOn: Day;
  /** The day she left: nobody sleeps there that night. */
  readonly endsOn: Day | null;
}

/** The kind of place, its approvals and its room are for the rules alone: group FACILITY says who is told their words. */
export interface PlacementFact extends AccommodationFact {
  readonly decidedBy: Authority;
  readonly agreedWithDisOn: Day | null;
  readonly verification: Verification;
  readonly kind: AccommodationKind;
  readonly capacity: number;
  /** How many lived there besides her on her first day. */
  readonly occupied: number;
  readonly approvals: readonly Approval[];
}

/** A working record. */
export interface SupportMeasureFact {
  readonly id: string;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
}

export interface RepresentativeFact extends Versioned {
  readonly appointedOn: Day;
  readonly endedOn: Day | null;
}

export interface ChildScreeningFact {
  readonly screenedBy: Authority;
  readonly screenedOn: Day;
  readonly recordedAt: string;
}

export interface ClosureFact extends Versioned {
  readonly closedOn: Day;
  readonly reopenedOn: Day | null;
}
