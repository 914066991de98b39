import type { Stage } from '../../../shared/case-vocabulary.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { departureDeadline } from '../../../shared/law/departure.ts';
import type { Room } from '../../../shared/vocabulary.ts';
import { unseen } from './answers.ts';
import { groups, type ReflectionFact, type ToldFacts } from './facts.ts';
import { identification } from './identification.ts';

export interface CaseStage {
  readonly stage: Stage;
  /** The day it reached this stage, where what was told says so. */
  readonly since: Day | null;
  /** Rooms whose facts could have moved the case further, had they been told. */
  readonly unseen: readonly Room[];
}

/**
 * Where the case stands in the mechanism, as far as this reader is told. What counts against the person is never
 * concluded from silence: whoever reads "departure due" because an authority is down may deport a victim.
 */
export function stage(facts: ToldFacts, today: Day): CaseStage {
  const missing = unseen(facts, MOVED_BY);
  const { stage: at, since } = furthest(facts, today, missing.length === 0);
  return { stage: at, since, unseen: at === 'CLOSED' ? [] : missing };
}

const MOVED_BY = {
  CMM: ['CASE', 'IDENTIFICATION'],
  DIS: groups.DIS,
  NEC: ['COURT_STATUS', 'PRESENCE'],
  RETURNS: groups.RETURNS,
};

interface Reached {
  readonly stage: Stage;
  readonly since: Day | null;
}

const at = (reached: Stage, since: Day | null): Reached => ({ stage: reached, since });

function furthest(facts: ToldFacts, today: Day, allTold: boolean): Reached {
  const closedOn = facts.cmm.case?.closedOn;
  if (closedOn) return at('CLOSED', closedOn);

  const returns = facts.returns?.returns ?? [];
  const completed = returns.find(({ status }) => status === 'COMPLETED');
  if (completed) return at('RETURN_COMPLETED', completed.completedOn);
  const returned = returns.find(({ status }) => status === 'DEPARTED' || status === 'ARRIVED');
  if (returned) return at('RETURNED', returned.departedOn);

  const presence = facts.justice?.presence;
  if (presence?.required && (presence.until === null || today <= presence.until))
    return at('PROCEEDINGS', null);

  const prepared = returns.find(({ status }) => status === 'ACCEPTED' || status === 'PLANNED');
  if (prepared) return at('RETURN_PREPARED', prepared.acceptedOn);

  const period = latestPeriod(facts.immigration?.reflection ?? []);
  if (period && period.startsOn <= today && today <= (period.endedOn ?? period.endsOn))
    return at('REFLECTION', period.startsOn);
  const { state, leaveBy } = departureDeadline(
    {
      period: period && { ...period, ended: period.endedOn },
      stay: stayOn(facts, today),
      departedOn: returns.find(({ departedOn }) => departedOn !== null)?.departedOn ?? null,
    },
    today,
  );
  // the last day is still hers
  if (state === 'OVERDUE' && leaveBy && allTold) return at('DEPARTURE_DUE', addDays(leaveBy, 1));

  const { inForce } = identification(facts);
  if (inForce?.outcome === 'IDENTIFIED') return at('IDENTIFIED', inForce.decidedOn);
  if (inForce && allTold) return at('NOT_IDENTIFIED', inForce.decidedOn);
  return at('REFERRED', facts.cmm.referral?.referredOn ?? facts.cmm.case?.openedOn ?? null);
}

/** The version in force of the latest period. */
function latestPeriod(versions: readonly ReflectionFact[]): ReflectionFact | null {
  return versions.reduce<ReflectionFact | null>(
    (latest, one) =>
      !latest || one.startsOn > latest.startsOn || (one.id === latest.id && one.version > latest.version)
        ? one
        : latest,
    null,
  );
}

const stayOn = (facts: ToldFacts, day: Day) =>
  facts.immigration?.residence?.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  )?.basis ?? null;
