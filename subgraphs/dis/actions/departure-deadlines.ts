import type { EntityManager } from 'typeorm';
import { addDays, type Day, later } from '../../../shared/day.ts';
import type { DepartureSetAside } from '../../../shared/dis-vocabulary.ts';
import { departure, departureDeadline, permitDeadline } from '../../../shared/law/departure.ts';
import { versionOn } from '../../../shared/law/rule.ts';
import type { RequestContext } from '../../../shared/room/context.ts';
import { append, supersede } from '../../../shared/room/legal-facts.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import type { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import * as file from './immigration-file.ts';
import { deadlines } from './records.ts';
import { tell } from './tell.ts';

const stands = ({ setAsideOn, departedOn }: DepartureDeadlineRow) =>
  setAsideOn === null && departedOn === null;

/** The one deadline that neither is set aside nor has ended. */
export const standing = async (tx: EntityManager, caseId: string): Promise<DepartureDeadlineRow | null> =>
  (await deadlines.ofCase(tx, caseId)).find(stands) ?? null;

/** Sets the deadline of a reflection period, or moves it with the period. While she seeks asylum it is set aside, and stands again after. */
export async function followPeriod(
  tx: EntityManager,
  context: RequestContext,
  period: ReflectionPeriodRow,
): Promise<void> {
  const { caseId } = period;
  const { today } = context;
  const all = (await deadlines.ofCase(tx, caseId)).filter(({ departedOn }) => departedOn === null);
  const versions = await tx.find(ReflectionPeriodRow, { where: { id: period.id }, select: { factId: true } });
  const ofPeriod = all.filter(({ periodFactId }) => versions.some(({ factId }) => factId === periodFactId));
  const before = ofPeriod.find(stands) ?? ofPeriod[0] ?? all.find(stands);
  const stay = await file.stayOn(tx, caseId, today);
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
  if (before) {
    const standsAgain =
      stay === 'NO_LAWFUL_STAY' && before.setAsideBy === 'ASYLUM_APPLICATION' && !all.some(stands);
    const again = standsAgain ? { setAsideOn: null, setAsideBy: null } : {};
    await supersede(tx, context, DepartureDeadlineRow, before, [version], { ...said, ...again });
    return;
  }
  const seeksAsylum = stay === 'ASYLUM_SEEKER';
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
      departedOn: null,
    },
  );
}

/** Sets the deadline of a permit, or moves that of the permit before it: to its last day, or to the day given when it was revoked. */
export async function followPermit(
  tx: EntityManager,
  context: RequestContext,
  permit: ResidencePermitRow,
  revokedTo: Day | null = null,
): Promise<void> {
  const { caseId, factId } = permit;
  const { today } = context;
  const { leaveBy, version } = permitDeadline({ validTo: permit.validTo, leaveBy: revokedTo }, today);
  const said = {
    ground: 'PERMIT_ENDS' as const,
    leaveBy,
    periodFactId: null,
    capEndsOn: null,
    permitFactId: factId,
  };
  const before = await standing(tx, caseId);
  if (before) await supersede(tx, context, DepartureDeadlineRow, before, [version], said);
  else
    await append(
      tx,
      context,
      DepartureDeadlineRow,
      { caseId, ruleVersions: [version] },
      {
        ...said,
        setOn: today,
        setAsideOn: null,
        setAsideBy: null,
        departedOn: null,
      },
    );
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

/** Nobody is to leave by a day that lies within a lawful stay: asylum that was granted, or a permit that is not on record here. */
export async function setAsideWhileLawful(
  tx: EntityManager,
  context: RequestContext,
  caseId: string,
): Promise<void> {
  const { today } = context;
  const deadline = await standing(tx, caseId);
  if (!deadline) return;
  const lawfulOn = async (day: Day) => (await file.stayOn(tx, caseId, day)) === 'LAWFUL';
  const outlasts = (await lawfulOn(today)) && (await lawfulOn(later(today, addDays(deadline.leaveBy, 1))));
  if (outlasts) await setAside(tx, context, deadline, 'RESIDENCE_PERMIT', versionOn(departure, today));
}

/** She left: the deadline ends, not before the day on which it was set. */
export const endOn = (
  tx: EntityManager,
  context: RequestContext,
  deadline: DepartureDeadlineRow,
  departedOn: Day,
  version: string,
): Promise<DepartureDeadlineRow> =>
  supersede(tx, context, DepartureDeadlineRow, deadline, [version], {
    departedOn: later(departedOn, deadline.setOn),
  });
