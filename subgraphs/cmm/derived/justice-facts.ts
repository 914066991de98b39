import type { Day } from '../../../shared/day.ts';
import type {
  AwardKind,
  AwardRoute,
  CourtRole,
  DetentionGround,
  NonPunishmentOutcome,
  NonPunishmentProvision,
} from '../../../shared/nec-vocabulary.ts';
import type { AgeGroup, Authority, IdentificationOutcome } from '../../../shared/vocabulary.ts';
import type { Instant, Versioned } from './versioned.ts';

/** A version of a court's identification decision, as derived fields need it (identifikationsafgørelse). Source: M-027. */
export interface CourtDecisionFact extends Versioned {
  readonly authority: Authority;
  readonly outcome: IdentificationOutcome;
  readonly decidedOn: Day;
  readonly firstRecordedAt: Instant;
  /** Group AGE_GROUP. */
  readonly ageGroup: AgeGroup | null;
}

/** That an investigation concerns the case, as derived fields need it (efterforskning). Source: M-035. */
export interface InvestigationFact {
  readonly id: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly linkedOn: Day;
  readonly unlinkedOn: Day | null;
}

/** Whether the person's presence is required for investigation or prosecution, as derived fields need it (nødvendig tilstedeværelse; unofficial rendering). Source: M-089. */
export interface PresenceFact {
  readonly required: boolean;
  readonly until: Day | null;
  readonly endedOn: Day | null;
}

/** From when on presence was known to be required, or not. */
export interface PresenceChangeFact {
  readonly since: string;
  readonly required: boolean;
  readonly until: Day | null;
  readonly endedOn: Day | null;
}

/** A version of a detention, as derived fields need it (frihedsberøvelse). */
export interface DetentionFact extends Versioned {
  readonly beganAt: string;
  readonly releasedAt: string | null;
}

/** A version of a period of a detention: the first hours, or an extension. */
export interface DetentionPeriodFact extends Versioned {
  readonly detentionId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly ground: DetentionGround | null;
}

/** A version of a court case in which the person has a part (retssag). */
export interface CourtCaseFact extends Versioned {
  readonly role: CourtRole;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/** That a hearing was held. */
export interface HearingFact {
  readonly id: string;
  readonly courtCaseId: string;
  readonly heldOn: Day;
}

/** A version of legal assistance at a trial (advokatbistand). */
export interface LegalAssistanceFact extends Versioned {
  readonly courtCaseId: string;
  readonly requestedOn: Day;
  readonly grantedOn: Day | null;
}

/** A version of an award, never saying how much. */
export interface AwardFact extends Versioned {
  readonly courtCaseId: string;
  readonly kind: AwardKind;
  readonly route: AwardRoute;
  readonly awardedOn: Day;
  readonly awardedBy: Authority;
}

/** A version of a charge against the person, never saying of what. */
export interface ChargeFact extends Versioned {
  readonly chargedOn: Day;
  readonly chargedBy: Authority;
  readonly droppedOn: Day | null;
  readonly droppedBy: Authority | null;
}

/** A version of an assessment of non-punishment. */
export interface ChargeAssessmentFact extends Versioned {
  readonly chargeId: string;
  readonly authority: Authority;
  readonly provision: NonPunishmentProvision;
  readonly seriousCrime: boolean;
  readonly compelled: boolean;
  readonly byForce: boolean;
  readonly byDeceit: boolean;
  readonly byExploitation: boolean;
  readonly outcome: NonPunishmentOutcome;
  readonly assessedOn: Day;
}

/** A version of whether the person testifies. */
export interface TestimonyFact extends Versioned {
  readonly testifies: boolean;
  readonly testifiesFrom: Day | null;
}

/** A version of a contact person for one who testifies, never saying who. */
export interface WitnessContactFact extends Versioned {
  readonly assignedOn: Day;
  readonly endedOn: Day | null;
}

export interface JusticeFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly decisions: readonly CourtDecisionFact[] | null;
  readonly investigations: readonly InvestigationFact[] | null;
  readonly presence: PresenceFact | null;
  readonly presenceHistory: readonly PresenceChangeFact[] | null;
  readonly detentions: readonly DetentionFact[] | null;
  readonly detentionPeriods: readonly DetentionPeriodFact[] | null;
  readonly courtCases: readonly CourtCaseFact[] | null;
  readonly hearings: readonly HearingFact[] | null;
  readonly legalAssistance: readonly LegalAssistanceFact[] | null;
  readonly awards: readonly AwardFact[] | null;
  readonly charges: readonly ChargeFact[] | null;
  readonly chargeAssessments: readonly ChargeAssessmentFact[] | null;
  readonly testimony: readonly TestimonyFact[] | null;
  readonly witnessContacts: readonly WitnessContactFact[] | null;
}
