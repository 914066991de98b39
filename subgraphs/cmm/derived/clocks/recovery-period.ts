import { dayOf } from '../../../../shared/day.ts';
import { recoveryPeriod } from '../../../../shared/law/recovery-period.ts';
import { reflectionCap } from '../../../../shared/law/reflection-total.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { unseen } from '../answers.ts';
import { capOf } from '../cap-over-all.ts';
import { departedSince, recoveriesOf } from '../course-of-stay.ts';
import type { ToldFacts } from '../facts.ts';
import { together } from '../findings/held-rule.ts';
import { clock, type LegalClock } from './clock.ts';
import { ENDED_BY, periodCourse } from './period-clock.ts';

/** Every recovery period, in whichever of her cases: as long as a reflection period that starts on the same day. */
export const recoveryPeriods = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  recoveriesOf(facts).map((period, _, all) => {
    const { latest } = period;
    const { capEndsOn, restsOn } = capOf(facts, latest, all);
    return clock({
      ...periodCourse(period, departedSince(facts, latest.startsOn), dayOf(asOf)),
      key: latest.id,
      kind: 'RECOVERY_PERIOD',
      room: 'CMM',
      authority: 'CMM',
      ruleVersion: versionOn(recoveryPeriod, latest.startsOn),
      startedBy: 'RECOVERY_GRANTED',
      startedOn: latest.startsOn,
      capEndsOn,
      capRuleVersion: reflectionCap(latest.startsOn).version,
      asOf,
      unseen: unseen(facts, together(ENDED_BY, restsOn)),
    });
  });
