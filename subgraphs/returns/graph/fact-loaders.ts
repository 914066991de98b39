import type { DataSource } from 'typeorm';
import { rowsByKey, versionsOfCase } from '../../../shared/storage/rows-of.ts';
import { FamilyTracingRow } from '../storage/family-tracing.row.ts';
import { ReintegrationSupportRow } from '../storage/reintegration-support.row.ts';
import { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import { ReturnPlanRow } from '../storage/return-plan.row.ts';
import { ReturnRiskAssessmentRow } from '../storage/return-risk-assessment.row.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { inNetwork } from './in-network.ts';
import { planLeadsTo } from './plan-leads-to.ts';

/** What the Return Agency tells of cases for derived fields: one statement a group, and none for a group that is told to nobody. */
export const factLoaders = (db: DataSource) => ({
  returns: versionsOfCase(db, VoluntaryReturnRow),
  plans: versionsOfCase(db, ReturnPlanRow),
  planLeadsTo: planLeadsTo(db),
  risks: versionsOfCase(db, ReturnRiskAssessmentRow),
  supports: versionsOfCase(db, ReintegrationSupportRow),
  inNetwork: inNetwork(db),
  followUps: rowsByKey(db, { row: ReturnFollowUpRow, key: 'caseId', orderBy: 't.due_on, t.id' }),
  tracing: versionsOfCase(db, FamilyTracingRow),
});
