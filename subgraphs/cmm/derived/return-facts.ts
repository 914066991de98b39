import type { Day } from '../../../shared/day.ts';
import type {
  FamilyTracingStatus,
  PlanComponent,
  ReturnDestination,
  SupportForm,
} from '../../../shared/returns-vocabulary.ts';
import type { ReturnStatus, Verification } from '../../../shared/vocabulary.ts';
import type { Versioned } from './versioned.ts';

/** A version of a voluntary return, as derived fields need it (frivillig hjemrejse). Source: M-121. */
export interface ReturnFact extends Versioned {
  readonly status: ReturnStatus;
  readonly offeredOn: Day | null;
  readonly acceptedOn: Day | null;
  readonly declinedOn: Day | null;
  readonly plannedDepartureOn: Day | null;
  readonly departedOn: Day | null;
  readonly arrivedOn: Day | null;
  readonly completedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly verification: Verification;
  /** The agency took its offer back, since nothing bore it out. */
  readonly takenBack: boolean;
  /** It stands in a case that was merged into this one: what is not planned there never is. */
  readonly inMergedCase: boolean;
}

/** A version of the plan of a return. */
export interface ReturnPlanFact extends Versioned {
  readonly returnId: string;
  readonly drawnUpOn: Day;
  readonly destination: ReturnDestination;
  readonly intoDenmark: boolean;
  readonly ofCitizenship: boolean | null;
  /** The citizenship that says so was registered, or set right, after this version of the plan. */
  readonly registeredSince: boolean;
  /** By the day of birth that the Return Agency has registered, she was a child on the day it was drawn up. */
  readonly childOnRegister: boolean;
  readonly components: readonly PlanComponent[];
  readonly reunitesWithFamily: boolean;
}

/** That retribution and hardship were looked at, never what was found. */
export interface ReturnRiskFact extends Versioned {
  readonly returnId: string;
  readonly assessedOn: Day;
}

/** A version of a reintegration support (reintegrationsstøtte). */
export interface SupportFact extends Versioned {
  readonly returnId: string;
  readonly form: SupportForm;
  readonly grantedOn: Day;
  readonly periodMonths: number;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly inNetwork: boolean | null;
  readonly partnerInCountry: boolean | null;
  readonly throughPartner: boolean | null;
}

/** A look at how she fares after the return, never what was found. */
export interface FollowUpFact {
  readonly id: string;
  readonly dueOn: Day;
  readonly heldOn: Day | null;
}

/** A version of the search for a child's family. */
export interface FamilyTracingFact extends Versioned {
  readonly status: FamilyTracingStatus;
  readonly begunOn: Day | null;
  readonly inBestInterests: boolean;
  readonly bestInterestsAssessedOn: Day;
  readonly durableSolution: boolean | null;
  readonly reunitedOn: Day | null;
}

export interface ReturnFacts {
  readonly told: readonly string[];
  readonly hasFile: boolean | null;
  readonly returns: readonly ReturnFact[] | null;
  readonly plans: readonly ReturnPlanFact[] | null;
  readonly risks: readonly ReturnRiskFact[] | null;
  readonly supports: readonly SupportFact[] | null;
  readonly followUps: readonly FollowUpFact[] | null;
  readonly tracing: readonly FamilyTracingFact[] | null;
}
