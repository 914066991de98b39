import { type Day, dayOf, earlier, later } from '../../../shared/day.ts';
import { presenceOf } from '../actions/presence.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import type { PresenceChangeFactType, PresenceFactType } from './investigation-facts.type.ts';

type Version = Pick<
  InvestigationCaseRow,
  'id' | 'recordedAt' | 'supersededAt' | 'unlinkedOn' | 'presenceRequired' | 'presenceRequiredUntil'
>;

/** What was on record of presence at an instant, over all the links known then. */
export function presenceAt(versions: readonly Version[], at: Date): PresenceFactType {
  const known = versions.filter(({ recordedAt }) => recordedAt <= at);
  const presence = presenceOf(known.filter(({ supersededAt }) => supersededAt === null || at < supersededAt));
  return { ...presence, endedOn: presence.required ? null : lastRequiredOn(known) };
}

/** Every change of what was on record, the earliest first: as known at any time, it is the last one before. */
export function presenceHistory(versions: readonly Version[]): PresenceChangeFactType[] {
  const instants = versions.flatMap(({ recordedAt, supersededAt }) => [
    recordedAt,
    supersededAt ?? recordedAt,
  ]);
  return [...new Set(instants.map((at) => at.getTime()))]
    .sort((a, b) => a - b)
    .map((time) => new Date(time))
    .map((since) => ({ since, ...presenceAt(versions, since) }));
}

/** Each link asks for her up to the day that was set, until it no longer holds, or until it says so itself. */
function lastRequiredOn(known: readonly Version[]): Day | null {
  const ends = known
    .filter(({ presenceRequired }) => presenceRequired)
    .map((version) => {
      const next = known.find(({ id, recordedAt }) => id === version.id && recordedAt > version.recordedAt);
      const days = [
        version.presenceRequiredUntil,
        version.unlinkedOn,
        next ? (next.unlinkedOn ?? dayOf(next.recordedAt)) : null,
      ].filter((day) => day !== null);
      return days.reduce(earlier);
    });
  return ends.length === 0 ? null : ends.reduce(later);
}
