import { type Day, later } from '../day.ts';
import type { DepartureGround } from '../dis-vocabulary.ts';
import type { StayBasis } from '../vocabulary.ts';
import { type DepartureState, departure } from './departure.ts';
import { breach, type Finding, met, notApplicable } from './finding.ts';
import { refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface LeavingFacts {
  /** What her stay has rested on, by the last day in effect: reflection periods, permits, proceedings. */
  readonly ends: readonly { readonly ground: DepartureGround; readonly on: Day }[];
  /** Later days up to which she need not leave: one that DIS gave, the last of a recovery period, or the last on which something stood in the deadline's place. */
  readonly notBefore: readonly Day[];
  /** Present stay: an asylum-seeker and a lawful resident need not leave. */
  readonly stay: StayBasis | null;
  /** The last day of a lawful stay that has one, after which she would stay on no other footing; null: none is on record. */
  readonly lawfulTo?: Day | null;
  /** Proceedings require her presence and have no last day: they set one once they are completed. */
  readonly isNeeded?: boolean;
  readonly departedOn: Day | null;
}

export interface Leaving {
  readonly state: DepartureState;
  /** What sets the deadline, and its last day; null where there is none. */
  readonly ground: DepartureGround | null;
  readonly leaveBy: Day | null;
  /** The last day of what sets it; `leaveBy` is later where she was given longer. */
  readonly stayEndsOn: Day | null;
  readonly version: string;
}

/**
 * By when she is to leave: by the end of what lasts longest, of a period, a permit or proceedings. Who is given longer
 * has longer. Source: M-084, M-087, M-095.
 */
export function leaving(facts: LeavingFacts, day: Day): Leaving {
  const { ends, notBefore, isNeeded = false } = facts;
  const version = versionOn(departure, day);
  const none = { state: 'NO_DEADLINE', ground: null, leaveBy: null, stayEndsOn: null, version } as const;
  const [first, ...others] = ends;
  if (!first) return none;
  const last = others.reduce((one, other) => (one.on < other.on ? other : one), first);
  const leaveBy = notBefore.reduce(later, last.on);
  const state = stateOf(leaveBy, facts, day);
  if (state === 'OVERDUE' && isNeeded) return none;
  return { state, ground: last.ground, leaveBy, stayEndsOn: last.on, version };
}

function stateOf(
  leaveBy: Day,
  { stay, lawfulTo = null, departedOn }: LeavingFacts,
  day: Day,
): DepartureState {
  if (departedOn !== null && departedOn <= day) return 'DEPARTED';
  if (stay === 'ASYLUM_SEEKER') return 'SET_ASIDE';
  // what ends by the deadline stands in nothing's place: a permit sets the day itself
  if (stay === 'LAWFUL' && (lawfulTo === null || leaveBy < lawfulTo)) return 'SET_ASIDE';
  return day <= leaveBy ? 'RUNNING' : 'OVERDUE';
}

/** DEPARTURE, as it stands on the day: departure ends it, whenever it came. */
export function findDeparture(facts: LeavingFacts, asOf: Day): Finding {
  const { state, leaveBy, version } = leaving(facts, asOf);
  if (leaveBy === null || state === 'SET_ASIDE') return notApplicable(departure);
  return state === 'OVERDUE'
    ? breach(refuse(departure, version, 'OVERDUE', { leaveBy, asOf }))
    : met(departure, version);
}
