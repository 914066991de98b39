import type { CaseEventKind } from '../../../../shared/case-vocabulary.ts';
import { type Day, dayOf, daysBetween } from '../../../../shared/day.ts';
import type { ClockEnd, ClockGround, ClockKind, ClockState } from '../../../../shared/derived-vocabulary.ts';
import type { Authority, Room } from '../../../../shared/vocabulary.ts';
import type { Instant } from '../versioned.ts';

/** One extension: from which end to which. Periods run in days, detention in hours. */
export interface ClockExtension {
  readonly decidedOn: Day | null;
  readonly ground: ClockGround | null;
  readonly fromEndsOn: Day | null;
  readonly toEndsOn: Day | null;
  readonly fromEndsAt: Instant | null;
  readonly toEndsAt: Instant | null;
}

/** A legal clock as it stands at a time. What does not apply is null. */
export interface LegalClock {
  /** Unique within the case and stable. */
  readonly key: string;
  readonly kind: ClockKind;
  readonly state: ClockState;
  /** The room that keeps the record, and the body that decides on it. */
  readonly room: Room;
  readonly authority: Authority;
  /** The rule by which it runs, in the variant of its day; null where that would tell what is withheld. */
  readonly ruleVersion: string | null;
  readonly startedBy: CaseEventKind | null;
  readonly startedOn: Day | null;
  readonly startedAt: Instant | null;
  readonly ground: ClockGround | null;
  readonly extensions: readonly ClockExtension[];
  readonly capEndsOn: Day | null;
  readonly capRuleVersion: string | null;
  readonly endsOn: Day | null;
  readonly endsAt: Instant | null;
  readonly endedBy: ClockEnd | null;
  readonly endedOn: Day | null;
  readonly endedAt: Instant | null;
  readonly daysRemaining: number | null;
  readonly hoursRemaining: number | null;
  readonly asOf: Date;
  /** Rooms whose facts could have ended or capped it, had they been told. */
  readonly unseen: readonly Room[];
}

const NOTHING = {
  ruleVersion: null,
  startedBy: null,
  startedOn: null,
  startedAt: null,
  ground: null,
  extensions: [],
  capEndsOn: null,
  capRuleVersion: null,
  endsOn: null,
  endsAt: null,
  endedBy: null,
  endedOn: null,
  endedAt: null,
  unseen: [],
} as const;

type Given = Partial<LegalClock> & Pick<LegalClock, 'key' | 'kind' | 'state' | 'room' | 'authority' | 'asOf'>;

const HOUR = 3_600_000;

/** What remains is told of a clock that runs, and of no other: whole days after the day, whole hours from the moment. */
export function clock(given: Given): LegalClock {
  const { key, endsOn = null, endsAt = null, asOf, state, kind } = { ...NOTHING, ...given };
  const runs = state === 'RUNNING';
  return {
    ...NOTHING,
    ...given,
    key: `${kind}:${key}`,
    daysRemaining: runs && endsOn !== null ? daysBetween(dayOf(asOf), endsOn) : null,
    hoursRemaining:
      runs && endsAt !== null ? Math.floor((new Date(endsAt).getTime() - asOf.getTime()) / HOUR) : null,
  };
}
