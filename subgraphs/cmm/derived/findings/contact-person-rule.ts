import { type Day, earlier } from '../../../../shared/day.ts';
import { contactPerson, findContactPerson } from '../../../../shared/law/contact-person.ts';
import type { RecoveryFact } from '../case-facts.ts';
import { departedSince, histories, leftReflection } from '../course-of-stay.ts';
import { lastDay } from '../last-day.ts';
import type { HeldRule } from './held-rule.ts';

type Period = Pick<RecoveryFact, 'startsOn' | 'endsOn' | 'capEndsOn' | 'endedOn'>;

/** Who accompanies her through a reflection or a recovery period. */
export const contactPersonRule: HeldRule = {
  rule: contactPerson,
  needs: { CMM: ['CONTACT_PERSON', 'RECOVERY'], DIS: ['REFLECTION', 'DEPARTURE'], RETURNS: ['RETURN'] },
  find: (facts, asOf) =>
    findContactPerson(
      {
        periods: [
          ...histories(facts.immigration?.reflection ?? []).map(({ latest }) => ({
            kind: 'REFLECTION_PERIOD' as const,
            ...inDenmark(latest, leftReflection(facts, latest)),
          })),
          ...histories(facts.cmm.recoveries ?? []).map(({ latest }) => ({
            kind: 'RECOVERY_PERIOD' as const,
            ...inDenmark(latest, departedSince(facts, latest.startsOn)),
          })),
        ],
        contacts: facts.cmm.contacts ?? [],
      },
      asOf,
    ),
};

/** Whoever has left needs nobody to accompany her here. */
function inDenmark(period: Period, left: Day | null): { readonly startsOn: Day; readonly endsOn: Day } {
  const endsOn = lastDay(period);
  return { startsOn: period.startsOn, endsOn: earlier(endsOn, left ?? endsOn) };
}
