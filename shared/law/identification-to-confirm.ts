import type { Day } from '../day.ts';
import type { IdentificationFact } from './decisions-agree.ts';
import type { Departures } from './left-since.ts';
import { type ReflectionGrantFacts, referenceOf } from './reflection-grant.ts';
import { repeatsOf } from './same-identification.ts';

type Identified = NonNullable<ReflectionGrantFacts['identification']>;

interface ConfirmedPeriod {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly endedOn: Day | null;
  readonly identificationAuthority: Identified['authority'] | null;
  readonly identificationDecisionId: string | null;
}

/**
 * The identification that a period is confirmed by: while it runs the one in force; once it is over the one on which it was
 * given, where its owner had told it then. What was decided or taken back since is of a later day, and whoever is identified
 * anew has another period on that. A decision that its owner has corrected since had been taken by the first day.
 */
export function identificationToConfirm(
  period: ConfirmedPeriod,
  inForce: Identified | null,
  decisions: readonly IdentificationFact[],
  departures: Departures,
  today: Day,
): Identified | null {
  const given = referenceOf(period);
  const isOver = period.endedOn !== null || period.endsOn < today;
  if (!isOver || given === null) return inForce;
  const decision = decisions.find(({ id, outcome }) => id === given.decisionId && outcome === 'IDENTIFIED');
  return {
    ...given,
    outcome: 'IDENTIFIED',
    decidedOn: decision?.decidedOn ?? period.startsOn,
    repeats: decision ? repeatsOf(decision, decisions, departures) : [given.decisionId],
  };
}
