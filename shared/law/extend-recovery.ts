import type { Day } from '../day.ts';
import { recoveryPeriod } from './recovery-period.ts';
import {
  type ExtendedReflection,
  extendReflection,
  type ReflectionExtensionFacts,
  reflectionExtension,
} from './reflection-extension.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { variantOn, versionOf } from './rule.ts';

/** A recovery period is extended as a reflection period is, by the body that grants it; a stay that was lawful then is not asked for again (decision 50). Source: C-08. */
export function extendRecovery(
  facts: Omit<ReflectionExtensionFacts, 'stay'>,
  today: Day,
): ExtendedReflection | Refused {
  const variant = variantOn(recoveryPeriod, today);
  const version = versionOf(recoveryPeriod, variant);
  const { decider } = facts;
  const { decider: rightful } = variant.data;
  if (decider !== rightful) {
    return refuse(recoveryPeriod, version, 'NOT_THE_DECIDER', { rightful, decider });
  }
  const inItsPlace = variantOn(reflectionExtension, today).data.decider;
  const extended = extendReflection({ ...facts, decider: inItsPlace, stay: null }, today);
  return isRefused(extended) ? extended : { ...extended, versions: [version, ...extended.versions] };
}
