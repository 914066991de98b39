import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { versionsOfCase } from '../../../shared/storage/rows-of.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { CompetenceRow } from '../storage/competence.row.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import { casesGoingOn, mergedCases } from '../storage/merged-cases.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { ReferralRow } from '../storage/referral.row.ts';
import { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';

/** CMM's own facts for derived fields, with all their versions: one statement a group. */
export const factLoaders = (db: DataSource) => ({
  referrals: versionsOfCase(db, ReferralRow),
  decisions: versionsOfCase(db, IdentificationDecisionRow),
  competences: versionsOfCase(db, CompetenceRow),
  handOvers: versionsOfCase(db, HandOverRow),
  assessmentRequests: versionsOfCase(db, AssessmentRequestRow),
  interviews: versionsOfCase(db, ScreeningInterviewRow),
  eligibilities: versionsOfCase(db, AssistanceEligibilityRow),
  durations: versionsOfCase(db, AssistanceDurationRow),
  recoveries: versionsOfCase(db, RecoveryPeriodRow),
  mergedCases: new DataLoader(async (ids: readonly string[]) => {
    const merged = await mergedCases(db, ids);
    return ids.map((id) => merged.filter(({ intoId }) => intoId === id));
  }),
  goesOn: new DataLoader(async (ids: readonly string[]) => {
    const led = new Map((await casesGoingOn(db, ids)).map(({ id, goesOnId }) => [id, goesOnId]));
    return ids.map((id) => led.get(id) ?? null);
  }),
  placements: versionsOfCase(db, PlacementRow),
  representatives: versionsOfCase(db, ChildRepresentativeRow),
  bestInterests: versionsOfCase(db, BestInterestsAssessmentRow),
  closures: versionsOfCase(db, CaseClosureRow),
});
