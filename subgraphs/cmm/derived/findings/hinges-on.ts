import { dayOf } from '../../../../shared/day.ts';
import { saysTheSame } from '../../../../shared/law/finding.ts';
import { everyDeparture } from '../course-of-stay.ts';
import type { Groups, ToldFacts } from '../facts.ts';
import { type Absence, cameBackAfter, SHOWN_HERE_BY } from '../here-again.ts';
import type { Records } from './as-recorded.ts';
import { type HeldRule, together } from './held-rule.ts';

/**
 * Whose word an outcome hinges on besides what its rule needs, as the facts stand. Whether she came back after she left is not
 * told to everybody: where a rule would say another thing of one who is back than of one who is away, nothing is said to
 * whoever is not told of all that may show her here. Where it would say the same, nobody loses what it says.
 */
export function hingesOn(
  { besides, find }: HeldRule,
  facts: ToldFacts,
  asOf: Date,
  records: Records,
): Groups {
  const day = dayOf(asOf);
  const own = besides?.(facts, day, records) ?? {};
  const departures = everyDeparture(facts);
  if (departures.length === 0) return own;
  let asked = false;
  const found = (away: Absence) =>
    find(facts, day, asOf, records, (...of) => {
      asked = true;
      return away(...of);
    });
  const away = found(backAfter(''));
  const isAlike = !asked || departures.every((left) => saysTheSame(found(backAfter(left)), away));
  return isAlike ? own : together(own, SHOWN_HERE_BY);
}

/** As though something showed her here after one departure and before the next. */
const backAfter =
  (day: string): Absence =>
  (facts, left) =>
    day < left && !cameBackAfter(facts, left);
