import type { Day } from '../day.ts';
import type { ReflectionEndGround } from '../dis-vocabulary.ts';
import type { Authority, IdentificationOutcome } from '../vocabulary.ts';
import { departure } from './departure.ts';
import { decidesOnReflection, reflectionGrant } from './reflection-grant.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface EndReflectionFacts {
  readonly decider: Authority;
  readonly period: { readonly startsOn: Day; readonly endsOn: Day; readonly endedOn: Day | null };
  readonly ground: ReflectionEndGround;
  /** As the Return Agency tells it; null where she has not departed since the period began. */
  readonly departedOn: Day | null;
  /** The identification decision in force; null where there is none. */
  readonly identification: {
    readonly authority: Authority;
    readonly outcome: IdentificationOutcome;
    readonly decidedOn: Day;
  } | null;
}

/**
 * A reflection period ends before its last day because she has left, or because no decision identifies her any more.
 * The sources know no other reason. Source: M-068, M-084, M-087.
 */
export function endReflection(
  facts: EndReflectionFacts,
  today: Day,
): { readonly endedOn: Day; readonly versions: readonly string[] } | Refused {
  const decides = decidesOnReflection(facts.decider, today);
  if (isRefused(decides)) return decides;
  const { version } = decides;
  const { period, departedOn, identification } = facts;
  const { startsOn, endsOn, endedOn } = period;

  if (facts.ground === 'DEPARTED') {
    const asked = versionOn(departure, today);
    if (departedOn === null || departedOn < startsOn || today < departedOn) {
      return refuse(departure, asked, 'NOT_DEPARTED', { asOf: today, returnsAt: 'RETURN_AGENCY' });
    }
    if (endedOn !== null || endsOn < departedOn) {
      return refuse(reflectionGrant, version, 'PERIOD_OVER', { startsOn, endsOn: endedOn ?? endsOn });
    }
    return { endedOn: departedOn, versions: [version, asked] };
  }
  if (endedOn !== null || endsOn < today) {
    return refuse(reflectionGrant, version, 'PERIOD_OVER', { startsOn, endsOn: endedOn ?? endsOn });
  }
  if (identification?.outcome === 'IDENTIFIED') {
    const { authority, decidedOn } = identification;
    return refuse(reflectionGrant, version, 'STILL_IDENTIFIED', { authority, decidedOn });
  }
  return { endedOn: today, versions: [version] };
}
