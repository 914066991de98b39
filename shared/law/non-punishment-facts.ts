import type { Day } from '../day.ts';
import type { NonPunishmentOutcome, NonPunishmentProvision } from '../nec-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';

/** What prosecution or a court found on one charge against the person, and what came of it. */
export interface NonPunishmentFacts {
  readonly decider: Authority;
  readonly provision: NonPunishmentProvision;
  readonly seriousCrime: boolean;
  readonly compelled: boolean;
  readonly byForce: boolean;
  readonly byDeceit: boolean;
  readonly byExploitation: boolean;
  readonly outcome: NonPunishmentOutcome;
}

/** The same on record, with its day. */
export interface AssessedOn extends NonPunishmentFacts {
  readonly assessedOn: Day;
}
