import type { EntityManager } from 'typeorm';
import { addDays, type Day, later } from '../../../shared/day.ts';
import type { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import type { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import * as file from './immigration-file.ts';
import { isToCome, lastDayOf } from './last-day.ts';
import { deadlines, permits, statuses } from './records.ts';

/** What stands in the place of a departure deadline, and up to which day. */

export const stands = ({ setAsideOn, departedOn }: DepartureDeadlineRow): boolean =>
  setAsideOn === null && departedOn === null;

/** The one deadline that neither is set aside nor has ended. */
export const standing = async (tx: EntityManager, caseId: string): Promise<DepartureDeadlineRow | null> =>
  (await deadlines.ofCase(tx, caseId)).find(stands) ?? null;

/** What set it aside is not on record here: nothing that happens at DIS says that it is over. */
export const isHeldByOthers = ({ setAsideBy }: DepartureDeadlineRow): boolean =>
  setAsideBy === 'PROCEEDINGS' || setAsideBy === 'MERGED_CASE';

/** What keeps a deadline from standing again today; null: nothing does. */
export async function inItsPlace(
  tx: EntityManager,
  caseId: string,
  today: Day,
  otherCases: readonly string[],
): Promise<DepartureSetAside | null> {
  if ((await file.stayWithOthers(tx, caseId, otherCases, today)) === 'ASYLUM_SEEKER')
    return 'ASYLUM_APPLICATION';
  const isStaying =
    (await permits.ofCase(tx, caseId)).some((permit) => isToCome(permit, today)) ||
    (await permits.ofCases(tx, otherCases)).some((permit) => today <= lastDayOf(permit)) ||
    (await staysWithoutEnd(tx, [caseId, ...otherCases], today));
  return isStaying ? 'RESIDENCE_PERMIT' : null;
}

/** Not due before this day, which may lie after the cap of the period that set it. */
export const heldTo = ({ leaveBy, asideUntil }: DepartureDeadlineRow, until: Day) =>
  leaveBy < until ? { leaveBy: until, asideUntil: until } : { leaveBy, asideUntil };

/** A day to which it moves, unless she was left longer. */
export const notBefore = ({ asideUntil }: DepartureDeadlineRow, leaveBy: Day): Day =>
  later(leaveBy, asideUntil ?? leaveBy);

/** Whether she stays lawfully by one of her cases, without a last day: asylum that was granted, or what DIS has recorded so. */
export const staysWithoutEnd = async (
  tx: EntityManager,
  caseIds: readonly string[],
  today: Day,
): Promise<boolean> =>
  (await Promise.all(caseIds.map((id) => freeUntil(tx, id, today)))).some((until) => until === null);

/** The last day on end on which she stays lawfully, today at least; null: without an end. */
export async function freeUntil(tx: EntityManager, caseId: string, today: Day): Promise<Day | null> {
  const lawful = (await statuses.ofCase(tx, caseId))
    .filter(({ basis }) => basis === 'LAWFUL')
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  let until = today;
  for (const { validFrom, validTo } of lawful) {
    if (addDays(until, 1) < validFrom) break;
    if (validTo === null) return null;
    until = later(until, validTo);
  }
  return until;
}
