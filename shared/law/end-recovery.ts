import type { RecoveryEndGround } from '../cmm-vocabulary.ts';
import { type Day, earlier } from '../day.ts';
import type { Authority, IdentificationOutcome, Verification } from '../vocabulary.ts';
import { type Departures, leftWithin } from './left-since.ts';
import { recoveryPeriod } from './recovery-period.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

export interface EndRecoveryFacts {
  readonly decider: Authority;
  readonly period: {
    readonly startsOn: Day;
    readonly endsOn: Day;
    readonly endedOn: Day | null;
    readonly verification: Verification;
    /** Up to which day it had been verified before it was extended on silence; null where it never was. */
    readonly confirmedTo: Day | null;
  };
  readonly ground: RecoveryEndGround;
  /** The identification decision in force; null where there is none. */
  readonly identification: {
    readonly authority: Authority;
    readonly outcome: IdentificationOutcome;
    readonly decidedOn: Day;
  } | null;
  /** When she left, as the Return Agency has it; null where it was not asked, or is silent. */
  readonly departures: Departures;
  /** What the law says to confirming it, now that its owners were asked again; null where they were not, or one is silent. */
  readonly confirmed: { readonly versions: readonly string[] } | Refused | null;
}

/**
 * A recovery period ends before its last day because she wishes it, because no decision identifies her any more, because
 * she left in it, or because it went ahead on silence and the answers do not bear it out. The sources name no reason; that there
 * is no other is our choice, for the period protects. Source: C-08.
 */
export function endRecovery(
  facts: EndRecoveryFacts,
  today: Day,
): { readonly endedOn: Day; readonly versions: readonly string[] } | Refused {
  const { decider, period, ground, identification } = facts;
  const variant = variantOn(recoveryPeriod, today);
  const version = versionOf(recoveryPeriod, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) {
    return refuse(recoveryPeriod, version, 'NOT_THE_DECIDER', { rightful, decider });
  }
  const { startsOn, endedOn } = period;
  const endsOn = endedOn ?? period.endsOn;
  if (ground === 'DEPARTED' && endedOn === null) return leaving(facts, version, today);
  // what was over before the answers came is taken back all the same: it would wait for good, and count as had
  const isOver = endedOn !== null || endsOn < today;
  if (isOver && !(ground === 'NOT_BORNE_OUT' && (endedOn === null || period.verification === 'UNVERIFIED'))) {
    return refuse(recoveryPeriod, version, 'PERIOD_OVER', { startsOn, endsOn });
  }
  if (ground === 'NO_LONGER_IDENTIFIED' && identification?.outcome === 'IDENTIFIED') {
    const { authority, decidedOn } = identification;
    return refuse(recoveryPeriod, version, 'STILL_IDENTIFIED', { authority, decidedOn });
  }
  const stands = ground === 'NOT_BORNE_OUT' ? mustStand(facts, version, today) : null;
  return stands ?? { endedOn: endedOn ?? earlier(today, endsOn), versions: [version] };
}

/** It ended on the day on which she left in it, also where its last day has passed since. */
function leaving({ period, departures }: EndRecoveryFacts, version: string, today: Day) {
  const { startsOn, endsOn } = period;
  const left = leftWithin(period, departures ?? []);
  const since = departures?.some((departedOn) => startsOn <= departedOn);
  if (departures && !since) {
    const returnsAt = 'RETURN_AGENCY';
    return refuse(recoveryPeriod, version, 'NOT_DEPARTED', { asOf: today, startsOn, returnsAt });
  }
  return departures && left === null
    ? refuse(recoveryPeriod, version, 'PERIOD_OVER', { startsOn, endsOn })
    : { endedOn: left ?? earlier(today, endsOn), versions: [version] };
}

/** Why it stands, though it went ahead on silence: it is verified by now, up to a day that is to come, or the answers bear it out. */
function mustStand({ period, confirmed }: EndRecoveryFacts, version: string, today: Day): Refused | null {
  const { startsOn, endedOn, verification, confirmedTo } = period;
  if (verification === 'VERIFIED') {
    return refuse(recoveryPeriod, version, 'ALREADY_CONFIRMED', { startsOn });
  }
  if (endedOn === null && confirmedTo !== null && today < confirmedTo) {
    return refuse(recoveryPeriod, version, 'CONFIRMED_UNTIL', { startsOn, earliestLawfulAt: confirmedTo });
  }
  return confirmed && !isRefused(confirmed)
    ? refuse(recoveryPeriod, version, 'BORNE_OUT', { startsOn })
    : null;
}
