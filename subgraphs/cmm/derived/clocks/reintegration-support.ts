import { addMonths, type Day, dayOf } from '../../../../shared/day.ts';
import { versionOn } from '../../../../shared/law/rule.ts';
import { supportPeriod } from '../../../../shared/law/support-period.ts';
import type { ToldFacts } from '../facts.ts';
import type { SupportFact } from '../return-facts.ts';
import { clock, type LegalClock } from './clock.ts';

/** Every support after a return: its days are counted from arrival, and until then only the months are known. */
export const reintegrationSupports = (facts: ToldFacts, asOf: Date): LegalClock[] =>
  (facts.returns?.supports ?? []).map((support) => {
    const { id, grantedOn, periodMonths, startsOn, endsOn } = support;
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
      ...endedWithReturn(facts, support, day),
      asOf,
    });
  });

/** Nobody arrives by a return that was withdrawn, and what was granted for it never begins. */
function endedWithReturn(
  { returns }: ToldFacts,
  { returnId }: SupportFact,
  day: Day,
): Partial<Pick<LegalClock, 'state' | 'endedBy' | 'endedOn'>> {
  const of = returns?.returns?.find(({ id }) => id === returnId);
  const endedOn = of?.withdrawnOn ?? null;
  if (!of || endedOn === null || day < endedOn) return {};
  return { state: 'ENDED', endedBy: of.takenBack ? 'NOT_BORNE_OUT' : 'WITHDRAWAL', endedOn };
}
