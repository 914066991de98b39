import { dayOf } from '../../../../shared/day.ts';
import { reflectionExtension } from '../../../../shared/law/reflection-extension.ts';
import { reflectionGrant } from '../../../../shared/law/reflection-grant.ts';
import { reflectionCap } from '../../../../shared/law/reflection-total.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { unseen } from '../answers.ts';
import { capOf } from '../cap-over-all.ts';
import { leftReflection, reflectionsOf, shownHereBy } from '../course-of-stay.ts';
import type { ToldFacts } from '../facts.ts';
import { together } from '../findings/held-rule.ts';
import { clock, type LegalClock } from './clock.ts';
import { ENDED_BY, periodCourse } from './period-clock.ts';

/** Every reflection period, in whichever of her cases: 30 days, and as long as it was extended, up to the cap that stands on it. */
export const reflectionPeriods = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  reflectionsOf(facts).map((period, _, all) => {
    const { latest } = period;
    const { capEndsOn, restsOn } = capOf(facts, latest, all);
    const course = periodCourse(period, leftReflection(facts, latest), dayOf(asOf));
    const extended = course.extensions.at(-1);
    return clock({
      ...course,
      key: latest.id,
      kind: 'REFLECTION_PERIOD',
      room: 'DIS',
      authority: 'DIS',
      ruleVersion: extended?.decidedOn
        ? versionOn(reflectionExtension, extended.decidedOn)
        : versionOn(reflectionGrant, latest.startsOn),
      startedBy: 'REFLECTION_GRANTED',
      startedOn: latest.startsOn,
      capEndsOn,
      capRuleVersion: reflectionCap(latest.startsOn).version,
      asOf,
      unseen: unseen(facts, together(ENDED_BY, shownHereBy(facts, latest.startsOn), restsOn)),
    });
  });
