import { type Day, later } from '../day.ts';
import type { ReflectionEndGround } from '../dis-vocabulary.ts';
import type { Authority, IdentificationOutcome } from '../vocabulary.ts';
import { departure } from './departure.ts';
import { hasLeftSince, type LeftFacts } from './left-since.ts';
import { decidesOnReflection, reflectionGrant } from './reflection-grant.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { versionOn } from './rule.ts';

export interface EndReflectionFacts extends LeftFacts {
  readonly decider: Authority;
  readonly period: { readonly startsOn: Day; readonly endsOn: Day; readonly endedOn: Day | null };
  readonly ground: ReflectionEndGround;
  /** The identification decision in force; null where there is none. */
  readonly identification: {
    readonly authority: Authority;
    readonly outcome: IdentificationOutcome;
    readonly decidedOn: Day;
  } | null;
}

/**
 * A reflection period ends before its last day because she has left, or because no decision identifies her any more.
 * A departure before its first day that nobody knew of ends it on that day. The sources know no other reason. Source: M-068, M-084, M-087.
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
    if (departedOn === null || today < departedOn) {
      return refuse(departure, asked, 'NOT_DEPARTED', { asOf: today, returnsAt: 'RETURN_AGENCY' });
    }
    if (!hasLeftSince(facts, startsOn)) {
      const returnsAt = 'RETURN_AGENCY';
      return refuse(departure, asked, 'DEPARTED_BEFORE', { departedOn, from: startsOn, returnsAt });
    }
    if (endedOn !== null || endsOn < departedOn) {
      return refuse(reflectionGrant, version, 'PERIOD_OVER', { startsOn, endsOn: endedOn ?? endsOn });
    }
    return { endedOn: later(departedOn, startsOn), versions: [version, asked] };
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
