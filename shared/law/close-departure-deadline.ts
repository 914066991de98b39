import { type Day, later } from '../day.ts';
import type { DepartureSetAside } from '../dis-vocabulary.ts';
import type { Authority } from '../vocabulary.ts';
import { departure } from './departure.ts';
import type { DepartureCode } from './departure-reasons.ts';
import { hasLeftSince, type LeftFacts } from './left-since.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

/** Who sets out to change a deadline, and how it stands. */
export interface ClosingFacts {
  readonly decider: Authority;
  readonly deadline: {
    readonly setOn: Day;
    readonly setAsideOn: Day | null;
    readonly departedOn: Day | null;
  };
}

type Closed = { readonly on: Day; readonly version: string } | Refused;

export function mayClose(
  { decider, deadline }: ClosingFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(departure, today);
  const version = versionOf(departure, variant);
  const no = (reason: DepartureCode, facts: Record<string, string>) =>
    refuse(departure, version, reason, facts);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) return no('NOT_THE_DECIDER', { rightful, decider });
  const { departedOn } = deadline;
  return departedOn === null ? { version } : no('ALREADY_DEPARTED', { departedOn });
}

/** An asylum application, a permit or the deadline of the case that goes on stands in the place of a deadline. Source: M-088, M-089; C-10. */
export function setAsideDeadline(
  facts: ClosingFacts & {
    readonly by: DepartureSetAside;
    /** What is on record today: an application not decided yet, a permit that holds or is to hold, or a deadline of hers where her case was merged. */
    readonly inItsPlace: readonly DepartureSetAside[];
  },
  today: Day,
): Closed {
  const may = mayClose(facts, today);
  if (isRefused(may)) return may;
  const { by, inItsPlace, deadline } = facts;
  const { setAsideOn } = deadline;
  if (setAsideOn !== null) return refuse(departure, may.version, 'ALREADY_SET_ASIDE', { setAsideOn });
  return inItsPlace.includes(by)
    ? { on: today, version: may.version }
    : refuse(departure, may.version, 'NOTHING_IN_ITS_PLACE', { asOf: today, by });
}

/** Departure ends a deadline, be it set aside, on the day she left; on that on which it was set where she had left before and nobody knew. Source: M-084, M-087, M-095. */
export function endDeadline(facts: ClosingFacts & LeftFacts, today: Day): Closed {
  const may = mayClose(facts, today);
  if (isRefused(may)) return may;
  const { departedOn, deadline } = facts;
  const { setOn } = deadline;
  const returnsAt = 'RETURN_AGENCY';
  if (departedOn === null || today < departedOn) {
    return refuse(departure, may.version, 'NOT_DEPARTED', { asOf: today, returnsAt });
  }
  return hasLeftSince(facts, setOn)
    ? { on: later(departedOn, setOn), version: may.version }
    : refuse(departure, may.version, 'DEPARTED_BEFORE', { departedOn, from: setOn, returnsAt });
}
