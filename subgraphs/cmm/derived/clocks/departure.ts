import type { CaseEventKind } from '../../../../shared/case-vocabulary.ts';
import { type Day, dayOf, later } from '../../../../shared/day.ts';
import type { ClockEnd, ClockState } from '../../../../shared/derived-vocabulary.ts';
import type { DepartureGround } from '../../../../shared/dis-vocabulary.ts';
import type { DepartureState } from '../../../../shared/law/departure.ts';
import { leaving } from '../../../../shared/law/find-departure.ts';
import { reflectionCap } from '../../../../shared/law/reflection-total.ts';
import { unseen } from '../answers.ts';
import { type Cap, capOf } from '../cap-over-all.ts';
import { freeSince, leavingFacts, reflectionsOf, shownHereBy } from '../course-of-stay.ts';
import type { ToldFacts } from '../facts.ts';
import { DECISIONS, together } from '../findings/held-rule.ts';
import { lastDay } from '../last-day.ts';
import { clock, type LegalClock } from './clock.ts';

const STATE: Readonly<Record<Exclude<DepartureState, 'NO_DEADLINE'>, ClockState>> = {
  RUNNING: 'RUNNING',
  SET_ASIDE: 'SET_ASIDE',
  OVERDUE: 'OVERDUE',
  DEPARTED: 'ENDED',
};

const STARTED_BY: Readonly<Record<DepartureGround, CaseEventKind>> = {
  REFLECTION_PERIOD_ENDS: 'REFLECTION_OVER',
  PERMIT_ENDS: 'PERMIT_OVER',
  PROCEEDINGS_COMPLETED: 'INVESTIGATION_CLOSED',
};

/** Who leaves her longer, says that she left, has identified her since, so that she came back, or merged the case. */
const MAY_KNOW_BETTER = together(DECISIONS, {
  CMM: ['CASE', 'CITIZENSHIP', 'RECOVERY_DAYS'],
  NEC: ['PRESENCE'],
  RETURNS: ['RETURN'],
});

/**
 * By when she is to leave. That she should have left is never concluded while somebody who may know better was not
 * heard: then the deadline is not visible.
 */
export function departureDeadlines(facts: ToldFacts, asOf: Date): LegalClock[] {
  const day = dayOf(asOf);
  const left = leavingFacts(facts, day);
  const missing = unseen(facts, MAY_KNOW_BETTER);
  // one that has passed while proceedings need her is none; whether she has left, or has longer, whoever is silent may know
  const isNeeded = left.isNeeded === true && missing.length === 0;
  const { state: found, leaveBy, stayEndsOn, ground, version } = leaving({ ...left, isNeeded }, day);
  if (found === 'NO_DEADLINE') return [];
  const known = { key: 'case', kind: 'DEPARTURE', room: 'DIS', authority: 'DIS', asOf } as const;
  if (found === 'OVERDUE' && missing.length > 0)
    return [clock({ ...known, state: 'NOT_VISIBLE', unseen: missing })];
  const { restsOn = {}, ...cap } =
    ground === 'REFLECTION_PERIOD_ENDS' ? capOfPeriod(facts, stayEndsOn, leaveBy) : {};
  return [
    clock({
      ...known,
      ...cap,
      state: found === 'RUNNING' && isToCome(left, stayEndsOn, day) ? 'TO_COME' : STATE[found],
      ruleVersion: version,
      // what ended her stay tells what it rested on: only whoever is told the proceedings is told this of them
      startedBy: ground && STARTED_BY[ground],
      startedOn: stayEndsOn,
      ground,
      endsOn: leaveBy,
      ...endOf(found, left, () => setAsideOn(facts, left, day)),
      unseen: unseen(facts, together(MAY_KNOW_BETTER, shownHereBy(facts), restsOn)),
    }),
  ];
}

/** While what sets it still runs, or she stays lawfully meanwhile, the days to leave in are to come. */
const isToCome = ({ lawfulTo }: ReturnType<typeof leavingFacts>, stayEndsOn: Day | null, day: Day): boolean =>
  [stayEndsOn, lawfulTo].some((last) => last != null && day < last);

/** The cap of the period that sets it: an extension moves the deadline no further. None where she has longer anyway. */
function capOfPeriod(
  facts: ToldFacts,
  stayEndsOn: Day | null,
  leaveBy: Day | null,
): Partial<Cap & Pick<LegalClock, 'capRuleVersion'>> {
  const all = reflectionsOf(facts);
  const period = all.map(({ latest }) => latest).find((latest) => lastDay(latest) === stayEndsOn);
  if (!period || leaveBy === null) return {};
  const cap = capOf(facts, period, all);
  const hasLonger = cap.capEndsOn !== null && cap.capEndsOn < leaveBy;
  return hasLonger ? {} : { ...cap, capRuleVersion: reflectionCap(period.startsOn).version };
}

/** Since something stood in its place, and not before there was a deadline: a citizen never had to leave. */
function setAsideOn(facts: ToldFacts, { citizen, from }: ReturnType<typeof leavingFacts>, day: Day): Day {
  if (from === null) return day;
  return citizen ? from : later(freeSince(facts, day), from);
}

function endOf(
  state: DepartureState,
  { stay, departedOn }: ReturnType<typeof leavingFacts>,
  since: () => Day,
): { readonly endedBy: ClockEnd | null; readonly endedOn: Day | null } {
  if (state === 'DEPARTED') return { endedBy: 'DEPARTURE', endedOn: departedOn };
  if (state !== 'SET_ASIDE') return { endedBy: null, endedOn: null };
  return { endedBy: stay === 'ASYLUM_SEEKER' ? 'ASYLUM_APPLICATION' : 'LAWFUL_STAY', endedOn: since() };
}
