import type { Day } from '../../../../shared/day.ts';
import {
  type AssistanceDurationFacts,
  assistanceDuration,
  findAssistanceDuration,
  spanOn,
} from '../../../../shared/law/assistance-duration.ts';
import type { DurationFact } from '../case-facts.ts';
import { departedSince, lastDayHad, leftReflection, recoveriesOf, reflectionsOf } from '../course-of-stay.ts';
import { dayWhileOpen } from '../every-case.ts';
import type { ToldFacts } from '../facts.ts';
import type { Absence } from '../here-again.ts';
import type { HeldRule } from './held-rule.ts';

/** How long assistance lasts: as long as what it rests on. */
export const assistanceDurationRule: HeldRule = {
  rule: assistanceDuration,
  needs: {
    CMM: ['CASE', 'ASSISTANCE_DURATION', 'RECOVERY'],
    DIS: ['REFLECTION', 'DEPARTURE'],
    NEC: ['PRESENCE'],
    RETURNS: ['REINTEGRATION_SUPPORT', 'RETURN'],
  },
  find: (facts, asOf, _at, _records, away) => {
    const day = dayWhileOpen(facts, asOf);
    return findAssistanceDuration(
      (facts.cmm.durations ?? []).map((duration) => ({
        ...duration,
        lasts: lastsOf(facts, duration, away),
        lastsKnown: true,
      })),
      day,
      day < asOf,
    );
  },
};

/** How long that lasts on which a duration rests: no period outlasts her departure. Proceedings have begun when presence is first asked for, which is told to few. */
function lastsOf(
  facts: ToldFacts,
  { basis, startsOn }: DurationFact,
  away: Absence,
): AssistanceDurationFacts['lasts'] {
  switch (basis) {
    case 'REFLECTION_PERIOD':
      return spanOn(
        reflectionsOf(facts).map(({ latest }) => spanOf(latest, leftReflection(facts, latest, away))),
        startsOn,
      );
    case 'RECOVERY_PERIOD':
      return spanOn(
        recoveriesOf(facts).map(({ latest }) => spanOf(latest, departedSince(facts, latest.startsOn))),
        startsOn,
      );
    case 'PROCEEDINGS': {
      const presence = facts.justice?.presence;
      if (!presence?.required && presence?.endedOn == null) return null;
      return { startsOn, endsOn: presence.required ? presence.until : presence.endedOn };
    }
    case 'AFTER_RETURN':
      return spanOn(
        (facts.returns?.supports ?? []).flatMap((support) =>
          support.startsOn === null ? [] : { startsOn: support.startsOn, endsOn: support.endsOn },
        ),
        startsOn,
      );
  }
}

const spanOf = (period: Parameters<typeof lastDayHad>[0], left: Day | null) => ({
  startsOn: period.startsOn,
  endsOn: lastDayHad(period, left),
});
