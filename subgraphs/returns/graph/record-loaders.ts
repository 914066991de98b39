import type { DataSource } from 'typeorm';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import { ReintegrationMeasureRow } from '../storage/reintegration-measure.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import { ReturnCounsellingRow } from '../storage/return-counselling.row.ts';
import { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import { ReturnOrganisationRow } from '../storage/return-organisation.row.ts';
import { ReturnPlanRow } from '../storage/return-plan.row.ts';
import { ReturnProgrammeRow } from '../storage/return-programme.row.ts';
import { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';

const where = 't.superseded_at IS NULL';

/** What hangs on a file, a return or a support: one statement each, however many of these a request asks about. */
export const createRecordLoaders = (db: DataSource) => ({
  counselling: rowsByKey(db, {
    row: ReturnCounsellingRow,
    key: 'caseId',
    where,
    orderBy: 't.held_on, t.id',
  }),
  tracing: rowByKey(db, { row: FamilyTracingRow, key: 'caseId', where }),
  risk: rowByKey(db, { row: ReturnRiskAssessmentRow, key: 'returnId', where }),
  plan: rowByKey(db, { row: ReturnPlanRow, key: 'returnId', where }),
  support: rowByKey(db, { row: ReintegrationSupportRow, key: 'returnId', where }),
  followUps: rowsByKey(db, { row: ReturnFollowUpRow, key: 'returnId', orderBy: 't.due_on, t.id' }),
  measures: rowsByKey(db, {
    row: ReintegrationMeasureRow,
    key: 'supportId',
    where,
    orderBy: 't.agreed_on, t.id',
  }),
  organisation: rowByKey(db, { row: ReturnOrganisationRow, key: 'id' }),
  programme: rowByKey(db, { row: ReturnProgrammeRow, key: 'id' }),
});
