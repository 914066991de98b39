import { type EntityManager, type FindOptionsWhere, In, IsNull } from 'typeorm';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import type { LegalFactRow } from '../../../shared/storage/legal-fact.row.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import { AsylumScreeningRow } from '../storage/asylum-screening.row.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { PermitApplicationRow } from '../storage/permit-application.row.ts';
import { ReflectionOfferRow } from '../storage/reflection-offer.row.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { ResidencePermitRow } from '../storage/residence-permit.row.ts';
import { ResidenceStatusRow } from '../storage/residence-status.row.ts';
import { WorkPermitRow } from '../storage/work-permit.row.ts';

/** The versions in force of one kind of record, read within a decision's transaction while the case is locked. */
const inForce = <Fact extends LegalFactRow>(row: new () => Fact) => {
  const where = (of: Partial<LegalFactRow>) => ({ ...of, supersededAt: IsNull() }) as FindOptionsWhere<Fact>;
  return {
    has: (tx: EntityManager, caseId: string, id: string): Promise<boolean> =>
      tx.existsBy(row, where({ caseId, id })),
    byId: (tx: EntityManager, id: string): Promise<Fact> => tx.findOneByOrFail(row, where({ id })),
    ofCase: (tx: EntityManager, caseId: string): Promise<Fact[]> => tx.findBy(row, where({ caseId })),
    ofCases: (tx: EntityManager, caseIds: readonly string[]): Promise<Fact[]> =>
      tx.findBy(row, { caseId: In(caseIds), supersededAt: IsNull() } as FindOptionsWhere<Fact>),
  };
};

export const statuses = inForce(ResidenceStatusRow);
export const asylumApplications = inForce(AsylumApplicationRow);
export const screenings = inForce(AsylumScreeningRow);
export const decisions = inForce(IdentificationDecisionRow);
export const assessmentRequests = inForce(AssessmentRequestRow);
export const offers = inForce(ReflectionOfferRow);
export const periods = inForce(ReflectionPeriodRow);
export const deadlines = inForce(DepartureDeadlineRow);
export const permitApplications = inForce(PermitApplicationRow);
export const permits = inForce(ResidencePermitRow);
export const workPermits = inForce(WorkPermitRow);
export const allocations = inForce(MunicipalityAllocationRow);

/** Whether an application for asylum waits for its decision in one of these cases. */
export const seeksAsylum = async (tx: EntityManager, caseIds: readonly string[]): Promise<boolean> =>
  (await asylumApplications.ofCases(tx, caseIds)).some(({ outcome }) => outcome === null);
