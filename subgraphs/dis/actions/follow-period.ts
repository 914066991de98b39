import type { EntityManager } from 'typeorm';
import { departureDeadline } from '../../../shared/law/departure.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { followGrant, setAside } from './departure-deadlines.ts';
import * as file from './immigration-file.ts';
import { isHeldByOthers, notBefore, stands } from './in-its-place.ts';
import { lastDayOf } from './last-day.ts';
import { deadlines, permits } from './records.ts';

/**
 * Sets the deadline of a reflection period, or moves it with the period. While she seeks asylum, in whichever of her cases, it is
 * set aside, and stands again after.
 */
export async function followPeriod(
  tx: EntityManager,
  context: RequestContext,
  period: ReflectionPeriodRow,
  /** Her other cases, as far as the decision on the period knows of them. */
  otherCases: readonly string[] = [],
): Promise<void> {
  const { caseId } = period;
  const { today } = context;
  const all = (await deadlines.ofCase(tx, caseId)).filter(({ departedOn }) => departedOn === null);
  const versions = await tx.find(ReflectionPeriodRow, { where: { id: period.id }, select: { factId: true } });
  const ofPeriod = all.filter(({ periodFactId }) => versions.some(({ factId }) => factId === periodFactId));
  const stay = await file.stayWithOthers(tx, caseId, otherCases, today);
  const { leaveBy, version } = departureDeadline(
    { period: { ...period, ended: period.endedOn }, stay: null, departedOn: null },
    today,
  );
  const said = {
    ground: 'REFLECTION_PERIOD_ENDS' as const,
    leaveBy: leaveBy ?? period.endsOn,
    periodFactId: period.factId,
    capEndsOn: period.capEndsOn,
    permitFactId: null,
  };
  const seeksAsylum = stay === 'ASYLUM_SEEKER';
  const stood = all.find(stands);
  // once her permit was revoked the period moves the day that was given, and never to a sooner one
  const moves = stay !== 'LAWFUL' && stood && stood.leaveBy < said.leaveBy ? stood : null;
  const before = ofPeriod.find(stands) ?? moves ?? ofPeriod[0] ?? stood;
  if (before) {
    const standsAgain =
      stay === 'NO_LAWFUL_STAY' && before.setAsideOn !== null && !isHeldByOthers(before) && !all.some(stands);
    const again = standsAgain ? { setAsideOn: null, setAsideBy: null } : {};
    const moved = { ...said, leaveBy: notBefore(before, said.leaveBy), ...again };
    const after = await supersede(tx, context, DepartureDeadlineRow, before, [version], moved);
    if (seeksAsylum && stands(after)) await setAside(tx, context, after, 'ASYLUM_APPLICATION', version);
    const longer = (await permits.ofCase(tx, caseId)).find(
      (permit) => said.leaveBy < lastDayOf(permit) && today <= lastDayOf(permit),
    );
    if (longer) await followGrant(tx, context, longer, otherCases);
    return;
  }
  await append(
    tx,
    context,
    DepartureDeadlineRow,
    { caseId, ruleVersions: [version] },
    {
      ...said,
      setOn: today,
      setAsideOn: seeksAsylum ? today : null,
      setAsideBy: seeksAsylum ? 'ASYLUM_APPLICATION' : null,
      asideUntil: null,
      departedOn: null,
    },
  );
}
