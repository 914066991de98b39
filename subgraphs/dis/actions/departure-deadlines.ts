import type { EntityManager } from 'typeorm';
import { type Day, later } from '../../../shared/day.ts';
import type { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { departure, permitDeadline } from '../../../shared/law/departure.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import * as file from './immigration-file.ts';
import {
  freeUntil,
  heldTo,
  inItsPlace,
  isHeldByOthers,
  notBefore,
  standing,
  stands,
  staysWithoutEnd,
} from './in-its-place.ts';
import { isToCome, lastDayOf } from './last-day.ts';
import { deadlines, permits, seeksAsylum } from './records.ts';
import { tell } from './tell.ts';

const longest = (all: readonly DepartureDeadlineRow[]): DepartureDeadlineRow | null =>
  [...all].sort((a, b) => (a.leaveBy < b.leaveBy ? 1 : -1)).at(0) ?? null;

/** The one that a departure ends: that which stands, or of those set aside the one that leaves her longest. */
export async function endedByDeparture(
  tx: EntityManager,
  caseId: string,
): Promise<DepartureDeadlineRow | null> {
  const all = (await deadlines.ofCase(tx, caseId)).filter(({ departedOn }) => departedOn === null);
  return all.find(stands) ?? longest(all);
}

/** A permit was granted: it stands in the place of the deadline of a period, unless the period leaves her longer. */
export async function followGrant(
  tx: EntityManager,
  context: RequestContext,
  permit: ResidencePermitRow,
  otherCases: readonly string[],
): Promise<void> {
  const deadline = await standing(tx, permit.caseId);
  if (deadline && deadline.ground !== 'PERMIT_ENDS') {
    if (lastDayOf(permit) < deadline.leaveBy) return;
    await setAside(tx, context, deadline, 'RESIDENCE_PERMIT', versionOn(departure, context.today));
  }
  await followPermit(tx, context, permit, otherCases);
}

/** Sets the deadline of a permit, or moves that of the permit before it: to its last day, or to the day given when it was revoked. */
async function followPermit(
  tx: EntityManager,
  context: RequestContext,
  permit: ResidencePermitRow,
  otherCases: readonly string[],
  revokedTo: Day | null = null,
): Promise<void> {
  const { caseId, factId } = permit;
  const { today } = context;
  const { leaveBy, version } = permitDeadline({ validTo: permit.validTo, leaveBy: revokedTo }, today);
  // asylum that she seeks stands in the place of the day that is set
  const aside = await seeksAsylum(tx, [caseId, ...otherCases]);
  const said = {
    ground: 'PERMIT_ENDS' as const,
    leaveBy,
    periodFactId: null,
    capEndsOn: null,
    permitFactId: factId,
    setAsideOn: aside ? today : null,
    setAsideBy: aside ? ('ASYLUM_APPLICATION' as const) : null,
  };
  const before = (await standing(tx, caseId)) ?? (await ofPermit(tx, permit));
  if (before) {
    const held = isHeldByOthers(before)
      ? { setAsideOn: before.setAsideOn, setAsideBy: before.setAsideBy }
      : {};
    // a revocation names its day anew: what left her longer before it counts no more
    const day = revokedTo ? { leaveBy, asideUntil: null } : { leaveBy: notBefore(before, leaveBy) };
    const moved = { ...said, ...day, ...held };
    await supersede(tx, context, DepartureDeadlineRow, before, [version], moved);
  } else
    await append(
      tx,
      context,
      DepartureDeadlineRow,
      { caseId, ruleVersions: [version] },
      { ...said, setOn: today, asideUntil: null, departedOn: null },
    );
}

/** Her permit was revoked: by the day that is given she is to leave, or by the last day on which she stays lawfully all the same; unless that has no end, or another permit is to come. */
export async function followRevocation(
  tx: EntityManager,
  context: RequestContext,
  permit: ResidencePermitRow,
  leaveBy: Day,
  otherCases: readonly string[],
): Promise<void> {
  const { caseId } = permit;
  const { today } = context;
  const given = await permits.ofCase(tx, caseId);
  if (given.some((other) => isToCome(other, today))) return;
  const isStaying = await staysWithoutEnd(tx, [caseId, ...otherCases], today);
  const until = isStaying ? null : await freeUntil(tx, caseId, today);
  if (until === null && (await file.stayOn(tx, caseId, today)) === 'LAWFUL') {
    const deadline = await standing(tx, caseId);
    if (deadline) await setAside(tx, context, deadline, 'RESIDENCE_PERMIT', versionOn(departure, today));
  } else await followPermit(tx, context, permit, otherCases, later(leaveBy, until ?? leaveBy));
}

/** The deadline that this permit set, set aside or not. */
async function ofPermit(
  tx: EntityManager,
  { id, caseId }: ResidencePermitRow,
): Promise<DepartureDeadlineRow | undefined> {
  const versions = await tx.find(ResidencePermitRow, { where: { id }, select: { factId: true } });
  return (await deadlines.ofCase(tx, caseId)).find(
    ({ permitFactId, departedOn }) =>
      departedOn === null && versions.some(({ factId }) => factId === permitFactId),
  );
}

/**
 * What stood in the place of her deadline has ended: asylum was not granted, or a lawful stay is over. Of those set aside the
 * one that leaves her longest stands again, unless that of a later stay stands or another case of hers has something in its
 * place, and is not overdue from before.
 */
export async function standAgain(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  otherCases: readonly string[],
): Promise<void> {
  const { today } = context;
  const all = (await deadlines.ofCase(tx, caseId)).filter(({ departedOn }) => departedOn === null);
  const last = longest(all.filter((one) => !isHeldByOthers(one)));
  if (!last || (await standing(tx, caseId)) || (await inItsPlace(tx, caseId, today, otherCases))) return;
  const until = (await freeUntil(tx, caseId, today)) ?? today;
  const again = { ...heldTo(last, until), setAsideOn: null, setAsideBy: null };
  await supersede(tx, context, DepartureDeadlineRow, last, [versionOn(departure, today)], again);
}

/**
 * She has until this day, or for as long as proceedings need her: null. What they set aside stands again, unless something else
 * has come to stand in its place meanwhile. CMM and the Return Agency learn of it.
 */
export async function postpone(
  tx: EntityManager,
  context: RequestContext,
  deadline: DepartureDeadlineRow,
  until: Day | null,
  version: string,
  otherCases: readonly string[],
): Promise<DepartureDeadlineRow> {
  if (until === null) return setAside(tx, context, deadline, 'PROCEEDINGS', version);
  const { caseId } = deadline;
  const { today } = context;
  const by = deadline.setAsideOn === null ? null : await inItsPlace(tx, caseId, today, otherCases);
  const free = (await freeUntil(tx, caseId, today)) ?? today;
  const changes = {
    ...heldTo(deadline, deadline.setAsideOn === null ? until : later(until, free)),
    setAsideOn: by && today,
    setAsideBy: by,
  };
  const after = await supersede(tx, context, DepartureDeadlineRow, deadline, [version], changes);
  await tell(tx, context, caseId, by ? 'DEPARTURE_SET_ASIDE' : 'DEPARTURE_POSTPONED', ['RETURN_AGENCY']);
  return after;
}

/** Something else stands in the place of the deadline from today on; CMM and the Return Agency learn of it. */
export async function setAside(
  tx: EntityManager,
  context: RequestContext,
  deadline: DepartureDeadlineRow,
  by: DepartureSetAside,
  version: string,
): Promise<DepartureDeadlineRow> {
  const changes = { setAsideOn: context.today, setAsideBy: by };
  const after = await supersede(tx, context, DepartureDeadlineRow, deadline, [version], changes);
  await tell(tx, context, deadline.caseId, 'DEPARTURE_SET_ASIDE', ['RETURN_AGENCY']);
  return after;
}

/** The deadline goes with the stay that was recorded: nobody is to leave while she seeks asylum or stays lawfully, and afterwards it stands again. */
export async function followStay(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
  otherCases: readonly string[],
): Promise<void> {
  const { today } = context;
  const deadline = await standing(tx, caseId);
  if (!deadline) return standAgain(tx, context, caseId, otherCases);
  const stay = await file.stayOn(tx, caseId, today);
  if (stay === 'ASYLUM_SEEKER')
    await setAside(tx, context, deadline, 'ASYLUM_APPLICATION', versionOn(departure, today));
  else await setAsideWhileLawful(tx, context, caseId);
}

/**
 * Nobody is to leave by a day that lies within a lawful stay: asylum that was granted, or a permit that is not on record here. One
 * that has a last day leaves her until then.
 */
export async function setAsideWhileLawful(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
): Promise<void> {
  const { today } = context;
  const deadline = await standing(tx, caseId);
  if (!deadline || (await file.stayOn(tx, caseId, today)) !== 'LAWFUL') return;
  const version = versionOn(departure, today);
  const until = await freeUntil(tx, caseId, today);
  if (until === null) await setAside(tx, context, deadline, 'RESIDENCE_PERMIT', version);
  else if (deadline.leaveBy < until)
    await supersede(tx, context, DepartureDeadlineRow, deadline, [version], heldTo(deadline, until));
}

/** She left: the deadline ends, not before the day on which it was set, whatever stood in its place. */
export const endOn = (
  tx: EntityManager,
  context: RequestContext,
  deadline: DepartureDeadlineRow,
  departedOn: Day,
  version: string,
): Promise<DepartureDeadlineRow> =>
  supersede(tx, context, DepartureDeadlineRow, deadline, [version], {
    departedOn: later(departedOn, deadline.setOn),
    setAsideOn: null,
    setAsideBy: null,
  });
