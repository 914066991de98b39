import type { Stage } from '../../../shared/case-vocabulary.ts';
import { addDays, type Day } from '../../../shared/day.ts';
import { leaving } from '../../../shared/law/find-departure.ts';
import type { Room } from '../../../shared/vocabulary.ts';
import { unseen } from './answers.ts';
import {
  departedSince,
  leavingFacts,
  leftOnPermit,
  leftReflection,
  permitsOf,
  recoveriesOf,
  reflectionsOf,
  shownHereBy,
} from './course-of-stay.ts';
import type { Groups, ToldFacts } from './facts.ts';
import { together } from './findings/held-rule.ts';
import { cameBackAfter } from './here-again.ts';
import { identification } from './identification.ts';
import { lastDay, lastDayOfPermit } from './last-day.ts';
import { stayedFrom } from './renewed-permits.ts';

export interface CaseStage {
  readonly stage: Stage;
  /** The day it reached this stage, where what was told says so. */
  readonly since: Day | null;
  /** Rooms whose facts could have moved the case further, had they been told. */
  readonly unseen: readonly Room[];
}

/**
 * Where the case stands in the mechanism, as far as this reader is told. What counts against the person is never
 * concluded from silence: whoever reads "departure due" because an authority is down may deport a victim.
 */
export function stage(facts: ToldFacts, today: Day): CaseStage {
  const { stage: at, since } = furthest(facts, today);
  return {
    stage: at,
    since,
    unseen: at === 'CLOSED' ? [] : unseen(facts, together(MOVED_BY, shownHereBy(facts))),
  };
}

/** What has to be told before it is said that she is no victim. */
const DECIDED_BY: Groups = {
  CMM: ['CASE', 'IDENTIFICATION'],
  DIS: ['RESIDENCE', 'IDENTIFICATION', 'REFLECTION', 'PERMIT'],
  NEC: ['COURT_STATUS', 'PRESENCE'],
  RETURNS: ['RETURN'],
};

/** And before it is said that she should have left: DIS may have given her longer, or she may have sought asylum. */
const LEFT_BY: Groups = {
  ...DECIDED_BY,
  CMM: [...(DECIDED_BY.CMM ?? []), 'CITIZENSHIP', 'RECOVERY_DAYS'],
  DIS: [...(DECIDED_BY.DIS ?? []), 'DEPARTURE', 'ASYLUM'],
};

const MOVED_BY: Groups = { ...LEFT_BY, CMM: [...(LEFT_BY.CMM ?? []), 'RECOVERY'] };

interface Reached {
  readonly stage: Stage;
  readonly since: Day | null;
}

const at = (reached: Stage, since: Day | null): Reached => ({ stage: reached, since });

function furthest(facts: ToldFacts, today: Day): Reached {
  const closedOn = facts.cmm.case?.closedOn;
  if (closedOn) return at('CLOSED', closedOn);

  // what came before she was here again is of her stay of then
  const returns = (facts.returns?.returns ?? []).filter(
    ({ departedOn }) => !cameBackAfter(facts, departedOn),
  );
  const completed = returns.find(({ status }) => status === 'COMPLETED');
  if (completed) return at('RETURN_COMPLETED', completed.completedOn);
  const returned = returns.find(({ status }) => status === 'DEPARTED' || status === 'ARRIVED');
  if (returned) return at('RETURNED', returned.departedOn);

  const presence = facts.justice?.presence;
  if (presence?.required && (presence.until === null || today <= presence.until))
    return at('PROCEEDINGS', null);

  // what was only accepted in a case that was merged into this one binds nobody
  const prepared = returns.find(
    ({ status, inMergedCase }) => status === 'PLANNED' || (status === 'ACCEPTED' && !inMergedCase),
  );
  if (prepared) return at('RETURN_PREPARED', prepared.acceptedOn);

  return stays(facts, today) ?? decided(facts, today);
}

/** Periods and permits that run today, and what is due when they have run out. Whoever has left is in none of them. */
function stays(facts: ToldFacts, today: Day): Reached | null {
  const runs = (from: Day, last: Day, left: Day | null) =>
    from <= today && today <= last && (left === null || today < left);
  const reflection = reflectionsOf(facts)
    .map(({ latest }) => latest)
    .filter((one) => runs(one.startsOn, lastDay(one), leftReflection(facts, one)))
    .at(-1);
  if (reflection) return at('REFLECTION', reflection.startsOn);
  const recovery = recoveriesOf(facts)
    .map(({ latest }) => latest)
    .find((one) => runs(one.startsOn, lastDay(one), departedSince(facts, one.startsOn)));
  if (recovery) return at('RECOVERY', recovery.startsOn);
  const permits = permitsOf(facts);
  const permit = permits.find((one) => runs(one.validFrom, lastDayOfPermit(one), leftOnPermit(facts, one)));
  if (permit) {
    const from = stayedFrom(permit, permits);
    // whoever left on one of them, and came back, has stayed since the next
    return at('RESIDENCE_PERMIT', departedSince(facts, from) === null ? from : permit.validFrom);
  }

  const left = leavingFacts(facts, today);
  const { state, leaveBy } = leaving(left, today);
  if (state === 'DEPARTED')
    return cameBackAfter(facts, left.departedOn) ? null : at('RETURNED', left.departedOn);
  // the last day is still hers
  return state === 'OVERDUE' && leaveBy && unseen(facts, LEFT_BY).length === 0
    ? at('DEPARTURE_DUE', addDays(leaveBy, 1))
    : null;
}

function decided(facts: ToldFacts, today: Day): Reached {
  const { inForce } = identification(facts);
  if (inForce?.outcome === 'IDENTIFIED') return at('IDENTIFIED', inForce.decidedOn);
  if (inForce && unseen(facts, DECIDED_BY).length === 0) return at('NOT_IDENTIFIED', inForce.decidedOn);
  const [referral] = (facts.cmm.referrals ?? []).filter(({ referredOn }) => referredOn <= today);
  return at('REFERRED', referral?.referredOn ?? facts.cmm.case?.openedOn ?? null);
}
