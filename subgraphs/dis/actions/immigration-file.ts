import type { EntityManager } from 'typeorm';
import { IsNull, MoreThan } from 'typeorm';
import type { Day } from '../../../shared/day.ts';
import { type IdentificationFact, identificationInForce } from '../../../shared/law/decisions-agree.ts';
import { type ReflectionGrantFacts, referenceOf } from '../../../shared/law/reflection-grant.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { StayBasis } from '../../../shared/vocabulary.ts';
import { ImmigrationFileRow } from '../storage/immigration-file.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';

/** What DIS itself knows of a case, read within a decision's transaction while the case is locked. */

const inForce = { supersededAt: IsNull() };

export const exists = (tx: EntityManager, caseId: string): Promise<boolean> =>
  tx.existsBy(ImmigrationFileRow, { caseId });

/** The first day of the period that came after this one. */
export async function laterPeriodFrom(
  tx: EntityManager,
  { caseId, startsOn }: Pick<ReflectionPeriodRow, 'caseId' | 'startsOn'>,
): Promise<Day | null> {
  const later = await tx.findOne(ReflectionPeriodRow, {
    where: { caseId, startsOn: MoreThan(startsOn), ...inForce },
    order: { startsOn: 'ASC' },
  });
  return later?.startsOn ?? null;
}

const decisionsInForce = (tx: EntityManager, caseId: string): Promise<IdentificationDecisionRow[]> =>
  tx.findBy(IdentificationDecisionRow, { caseId, ...inForce });

export async function stayOn(tx: EntityManager, caseId: string, day: Day): Promise<StayBasis | null> {
  const statuses = await tx.findBy(ResidenceStatusRow, { caseId, ...inForce });
  return (
    statuses.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
      ?.basis ?? null
  );
}

export async function periodsGranted(
  tx: EntityManager,
  caseId: string,
): Promise<ReflectionGrantFacts['periods']> {
  const periods = await tx.findBy(ReflectionPeriodRow, { caseId, ...inForce });
  return periods.map(asGranted);
}

/** A period as the law on grants looks at it: to its last day in effect, and the identification that it used. */
export const asGranted = (period: ReflectionPeriodRow): ReflectionGrantFacts['periods'][number] => ({
  startsOn: period.startsOn,
  endsOn: period.endedOn ?? period.endsOn,
  identification: referenceOf(period),
});

/** The identification in force, of what DIS itself decided and what others told. */
export async function identification(
  tx: EntityManager,
  caseId: string,
  told: readonly IdentificationFact[],
): Promise<ReflectionGrantFacts['identification']> {
  const decision = identificationInForce<IdentificationFact>([
    ...(await decisionsInForce(tx, caseId)),
    ...told,
  ]);
  return decision && { ...decision, decisionId: decision.id };
}
