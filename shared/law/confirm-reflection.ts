import type { Day } from '../day.ts';
import type { Authority, Verification } from '../vocabulary.ts';
import { capOverAll, type PeriodOfHers } from './periods-of-hers.ts';
import { reflectionExtension } from './reflection-extension.ts';
import {
  contradictedStay,
  decidesOnReflection,
  leftSince,
  type ReflectionGrantFacts,
  reflectionGrant,
  restsOn,
} from './reflection-grant.ts';
import { reflectionCap } from './reflection-total.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface ConfirmReflectionFacts {
  readonly decider: Authority;
  readonly period: {
    readonly startsOn: Day;
    readonly endsOn: Day;
    /** The cap fixed when the period was granted. */
    readonly capEndsOn: Day;
    /** The day the period was brought to an end early. */
    readonly endedOn: Day | null;
    readonly verification: Verification;
  };
  /** The one in force; of a period that is over, that on which it was given. */
  readonly identification: ReflectionGrantFacts['identification'];
  /** As CMM has it; null where it shows this body no such case, which takes nothing from her. */
  readonly citizenship?: ReflectionGrantFacts['citizenship'];
  /** When she left, as the Return Agency has it: what matters is that she was gone before the period began, or was extended. */
  readonly departedOn?: Day | null;
  /** The day of the extension to its last day, where that was for special reasons. Whoever had left by then is given no longer. */
  readonly extendedForReasonsOn?: Day | null;
  /** Periods of the case other than this one. */
  readonly others: ReflectionGrantFacts['periods'];
  /** Whether a return is prepared, where the last extension rests on it; null where that rests on special reasons, or there is none. */
  readonly preparedReturn: boolean | null;
  /** Her other periods, in whichever of her cases, where this one was extended; null where it was not. */
  readonly extension?: readonly PeriodOfHers[] | null;
}

/** What went ahead while an owner was silent is confirmed once all of them have answered and bear it out. Source: M-068, M-082. */
export function confirmReflection(
  {
    decider,
    period,
    identification,
    citizenship,
    departedOn = null,
    extendedForReasonsOn = null,
    others,
    preparedReturn,
    extension = null,
  }: ConfirmReflectionFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const decides = decidesOnReflection(decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  if (period.verification === 'VERIFIED') {
    return refuse(reflectionGrant, version, 'ALREADY_CONFIRMED', { startsOn: period.startsOn });
  }
  const contradicted = contradictedStay(citizenship, today);
  if (contradicted) return contradicted;
  if (identification?.outcome !== 'IDENTIFIED') {
    return refuse(reflectionGrant, version, 'NOT_IDENTIFIED', { asOf: today });
  }
  const gone = departedOn && departedOn < period.startsOn && leftSince(identification, departedOn, today);
  if (gone) return gone;
  const used = others.find((other) => other.identification && restsOn(other, identification));
  if (used) {
    const { startsOn, endsOn } = used;
    return refuse(reflectionGrant, version, 'ALREADY_GRANTED', { startsOn, endsOn });
  }
  const { startsOn } = period;
  const extended = confirmExtension({ startsOn, extendedForReasonsOn, departedOn, preparedReturn }, today);
  if (isRefused(extended)) return extended;
  const capped = extension && confirmCap(period, extension);
  if (capped && isRefused(capped)) return capped;
  return { versions: [version, ...extended.versions, ...(capped?.versions ?? [])] };
}

/** What was extended while nobody could say which cases are hers is held to the cap over all of them. Source: M-069, M-082. */
function confirmCap(
  { endedOn, ...period }: ConfirmReflectionFacts['period'],
  others: readonly PeriodOfHers[],
): { readonly versions: readonly string[] } | Refused {
  const over = capOverAll(period, others);
  const { rule, version } = reflectionCap(over.startsOn);
  const until = endedOn ?? period.endsOn;
  return until <= over.capEndsOn
    ? { versions: [version] }
    : refuse(rule, version, 'EXTENDED_BEYOND_CAP', { ...over, until });
}

export type ConfirmExtensionFacts = Required<
  Pick<ConfirmReflectionFacts, 'extendedForReasonsOn' | 'departedOn' | 'preparedReturn'>
> & { readonly startsOn: Day };

/** One for special reasons is confirmed by her having been here, and one for a return by one on record; where there is neither, nothing is said. */
export function confirmExtension(
  { startsOn, extendedForReasonsOn, departedOn, preparedReturn }: ConfirmExtensionFacts,
  today: Day,
): { readonly versions: readonly string[] } | Refused {
  const version = versionOn(reflectionExtension, today);
  if (extendedForReasonsOn && departedOn && startsOn <= departedOn && departedOn <= extendedForReasonsOn) {
    return refuse(reflectionExtension, version, 'DEPARTED', { startsOn, departedOn });
  }
  if (preparedReturn === false) {
    const facts = { asOf: today, returnsAt: 'RETURN_AGENCY' };
    return refuse(reflectionExtension, version, 'NO_PREPARED_RETURN', facts);
  }
  return { versions: preparedReturn === null && !extendedForReasonsOn ? [] : [version] };
}
