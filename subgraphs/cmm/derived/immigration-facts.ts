import type { Day } from '../../../shared/day.ts';
import type {
  ApplicationOutcome,
  DepartureSetAside,
  PermitApplicant,
  PermitKind,
} from '../../../shared/dis-vocabulary.ts';
import type {
  AgeGroup,
  Authority,
  ExtensionGround,
  IdentificationOutcome,
  StayBasis,
  Verification,
} from '../../../shared/vocabulary.ts';
import type { Instant, Versioned } from './versioned.ts';

/** A version of a residence status, as derived fields need it (opholdsgrundlag). */
export interface ResidenceFact extends Versioned {
  readonly basis: StayBasis;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** A version of an identification decision of DIS or SIRI, as derived fields need it. */
export interface ImmigrationDecisionFact extends Versioned {
  readonly authority: Authority;
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
  readonly firstRecordedAt: Instant;
  readonly verification: Verification;
  /** Group AGE_GROUP. */
  readonly ageGroup: AgeGroup | null;
}

/** A version of a reflection period, as derived fields need it (refleksionsperiode). */
export interface ReflectionFact extends Versioned {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
  readonly ground: ExtensionGround | null;
  readonly decidedOn: Day;
  readonly decidedBy: Authority;
  readonly askedLateOn: Day | null;
  readonly verification: Verification;
  readonly identificationAuthority: Authority | null;
  readonly identificationDecisionId: string | null;
}

/** A version of an offer of a reflection period, or of a request for one. Group REFLECTION_BASIS. */
export interface ReflectionOfferFact extends Versioned {
  readonly offeredOn: Day | null;
  readonly requestedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly verification: Verification;
}

/** A version of a departure deadline, as derived fields need it (udrejsefrist). */
export interface DepartureFact extends Versioned {
  readonly setOn: Day;
  readonly leaveBy: Day;
  readonly setAsideOn: Day | null;
  readonly setAsideBy: DepartureSetAside | null;
  readonly departedOn: Day | null;
}

/** A version of an application for asylum, as derived fields need it (asylansøgning). */
export interface AsylumFact extends Versioned {
  readonly lodgedOn: Day;
  readonly outcome: ApplicationOutcome | null;
  readonly decidedOn: Day | null;
  /** Whether CMM said whose citizen she is and which cases are hers, where it was granted. */
  readonly verification: Verification;
}

/** That an asylum interview was looked through for indicators, and whether there were any. */
export interface AsylumScreeningFact extends Versioned {
  readonly screenedOn: Day;
  readonly indicatorsFound: boolean;
}

/** A version of a request of DIS or SIRI for CMM's assessment, as the body that asked keeps it. */
export interface AskedFact extends Versioned {
  readonly requestedBy: Authority;
  readonly requestedOn: Day;
  readonly answerBy: Day | null;
  readonly withdrawnOn: Day | null;
}

/** A version of a residence permit, as derived fields need it (opholdstilladelse). */
export interface PermitFact extends Versioned {
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly revokedOn: Day | null;
  readonly kind: PermitKind | null;
  readonly applicationId: string | null;
  /** With the kind: who is told that somebody was silent is told what for. */
  readonly verification: Verification | null;
  /** All of it that was known by then, the first one first: given once, it may be confirmed or revoked since. */
  readonly versions?: readonly PermitFact[];
}

/** A version of an application for a residence permit, as derived fields need it. */
export interface PermitApplicationFact extends Versioned {
  readonly kind: PermitKind;
  readonly applicant: PermitApplicant;
  readonly receivedOn: Day;
  readonly presenceRequired: boolean | null;
  readonly collaborates: boolean | null;
  readonly outcome: ApplicationOutcome | null;
  readonly decidedOn: Day | null;
}

/** A version of a work permit, from the application on, as derived fields need it (arbejdstilladelse). */
export interface WorkPermitFact extends Versioned {
  readonly receivedOn: Day;
  readonly outcome: ApplicationOutcome | null;
  readonly decidedOn: Day | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Whether CMM said whose citizen she is and whether the case was merged, where it was granted. */
  readonly verification: Verification;
}

/** A version of an allocation to a municipality, never saying which. */
export interface AllocationFact extends Versioned {
  readonly allocatedOn: Day;
  readonly endedOn: Day | null;
}

/** That an integration plan was offered (integrationsplan). */
export interface IntegrationPlanFact {
  readonly id: string;
  readonly offeredOn: Day;
}

/** What derived fields look at in every file that DIS has of her. */
export interface FileFacts {
  readonly residence: readonly ResidenceFact[] | null;
  readonly decisions: readonly ImmigrationDecisionFact[] | null;
  readonly reflection: readonly ReflectionFact[] | null;
  readonly offers: readonly ReflectionOfferFact[] | null;
  readonly departures: readonly DepartureFact[] | null;
  readonly asylum: readonly AsylumFact[] | null;
  readonly screenings: readonly AsylumScreeningFact[] | null;
  readonly assessmentRequests: readonly AskedFact[] | null;
  readonly permits: readonly PermitFact[] | null;
  readonly workPermits: readonly WorkPermitFact[] | null;
  readonly allocations: readonly AllocationFact[] | null;
  readonly plans: readonly IntegrationPlanFact[] | null;
}

/** Of a case that was merged into this one, and since when it leads here: before, nobody knew that it is hers too. */
export interface MergedImmigrationFacts extends FileFacts {
  readonly caseId: string;
  readonly since: Instant;
}

export interface ImmigrationFacts extends FileFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly permitApplications: readonly PermitApplicationFact[] | null;
  readonly merged: readonly MergedImmigrationFacts[];
}
