import { FamilyTracingRow } from '../../subgraphs/returns/storage/family-tracing.row.ts';
import { PartnerCoverageRow } from '../../subgraphs/returns/storage/partner-coverage.row.ts';
import { ReintegrationMeasureRow } from '../../subgraphs/returns/storage/reintegration-measure.row.ts';
import { ReintegrationSupportRow } from '../../subgraphs/returns/storage/reintegration-support.row.ts';
import { ReturnCounsellingRow } from '../../subgraphs/returns/storage/return-counselling.row.ts';
import { ReturnFollowUpRow } from '../../subgraphs/returns/storage/return-follow-up.row.ts';
import { ReturnOrganisationRow } from '../../subgraphs/returns/storage/return-organisation.row.ts';
import { ReturnPlanRow } from '../../subgraphs/returns/storage/return-plan.row.ts';
import { ReturnRiskAssessmentRow } from '../../subgraphs/returns/storage/return-risk-assessment.row.ts';

/** What one story leaves at the Return Agency beside files and returns. */
export interface ReturnsRecordRows {
  readonly partners: ReturnOrganisationRow[];
  readonly coverage: PartnerCoverageRow[];
  readonly counselling: ReturnCounsellingRow[];
  readonly risks: ReturnRiskAssessmentRow[];
  readonly plans: ReturnPlanRow[];
  readonly supports: ReintegrationSupportRow[];
  readonly measures: ReintegrationMeasureRow[];
  readonly followUps: ReturnFollowUpRow[];
  readonly tracings: FamilyTracingRow[];
}

export const noReturnsRecords = (): ReturnsRecordRows => ({
  partners: [],
  coverage: [],
  counselling: [],
  risks: [],
  plans: [],
  supports: [],
  measures: [],
  followUps: [],
  tracings: [],
});

/** In the order in which they hang on each other. */
export const returnsRecordWrites = (rows: ReturnsRecordRows) =>
  [
    [ReturnOrganisationRow, rows.partners],
    [PartnerCoverageRow, rows.coverage],
    [ReturnCounsellingRow, rows.counselling],
    [ReturnRiskAssessmentRow, rows.risks],
    [ReturnPlanRow, rows.plans],
    [ReintegrationSupportRow, rows.supports],
    [ReintegrationMeasureRow, rows.measures],
    [ReturnFollowUpRow, rows.followUps],
    [FamilyTracingRow, rows.tracings],
  ] as const;
