import type { ObjectLiteral } from 'typeorm';
import { AssessmentRequestRow } from '../../subgraphs/dis/storage/assessment-request.row.ts';
import { AsylumApplicationRow } from '../../subgraphs/dis/storage/asylum-application.row.ts';
import { AsylumScreeningRow } from '../../subgraphs/dis/storage/asylum-screening.row.ts';
import { DepartureDeadlineRow } from '../../subgraphs/dis/storage/departure-deadline.row.ts';
import { IntegrationMeasureRow } from '../../subgraphs/dis/storage/integration-measure.row.ts';
import { IntegrationPlanRow } from '../../subgraphs/dis/storage/integration-plan.row.ts';
import { MunicipalityAllocationRow } from '../../subgraphs/dis/storage/municipality-allocation.row.ts';
import { PermitApplicationRow } from '../../subgraphs/dis/storage/permit-application.row.ts';
import { ReflectionOfferRow } from '../../subgraphs/dis/storage/reflection-offer.row.ts';
import { ResidencePermitRow } from '../../subgraphs/dis/storage/residence-permit.row.ts';
import { WorkPermitRow } from '../../subgraphs/dis/storage/work-permit.row.ts';

/** What a story leaves at DIS beyond the first chain. */
export interface DisRecordRows {
  readonly asylum: AsylumApplicationRow[];
  readonly screenings: AsylumScreeningRow[];
  readonly requests: AssessmentRequestRow[];
  readonly offers: ReflectionOfferRow[];
  readonly deadlines: DepartureDeadlineRow[];
  readonly permitApplications: PermitApplicationRow[];
  readonly permits: ResidencePermitRow[];
  readonly workPermits: WorkPermitRow[];
  readonly allocations: MunicipalityAllocationRow[];
  readonly plans: IntegrationPlanRow[];
  readonly measures: IntegrationMeasureRow[];
}

export const noDisRecords = (): DisRecordRows => ({
  asylum: [],
  screenings: [],
  requests: [],
  offers: [],
  deadlines: [],
  permitApplications: [],
  permits: [],
  workPermits: [],
  allocations: [],
  plans: [],
  measures: [],
});

/** In an order that every reference holds: a permit rests on an application, a renewal's application on a permit, and the renewal on that. */
export function writeDisRecords(
  rows: DisRecordRows,
): (readonly [row: new () => ObjectLiteral, rows: readonly ObjectLiteral[]])[] {
  const first = rows.permitApplications.filter(({ renewsFactId }) => renewsFactId === null);
  const firstIds = new Set(first.map(({ factId }) => factId));
  const isFirst = ({ applicationFactId }: ResidencePermitRow) => firstIds.has(applicationFactId);
  return [
    [AsylumApplicationRow, rows.asylum],
    [AsylumScreeningRow, rows.screenings],
    [AssessmentRequestRow, rows.requests],
    [ReflectionOfferRow, rows.offers],
    [PermitApplicationRow, first],
    [ResidencePermitRow, rows.permits.filter(isFirst)],
    [PermitApplicationRow, rows.permitApplications.filter(({ renewsFactId }) => renewsFactId !== null)],
    [ResidencePermitRow, rows.permits.filter((permit) => !isFirst(permit))],
    [DepartureDeadlineRow, rows.deadlines],
    [WorkPermitRow, rows.workPermits],
    [MunicipalityAllocationRow, rows.allocations],
    [IntegrationPlanRow, rows.plans],
    [IntegrationMeasureRow, rows.measures],
  ];
}
