import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { decisionInForce, type IdentificationFact } from '../../../shared/law/decisions-agree.ts';
import { identificationToConfirm } from '../../../shared/law/identification-to-confirm.ts';
import type { Departures } from '../../../shared/law/left-since.ts';
import type { PeriodOfHers } from '../../../shared/law/periods-of-hers.ts';
import { type ReflectionGrantFacts, referenceOf } from '../../../shared/law/reflection-grant.ts';
import { repeatsOf, sameIdentification } from '../../../shared/law/same-identification.ts';
import type { ReliedOn } from '../../../shared/room/relied-on.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { lastDayOf } from './last-day.ts';
import { asylumApplications, permits } from './records.ts';

/** What DIS itself knows of a case, read within a decision's transaction while the case is locked. */

const inForce = { supersededAt: IsNull() };

export const exists = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(ImmigrationFileRow, { caseId });

/** The cases of the same person that CMM merged into this one, and what it had decided in them. */
export interface MergedTold {
  readonly caseIds: readonly string[];
  readonly decisions: readonly IdentificationFact[];
  readonly reliedOn: readonly ReliedOn[];
}

export const noneMerged: MergedTold = { caseIds: [], decisions: [], reliedOn: [] };

const decisionsInForce = (
  tx: EntityManager,
  caseIds: readonly string[],
): Promise<IdentificationDecisionRow[]> =>
  tx.findBy(IdentificationDecisionRow, { caseId: In(caseIds), ...inForce });

export async function stayOn(tx: EntityManager, caseId: string, day: Day): Promise<StayBasis | null> {
  const statuses = await tx.findBy(ResidenceStatusRow, { caseId, ...inForce });
  return (
    statuses.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
      ?.basis ?? null
  );
}

/** The same with what DIS has in her other cases: a permit that holds there, and asylum that she seeks there, are hers in this one. */
export async function stayWithOthers(
  tx: EntityManager,
  caseId: string,
  others: readonly string[],
  day: Day,
): Promise<StayBasis | null> {
  const here = await stayOn(tx, caseId, day);
  if (here === 'LAWFUL') return here;
  const given = await permits.ofCases(tx, others);
  if (given.some((permit) => permit.validFrom <= day && day <= lastDayOf(permit))) return 'LAWFUL';
  const sought = await asylumApplications.ofCases(tx, others);
  return sought.some(({ outcome, lodgedOn }) => outcome === null && lodgedOn <= day) ? 'ASYLUM_SEEKER' : here;
}

/** To her: in this case, and in those that were merged into it. */
export async function periodsGranted(
  tx: EntityManager,
  caseId: string,
  { caseIds }: MergedTold = noneMerged,
): Promise<ReflectionGrantFacts['periods']> {
  const periods = await tx.findBy(ReflectionPeriodRow, { caseId: In([caseId, ...caseIds]), ...inForce });
  return periods.map(asGranted);
}

/** Those of them but this one, as the law on extensions looks at them. */
export async function otherPeriods(
  tx: EntityManager,
  { id, caseId, identificationDecisionId }: ReflectionPeriodRow,
  caseIds: readonly string[],
  departures: Departures,
): Promise<PeriodOfHers[]> {
  const hers = [caseId, ...caseIds];
  const periods = await tx.findBy(ReflectionPeriodRow, { caseId: In(hers), ...inForce });
  const same = sameIdentification(identificationDecisionId, await decisionsInForce(tx, hers), departures);
  return periods
    .filter((other) => other.id !== id)
    .map((other) => ({
      startsOn: other.startsOn,
      endsOn: other.endedOn ?? other.endsOn,
      capEndsOn: other.capEndsOn,
      onSameIdentification: same.includes(other.identificationDecisionId ?? ''),
    }));
}

/** A period as the law on grants looks at it: to its last day in effect, and the identification that it used. */
export const asGranted = (period: ReflectionPeriodRow): ReflectionGrantFacts['periods'][number] => ({
  startsOn: period.startsOn,
  endsOn: period.endedOn ?? period.endsOn,
  identification: referenceOf(period),
});

/** What others told that an identification is read from. */
export interface ToldOfIdentification {
  readonly decisions: readonly IdentificationFact[];
  readonly departures: Departures;
}

/**
 * The identification in force, of what DIS itself decided and what others told. What the same body had said in a case that was
 * merged into this one identified her already, unless she has left and come back since.
 */
export async function identification(
  tx: EntityManager,
  caseId: string,
  { decisions: told, departures }: ToldOfIdentification,
  merged: MergedTold = noneMerged,
): Promise<ReflectionGrantFacts['identification']> {
  const decisions = [...(await decisionsInForce(tx, [caseId])), ...told];
  const { inForce: decision } = decisionInForce<IdentificationFact>(decisions);
  if (!decision) return null;
  const repeats = repeatsOf(decision, [...decisions, ...(await decidedBefore(tx, merged))], departures);
  return { ...decision, decisionId: decision.id, repeats };
}

/** The one by which a period of hers is confirmed: once it is over that on which it was given. */
export async function identificationOfPeriod(
  tx: EntityManager,
  period: ReflectionPeriodRow,
  told: ToldOfIdentification,
  merged: MergedTold,
  today: Day,
): Promise<ReflectionGrantFacts['identification']> {
  const { caseId } = period;
  const inForce = await identification(tx, caseId, told, merged);
  const here = [...(await decisionsInForce(tx, [caseId])), ...told.decisions];
  const everywhere = [...here, ...(await decidedBefore(tx, merged))];
  return identificationToConfirm(period, inForce, everywhere, told.departures, today);
}

/** In the cases that were merged into this one. */
const decidedBefore = async (tx: EntityManager, { caseIds, decisions }: MergedTold) => [
  ...(await decisionsInForce(tx, caseIds)),
  ...decisions,
];
