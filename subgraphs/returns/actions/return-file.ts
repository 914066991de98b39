import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { isHereAgain } from '../../../shared/law/left-since.ts';
import { returnAfterProceedings } from '../../../shared/law/return-after-proceedings.ts';
import type { FactUnavailable } from '../../../shared/room/fact-unavailable.ts';
import { demandNotMerged, type KnownAtCmm } from '../../../shared/room/known-at-cmm.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import type { ReturnStatus } from '../../../shared/vocabulary.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import { ReturnFileRow } from '../storage/return-file.row.ts';
import { ReturnPlanRow } from '../storage/return-plan.row.ts';
import { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';

/** What the Return Agency itself knows of a case, read within a decision's transaction while the case is locked. */

const inForce = { supersededAt: IsNull() };

export const exists = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(ReturnFileRow, { caseId });

/**
 * The first record opens the file. That there is such a case was asked of CMM before: null where it was silent, and then
 * nothing is opened.
 */
export async function open(
  tx: EntityManager,
  caseId: string,
  isKnownAtCmm: KnownAtCmm,
  today: Day,
): Promise<FactUnavailable | null> {
  demandNotMerged(isKnownAtCmm);
  if (await exists(tx, caseId)) return null;
  if (isKnownAtCmm === null) return { unavailable: 'CMM', topic: 'CASE' };
  await tx.insert(ReturnFileRow, { caseId, openedOn: today });
  return null;
}

/** The version in force of a legal fact. */
export const inForceById =
  <Row extends LegalFactRow>(row: new () => Row) =>
  (tx: EntityManager, id: string): Promise<Row> =>
    tx.findOneByOrFail(row, { id, ...inForce } as object);

/** Whether the case has it: the thing of another case is as unknown as one that is not there. */
export const hasFact = (
  tx: EntityManager,
  row: new () => LegalFactRow,
  caseId: string,
  id: string,
): Promise<boolean> => tx.existsBy(row, { caseId, id, ...inForce });

export const returnById = inForceById(VoluntaryReturnRow);

const UNDER_WAY: readonly ReturnStatus[] = ['OFFERED', 'ACCEPTED', 'PLANNED', 'DEPARTED', 'ARRIVED'];

/** Begun so far that it is gone on with though its case was merged: one that is only offered or accepted there is never planned any more. */
const PREPARED: readonly ReturnStatus[] = ['PLANNED', 'DEPARTED', 'ARRIVED'];

/** One that is under way, in whichever of her cases. One that she has come back from is not, whatever is still to be recorded of it: she was identified since. */
export async function returnUnderWay(
  tx: EntityManager,
  caseId: string,
  merged: readonly string[],
  identifiedOn: Day | null,
): Promise<VoluntaryReturnRow | null> {
  const all = await tx.findBy(VoluntaryReturnRow, [
    { caseId, status: In(UNDER_WAY), ...inForce },
    { caseId: In(merged), status: In(PREPARED), ...inForce },
  ]);
  return all.find(({ departedOn }) => departedOn === null || !isHereAgain(departedOn, identifiedOn)) ?? null;
}

/** Left by, which nobody can withdraw from. */
const LEFT: readonly ReturnStatus[] = ['DEPARTED', 'ARRIVED'];

/**
 * The return of another of her cases in whose presence this one goes no further. Of two that were planned before their cases
 * were merged she may leave by either, and then not by the other. One that she has come back from is in nobody's way.
 */
export async function inTheWayOf(
  tx: EntityManager,
  otherCases: readonly string[],
  { isPlanned, hereOn }: { readonly isPlanned: boolean; readonly hereOn: Day | null },
): Promise<VoluntaryReturnRow | null> {
  const status = In(isPlanned ? LEFT : PREPARED);
  const others = await tx.findBy(VoluntaryReturnRow, { caseId: In(otherCases), status, ...inForce });
  return others.find(({ departedOn }) => departedOn === null || !isHereAgain(departedOn, hereOn)) ?? null;
}

export const planOf = (tx: EntityManager, returnId: string): Promise<ReturnPlanRow | null> =>
  tx.findOneBy(ReturnPlanRow, { returnId, ...inForce });

/** Whether the police were warned of a plan or a departure while they said that they need her: they learn that it was moved or withdrawn too, and of a departure only while they need her. */
export const policeWarnedOf = async (tx: EntityManager, returnId: string): Promise<boolean> =>
  (await tx.findBy(VoluntaryReturnRow, { id: returnId })).some(({ concerns }) =>
    concerns.some(({ rule }) => rule === returnAfterProceedings.id),
  );

export const riskOf = (tx: EntityManager, returnId: string): Promise<ReturnRiskAssessmentRow | null> =>
  tx.findOneBy(ReturnRiskAssessmentRow, { returnId, ...inForce });

/** The day somebody first looked at what may await her. */
export async function firstLook(tx: EntityManager, returnId: string): Promise<Day | null> {
  const first = await tx.findOne(ReturnRiskAssessmentRow, {
    where: { returnId },
    order: { assessedOn: 'ASC' },
  });
  return first?.assessedOn ?? null;
}

export const supportOf = (tx: EntityManager, returnId: string): Promise<ReintegrationSupportRow | null> =>
  tx.findOneBy(ReintegrationSupportRow, { returnId, ...inForce });

export const tracingOf = (tx: EntityManager, caseId: string): Promise<FamilyTracingRow | null> =>
  tx.findOneBy(FamilyTracingRow, { caseId, ...inForce });

/** Who travels: as registered by now in the case that goes on, and for what is not, in the one in which the return was planned. */
export async function travellerOf(
  tx: EntityManager,
  caseId: string,
  goesOn: string | null,
): Promise<PersonRow | null> {
  const here = await personOf(tx, caseId);
  const there = goesOn === null ? null : await personOf(tx, goesOn);
  if (!here || !there) return there ?? here;
  return {
    ...here,
    bornOn: there.bornOn ?? here.bornOn,
    citizenship: there.citizenship ?? here.citizenship,
  };
}

export const personOf = (tx: EntityManager, caseId: string): Promise<PersonRow | null> =>
  tx.findOneBy(PersonRow, { caseId });
