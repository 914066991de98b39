import type { RecoveryEndGround } from '../cmm-vocabulary.ts';
import type { Day } from '../day.ts';
import type { Authority, IdentificationOutcome } from '../vocabulary.ts';
import { recoveryPeriod } from './recovery-period.ts';
import { type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

export interface EndRecoveryFacts {
  readonly decider: Authority;
  readonly period: { readonly startsOn: Day; readonly endsOn: Day; readonly endedOn: Day | null };
  readonly ground: RecoveryEndGround;
  /** The identification decision in force; null where there is none. */
  readonly identification: {
    readonly authority: Authority;
    readonly outcome: IdentificationOutcome;
    readonly decidedOn: Day;
  } | null;
}

/**
 * A recovery period ends before its last day because she wishes it, or because no decision identifies her any more. The
 * sources name no reason; that there is no other is our choice, for the period protects. Source: C-08.
 */
export function endRecovery(
  { decider, period, ground, identification }: EndRecoveryFacts,
  today: Day,
): { readonly version: string } | Refused {
  const variant = variantOn(recoveryPeriod, today);
  const version = versionOf(recoveryPeriod, variant);
  const { decider: rightful } = variant.data;
  if (decider !== rightful) {
    return refuse(recoveryPeriod, version, 'NOT_THE_DECIDER', { rightful, decider });
  }
  const { startsOn, endedOn } = period;
  const endsOn = endedOn ?? period.endsOn;
  if (endedOn !== null || endsOn < today) {
    return refuse(recoveryPeriod, version, 'PERIOD_OVER', { startsOn, endsOn });
  }
  if (ground === 'NO_LONGER_IDENTIFIED' && identification?.outcome === 'IDENTIFIED') {
    const { authority, decidedOn } = identification;
    return refuse(recoveryPeriod, version, 'STILL_IDENTIFIED', { authority, decidedOn });
  }
  return { version };
}
