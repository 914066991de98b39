import { earlier } from '../../../../shared/day.ts';
import {
  type AccompaniedPeriod,
  contactPerson,
  findContactPerson,
} from '../../../../shared/law/contact-person.ts';
import type { RecoveryFact } from '../case-facts.ts';
import { departedSince, leftReflection, recoveriesOf, reflectionsOf } from '../course-of-stay.ts';
import { inEveryCase, mergedOn } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import type { Absence } from '../here-again.ts';
import { lastDay } from '../last-day.ts';
import type { HeldRule } from './held-rule.ts';

type Period = Pick<RecoveryFact, 'startsOn' | 'endsOn' | 'capEndsOn' | 'endedOn'>;

/** Who accompanies her through a reflection or a recovery period. */
export const contactPersonRule: HeldRule = {
  rule: contactPerson,
  needs: {
    CMM: ['CASE', 'CONTACT_PERSON', 'RECOVERY'],
    DIS: ['REFLECTION', 'DEPARTURE'],
    RETURNS: ['RETURN'],
  },
  find: (facts, asOf, _at, _records, away) =>
    findContactPerson(
      {
        periods: [
          ...reflectionsOf(facts).flatMap(accompaniedHere(facts, 'REFLECTION_PERIOD', away)),
          ...recoveriesOf(facts).flatMap(accompaniedHere(facts, 'RECOVERY_PERIOD', away)),
        ],
        contacts: inEveryCase(facts, ({ contacts }) => contacts),
      },
      asOf,
    ),
};

/** Whoever has left needs nobody to accompany her here; whose case was merged is accompanied in the one that goes on. */
const accompaniedHere =
  (facts: ToldFacts, kind: AccompaniedPeriod['kind'], away: Absence) =>
  ({ latest }: { readonly latest: Period }): AccompaniedPeriod[] => {
    const { startsOn } = latest;
    const merged = mergedOn(facts);
    if (merged !== null && merged <= startsOn) return [];
    const left =
      kind === 'REFLECTION_PERIOD' ? leftReflection(facts, latest, away) : departedSince(facts, startsOn);
    const ends = [lastDay(latest), left, merged];
    return [{ kind, startsOn, endsOn: ends.filter((day) => day !== null).reduce(earlier) }];
  };
