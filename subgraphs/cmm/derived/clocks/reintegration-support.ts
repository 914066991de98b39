import { addMonths, dayOf } from '../../../../shared/day.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { supportPeriod } from '../../../../shared/law/support-period.ts';
import type { ToldFacts } from '../facts.ts';
import { clock, type LegalClock } from './clock.ts';

/** Every support after a return: its days are counted from arrival, and until then only the months are known. */
export const reintegrationSupports = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  (facts.returns?.supports ?? []).map(({ id, grantedOn, periodMonths, startsOn, endsOn }) => {
    const day = dayOf(asOf);
    const begun = startsOn !== null && startsOn <= day;
    const version = versionOn(supportPeriod, grantedOn);
    return clock({
      key: id,
      kind: 'REINTEGRATION_SUPPORT',
      state: !begun ? 'TO_COME' : endsOn === null || day <= endsOn ? 'RUNNING' : 'OVER',
      room: 'RETURNS',
      authority: 'RETURN_AGENCY',
      ruleVersion: version,
      startedBy: 'ARRIVED',
      startedOn: startsOn,
      capEndsOn: startsOn && addMonths(startsOn, periodMonths),
      capRuleVersion: version,
      endsOn,
      asOf,
    });
  });
