import { AssessmentRequestRow } from '../../subgraphs/cmm/storage/assessment-request.row.ts';
import { AssistanceDurationRow } from '../../subgraphs/cmm/storage/assistance-duration.row.ts';
import { AssistanceEligibilityRow } from '../../subgraphs/cmm/storage/assistance-eligibility.row.ts';
import { BedRow } from '../../subgraphs/cmm/storage/bed.row.ts';
import { BestInterestsAssessmentRow } from '../../subgraphs/cmm/storage/best-interests-assessment.row.ts';
import { CaseClosureRow } from '../../subgraphs/cmm/storage/case-closure.row.ts';
import { ChildRepresentativeRow } from '../../subgraphs/cmm/storage/child-representative.row.ts';
import { ChildScreeningRow } from '../../subgraphs/cmm/storage/child-screening.row.ts';
import { CompetenceRow } from '../../subgraphs/cmm/storage/competence.row.ts';
import { ConsentRow } from '../../subgraphs/cmm/storage/consent.row.ts';
import { ContactPersonRow } from '../../subgraphs/cmm/storage/contact-person.row.ts';
import { EncounterRow } from '../../subgraphs/cmm/storage/encounter.row.ts';
import { FacilityRow } from '../../subgraphs/cmm/storage/facility.row.ts';
import { FacilityApprovalRow } from '../../subgraphs/cmm/storage/facility-approval.row.ts';
import { FacilityInspectionRow } from '../../subgraphs/cmm/storage/facility-inspection.row.ts';
import { HandOverRow } from '../../subgraphs/cmm/storage/hand-over.row.ts';
import { IndicatorsRow } from '../../subgraphs/cmm/storage/indicators.row.ts';
import { PlacementRow } from '../../subgraphs/cmm/storage/placement.row.ts';
import { RecoveryPeriodRow } from '../../subgraphs/cmm/storage/recovery-period.row.ts';
import { ScreeningInterviewRow } from '../../subgraphs/cmm/storage/screening-interview.row.ts';
import { SupportMeasureRow } from '../../subgraphs/cmm/storage/support-measure.row.ts';
import { SupportNoteRow } from '../../subgraphs/cmm/storage/support-note.row.ts';

/** CMM's records beside the first chain, in the order in which they refer to each other. */
export const cmmRecordTables = {
  encounters: EncounterRow,
  indicators: IndicatorsRow,
  competences: CompetenceRow,
  handOvers: HandOverRow,
  assessmentRequests: AssessmentRequestRow,
  screeningInterviews: ScreeningInterviewRow,
  eligibilities: AssistanceEligibilityRow,
  durations: AssistanceDurationRow,
  consents: ConsentRow,
  contactPersons: ContactPersonRow,
  supportMeasures: SupportMeasureRow,
  supportNotes: SupportNoteRow,
  recoveryPeriods: RecoveryPeriodRow,
  closures: CaseClosureRow,
  facilities: FacilityRow,
  approvals: FacilityApprovalRow,
  inspections: FacilityInspectionRow,
  beds: BedRow,
  placements: PlacementRow,
  representatives: ChildRepresentativeRow,
  childScreenings: ChildScreeningRow,
  bestInterests: BestInterestsAssessmentRow,
} as const;

export type CmmRecordRows = {
  readonly [Table in keyof typeof cmmRecordTables]: InstanceType<(typeof cmmRecordTables)[Table]>[];
};

export const noCmmRecords = (): CmmRecordRows => ({
  encounters: [],
  indicators: [],
  competences: [],
  handOvers: [],
  assessmentRequests: [],
  screeningInterviews: [],
  eligibilities: [],
  durations: [],
  consents: [],
  contactPersons: [],
  supportMeasures: [],
  supportNotes: [],
  recoveryPeriods: [],
  closures: [],
  facilities: [],
  approvals: [],
  inspections: [],
  beds: [],
  placements: [],
  representatives: [],
  childScreenings: [],
  bestInterests: [],
});
