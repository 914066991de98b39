import type { Day } from '../day.ts';
import type { Verification } from '../vocabulary.ts';
import { type ConfirmExtensionFacts, confirmExtension } from './confirm-reflection.ts';
import { grantRecovery, type RecoveryGrantFacts, recoveryPeriod } from './recovery-period.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

export interface ConfirmRecoveryFacts
  extends Pick<RecoveryGrantFacts, 'decider' | 'citizenship' | 'identification'>,
    Partial<Pick<ConfirmExtensionFacts, 'extendedForReasonsOn' | 'departedOn'>>,
    Pick<ConfirmExtensionFacts, 'preparedReturn'> {
  readonly period: {
    readonly startsOn: Day;
    readonly verification: Verification;
    /** When it, or its extension alone, was ended because nothing bore it out; null where it was not. */
    readonly takenBack?: { readonly on: Day; readonly extensionAlone: boolean } | null;
  };
  /** On what she stayed on the first day of the period. */
  readonly stay: RecoveryGrantFacts['stay'];
  /** Periods of the case other than this one. */
  readonly others: RecoveryGrantFacts['periods'];
}

/** A recovery period is confirmed as a reflection period is: by the identification in force, or once it is over by that on which it was granted, by the stay of its first day, and by her not having left before it. Source: C-08. */
export function confirmRecovery(
  {
    period,
    others,
    extendedForReasonsOn = null,
    departedOn = null,
    preparedReturn,
    ...facts
  }: ConfirmRecoveryFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const variant = variantOn(recoveryPeriod, today);
  const version = versionOf(recoveryPeriod, variant);
  const { decider, identification } = facts;
  const { decider: rightful } = variant.data;
  if (decider !== rightful) {
    return refuse(recoveryPeriod, version, 'NOT_THE_DECIDER', { rightful, decider });
  }
  const { startsOn, verification, takenBack } = period;
  if (takenBack) {
    const what = takenBack.extensionAlone ? 'EXTENSION_TAKEN_BACK' : 'TAKEN_BACK';
    return refuse(recoveryPeriod, version, what, { startsOn, endedOn: takenBack.on });
  }
  if (verification === 'VERIFIED') {
    return refuse(recoveryPeriod, version, 'ALREADY_CONFIRMED', { startsOn });
  }
  if (identification?.outcome !== 'IDENTIFIED') {
    return refuse(recoveryPeriod, version, 'NOT_IDENTIFIED', { asOf: today });
  }
  const known = { stayKnown: true, identificationKnown: true, periods: others };
  const goneBefore = departedOn && departedOn < startsOn ? departedOn : null;
  const lawful = grantRecovery({ ...facts, ...known, departedOn: goneBefore }, startsOn);
  if (isRefused(lawful)) return lawful;
  const extended = confirmExtension({ startsOn, extendedForReasonsOn, departedOn, preparedReturn }, today);
  return isRefused(extended) ? extended : { versions: [...lawful.versions, ...extended.versions] };
}
