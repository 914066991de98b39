import type { DataSource, EntityTarget } from 'typeorm';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { reliedOnLoaders } from '../../../shared/storage/relied-on-of-record.ts';
import { rowByKey, rowsByKey } from '../../../shared/storage/rows-of.ts';
import { AssessmentRequestRow } from '../storage/assessment-request.row.ts';
import { AssistanceDurationRow } from '../storage/assistance-duration.row.ts';
import { AssistanceEligibilityRow } from '../storage/assistance-eligibility.row.ts';
import { BedRow } from '../storage/bed.row.ts';
import { BestInterestsAssessmentRow } from '../storage/best-interests-assessment.row.ts';
import { CaseRow } from '../storage/case.row.ts';
import { CaseClosureRow } from '../storage/case-closure.row.ts';
import { ChildRepresentativeRow } from '../storage/child-representative.row.ts';
import { ChildScreeningRow } from '../storage/child-screening.row.ts';
import { CompetenceRow } from '../storage/competence.row.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { ContactPersonRow } from '../storage/contact-person.row.ts';
import { EncounterRow } from '../storage/encounter.row.ts';
import { FacilityRow } from '../storage/facility.row.ts';
import { FacilityApprovalRow } from '../storage/facility-approval.row.ts';
import { FacilityInspectionRow } from '../storage/facility-inspection.row.ts';
import { HandOverRow } from '../storage/hand-over.row.ts';
import { IndicatorsRow } from '../storage/indicators.row.ts';
import { PersonRow } from '../storage/person.row.ts';
import { PlacementRow } from '../storage/placement.row.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { ReferralRow } from '../storage/referral.row.ts';
import { ScreeningInterviewRow } from '../storage/screening-interview.row.ts';
import { SupportMeasureRow } from '../storage/support-measure.row.ts';
import { SupportNoteRow } from '../storage/support-note.row.ts';
import { factLoaders } from './fact-loaders.ts';
import { occupiedBeds } from './occupied-beds.ts';
import { yearLoaders } from './year-loaders.ts';

const inForce = 't.superseded_at IS NULL';

/** One statement each, however many cases a request asks about. */
export const createLoaders = (db: DataSource) => {
  const ofCase = <Row extends { caseId: string | null }>(row: EntityTarget<Row>, orderBy: string) =>
    rowsByKey<Row>(db, { row, key: 'caseId', orderBy });
  const factsOfCase = <Row extends { caseId: string }>(row: EntityTarget<Row>, orderBy: string) =>
    rowsByKey<Row>(db, { row, key: 'caseId', where: inForce, orderBy });
  const factsOfFacility = <Row extends { facilityId: string }>(row: EntityTarget<Row>, orderBy: string) =>
    rowsByKey<Row>(db, { row, key: 'facilityId', where: inForce, orderBy });
  return {
    facts: factLoaders(db),
    case: rowByKey(db, { row: CaseRow, key: 'id' }),
    caseByReference: rowByKey(db, { row: CaseRow, key: 'reference' }),
    person: rowByKey(db, { row: PersonRow, key: 'caseId' }),
    parties: ofCase(CasePartyRow, 't.admitted_at, t.id'),
    referral: rowByKey(db, { row: ReferralRow, key: 'caseId', where: inForce }),
    decisions: factsOfCase(IdentificationDecisionRow, 't.decided_on, t.first_recorded_at, t.id'),

    reliedOn: reliedOnLoaders(db),

    encounters: ofCase(EncounterRow, 't.met_on, t.id'),
    indicators: factsOfCase(IndicatorsRow, 't.observed_on, t.id'),
    competences: factsOfCase(CompetenceRow, 't.valid_from, t.id'),
    handOvers: factsOfCase(HandOverRow, 't.handed_over_on, t.id'),
    assessmentRequests: factsOfCase(AssessmentRequestRow, 't.requested_on, t.id'),
    screeningInterviews: factsOfCase(ScreeningInterviewRow, 't.offered_on, t.id'),

    eligibilities: factsOfCase(AssistanceEligibilityRow, 't.decided_on, t.id'),
    durations: factsOfCase(AssistanceDurationRow, 't.starts_on, t.id'),
    consents: factsOfCase(ConsentRow, 't.given_on, t.id'),
    contactPersons: ofCase(ContactPersonRow, 't.assigned_on, t.id'),
    supportMeasures: ofCase(SupportMeasureRow, 't.planned_on, t.id'),
    supportNotes: rowsByKey(db, { row: SupportNoteRow, key: 'measureId', orderBy: 't.written_at, t.id' }),
    recoveryPeriods: factsOfCase(RecoveryPeriodRow, 't.starts_on, t.id'),
    closures: factsOfCase(CaseClosureRow, 't.closed_on, t.id'),

    placements: factsOfCase(PlacementRow, 't.starts_on, t.id'),
    bed: rowByKey(db, { row: BedRow, key: 'id' }),
    facility: rowByKey(db, { row: FacilityRow, key: 'id' }),
    approvals: factsOfFacility(FacilityApprovalRow, 't.valid_from, t.id'),
    inspections: factsOfFacility(FacilityInspectionRow, 't.inspected_on, t.id'),
    beds: rowsByKey(db, { row: BedRow, key: 'facilityId', orderBy: 't.number' }),
    occupiedBeds: occupiedBeds(db),

    representatives: factsOfCase(ChildRepresentativeRow, 't.appointed_on, t.id'),
    childScreenings: ofCase(ChildScreeningRow, 't.screened_on, t.id'),
    ofYear: yearLoaders(db),
    bestInterests: factsOfCase(BestInterestsAssessmentRow, 't.assessed_on, t.recorded_at, t.id'),
  };
};

export type Loaders = ReturnType<typeof createLoaders>;
