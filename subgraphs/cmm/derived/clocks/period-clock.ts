import type { RecoveryEndGround } from '../../../../shared/cmm-vocabulary.ts';
import { type Day, dayOf, earlier, later } from '../../../../shared/day.ts';
import type { ClockEnd, ClockGround, ClockState } from '../../../../shared/derived-vocabulary.ts';
import type { ExtensionGround } from '../../../../shared/vocabulary.ts';
import type { History } from '../course-of-stay.ts';
import type { Groups } from '../facts.ts';
import { lastDay } from '../last-day.ts';
import type { Instant, Versioned } from '../versioned.ts';
import type { ClockExtension } from './clock.ts';

interface Period extends Versioned {
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly capEndsOn: Day;
  readonly endedOn: Day | null;
  readonly ground?: ExtensionGround | null;
  readonly endGround?: RecoveryEndGround | null;
}

export interface PeriodCourse {
  readonly state: ClockState;
  readonly endsOn: Day;
  readonly endedBy: ClockEnd | null;
  readonly endedOn: Day | null;
  readonly extensions: readonly ClockExtension[];
  /** That of its last extension. */
  readonly ground: ClockGround | null;
}

/** What says that she left: nothing else ends a period than its own record. */
export const ENDED_BY: Groups = { DIS: ['DEPARTURE'], RETURNS: ['RETURN'] };

/** How a reflection or a recovery period stands on a day. Whoever has left is in none: before it began, from its first day on. */
export function periodCourse(
  { latest, versions }: History<Period>,
  left: Day | null,
  day: Day,
): PeriodCourse {
  const endsOn = lastDay(latest);
  // once it has ended early, the day to which it would have run is told
  const endsOnUnended = earlier(latest.endsOn, latest.capEndsOn);
  // by its own record, where that says so, also to whoever is not told of departures
  const departed = latest.endGround === 'DEPARTED' ? latest.endedOn : left && later(left, latest.startsOn);
  const extensions = extensionsOf(versions);
  const ground = extensions.at(-1)?.ground ?? null;
  const course = { endsOn, endedBy: null, endedOn: null, extensions, ground };
  if (day < latest.startsOn) return { ...course, state: 'TO_COME' };
  if (departed !== null && departed <= day && departed <= endsOn) {
    return { ...course, state: 'ENDED', endedBy: 'DEPARTURE', endedOn: departed, endsOn: endsOnUnended };
  }
  if (latest.endedOn === null) return { ...course, state: day <= endsOn ? 'RUNNING' : 'OVER' };
  const endedBy: ClockEnd = latest.endGround === 'NOT_BORNE_OUT' ? latest.endGround : 'DECISION';
  const ended = { ...course, endedBy, endedOn: latest.endedOn };
  // it covers the day on which it was ended, and nothing prolongs it any more
  if (day <= endsOn) return { ...ended, state: 'RUNNING' };
  return { ...ended, state: 'ENDED', endsOn: endsOnUnended };
}

/** A version that ends no later than the one before corrects, and extends nothing. */
export const extensionsOf = (versions: readonly Period[]): ClockExtension[] =>
  versions.flatMap((one, at) => {
    const before = versions[at - 1];
    if (!before || one.endsOn <= before.endsOn) return [];
    return {
      decidedOn: dayOf(new Date(one.recordedAt satisfies Instant)),
      ground: one.ground ?? null,
      fromEndsOn: before.endsOn,
      toEndsOn: one.endsOn,
      fromEndsAt: null,
      toEndsAt: null,
    };
  });
