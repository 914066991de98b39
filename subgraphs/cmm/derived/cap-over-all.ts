import { type Day, later } from '../../../shared/day.ts';
import { capOverAll, type PeriodOfHers } from '../../../shared/law/periods-of-hers.ts';
import { sameIdentification } from '../../../shared/law/same-identification.ts';
import { unseen } from './answers.ts';
import { departuresOf, type History } from './course-of-stay.ts';
import type { Groups, ToldFacts } from './facts.ts';
import { decisionsOf } from './findings/decisions.ts';
import { DECISIONS, together } from './findings/held-rule.ts';
import { decidedElsewhere } from './identification.ts';
import type { ReflectionFact } from './immigration-facts.ts';
import { lastDay } from './last-day.ts';

/** A version of a reflection or a recovery period. */
type Period = Pick<
  ReflectionFact,
  'id' | 'startsOn' | 'endsOn' | 'capEndsOn' | 'endedOn' | 'identificationDecisionId'
>;
type Latest = Pick<History<Period>, 'latest'>;

/** Her other periods, as the law on the cap of this one looks at them. On which identification is not held against her where it is not told. */
export function othersOf(facts: ToldFacts, period: Period, all: readonly Latest[]): PeriodOfHers[] {
  const decisions = [...decisionsOf(facts), ...decidedElsewhere(facts)];
  const same = sameIdentification(period.identificationDecisionId, decisions, departuresOf(facts));
  return all
    .map(({ latest }) => latest)
    .filter(({ id }) => id !== period.id)
    .map((other) => ({
      startsOn: other.startsOn,
      endsOn: lastDay(other),
      capEndsOn: other.capEndsOn,
      onSameIdentification: same.includes(other.identificationDecisionId ?? ''),
    }));
}

/** What says whether two periods were given on one identification: it gives its days once, and she is identified anew after she left. */
export const CAPPED_BY: Groups = together(DECISIONS, { DIS: ['REFLECTION_BASIS'], RETURNS: ['RETURN'] });

export interface Cap {
  /** Null where that rests on what was not told. */
  readonly capEndsOn: Day | null;
  readonly restsOn: Groups;
}

/** To which day it can be extended at most, over all of hers. What she was given before anybody knew of the others she keeps. */
export function capOf(facts: ToldFacts, period: Period, all: readonly Latest[]): Cap {
  const others = othersOf(facts, period, all);
  const { startsOn, capEndsOn } = capOverAll(period, others);
  // one that she had before comes off it, if it was given on the same identification
  const restsOn = others.some((other) => other.startsOn < startsOn) ? CAPPED_BY : {};
  const isTold = unseen(facts, restsOn).length === 0;
  return { capEndsOn: isTold ? later(lastDay(period), capEndsOn) : null, restsOn };
}
