import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { AssessmentRequestRow } from './assessment-request.row.ts';
import { AssistanceDurationRow } from './assistance-duration.row.ts';
import { AssistanceEligibilityRow } from './assistance-eligibility.row.ts';
import { BedRow } from './bed.row.ts';
import { BestInterestsAssessmentRow } from './best-interests-assessment.row.ts';
import { CaseRow } from './case.row.ts';
import { CaseClosureRow } from './case-closure.row.ts';
import { ChildRepresentativeRow } from './child-representative.row.ts';
import { ChildScreeningRow } from './child-screening.row.ts';
import { CompetenceRow } from './competence.row.ts';
import { ConsentRow } from './consent.row.ts';
import { ContactPersonRow } from './contact-person.row.ts';
import { EncounterRow } from './encounter.row.ts';
import { FacilityRow } from './facility.row.ts';
import { FacilityApprovalRow } from './facility-approval.row.ts';
import { FacilityInspectionRow } from './facility-inspection.row.ts';
import { HandOverRow } from './hand-over.row.ts';
import { IndicatorsRow } from './indicators.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { Records1790000000002 } from './migrations/1790000000002-records.ts';
import { Statistics1790000000003 } from './migrations/1790000000003-statistics.ts';
import { UndatedLast1790000000004 } from './migrations/1790000000004-undated-last.ts';
import { AssistanceDecisions1790000000005 } from './migrations/1790000000005-assistance-decisions.ts';
import { ProfileChanged1790000000006 } from './migrations/1790000000006-profile-changed.ts';
import { WithdrawnTheDayBefore1790000000007 } from './migrations/1790000000007-withdrawn-the-day-before.ts';
import { ReasonWhereTheLawAsks1790000000008 } from './migrations/1790000000008-reason-where-the-law-asks.ts';
import { VerifiedDecisions1790000000009 } from './migrations/1790000000009-verified-decisions.ts';
import { NoticesOfOrganisations1790000000010 } from './migrations/1790000000010-notices-of-organisations.ts';
import { FirstRecorded1790000000012 } from './migrations/1790000000012-first-recorded.ts';
import { TakenBackRecovery1790000000013 } from './migrations/1790000000013-taken-back-recovery.ts';
import { BornOnChanged1790000000014 } from './migrations/1790000000014-born-on-changed.ts';
import { RecoveryEndedByDeparture1790000000015 } from './migrations/1790000000015-recovery-ended-by-departure.ts';
import { PersonRow } from './person.row.ts';
import { PlacementRow } from './placement.row.ts';
import { RecoveryPeriodRow } from './recovery-period.row.ts';
import { ReferralRow } from './referral.row.ts';
import { ScreeningInterviewRow } from './screening-interview.row.ts';
import { SupportMeasureRow } from './support-measure.row.ts';
import { SupportNoteRow } from './support-note.row.ts';

export const cmmDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      CasePartyRow,
      CaseRow,
      IdempotencyRow,
      IdentificationDecisionRow,
      NoticeRow,
      PersonRow,
      ReferralRow,
      ReliedOnFactRow,
      AssessmentRequestRow,
      AssistanceDurationRow,
      AssistanceEligibilityRow,
      BedRow,
      BestInterestsAssessmentRow,
      CaseClosureRow,
      ChildRepresentativeRow,
      ChildScreeningRow,
      CompetenceRow,
      ConsentRow,
      ContactPersonRow,
      EncounterRow,
      FacilityRow,
      FacilityApprovalRow,
      FacilityInspectionRow,
      HandOverRow,
      IndicatorsRow,
      PlacementRow,
      RecoveryPeriodRow,
      ScreeningInterviewRow,
      SupportMeasureRow,
      SupportNoteRow,
    ],
    migrations: [
      FirstChain1790000000001,
      Records1790000000002,
      Statistics1790000000003,
      UndatedLast1790000000004,
      AssistanceDecisions1790000000005,
      ProfileChanged1790000000006,
      WithdrawnTheDayBefore1790000000007,
      ReasonWhereTheLawAsks1790000000008,
      VerifiedDecisions1790000000009,
      NoticesOfOrganisations1790000000010,
      FirstRecorded1790000000012,
      TakenBackRecovery1790000000013,
      BornOnChanged1790000000014,
      RecoveryEndedByDeparture1790000000015,
    ],
  });

const FACTS = [
  'indicators',
  'competence',
  'hand_over',
  'assessment_request',
  'screening_interview',
  'assistance_eligibility',
  'assistance_duration',
  'consent',
  'recovery_period',
  'case_closure',
  'facility_approval',
  'facility_inspection',
  'placement',
  'child_representative',
  'best_interests_assessment',
] as const;

/** What the application may do here beyond reading and adding. Legal facts are superseded, never changed. */
export const cmmRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'nrm_case', set: ['status', 'closed_on', 'merged_into_id', 'version'] },
  {
    table: 'person',
    set: [
      'given_name',
      'family_name',
      'born_on',
      'gender',
      'citizenship',
      'citizenship_group',
      'civil_registration_number',
      'profile_changed_at',
      'born_on_changed_at',
      'version',
    ],
  },
  { table: 'referral', set: ['superseded_at'] },
  { table: 'identification_decision', set: ['superseded_at'] },
  ...FACTS.map((table) => ({ table, set: ['superseded_at'] })),
  { table: 'encounter', set: ['case_id', 'became_case_on', 'note', 'version'] },
  { table: 'contact_person', set: ['released_on', 'version'] },
  { table: 'support_measure', set: ['status', 'provider', 'started_on', 'ended_on', 'version'] },
  { table: 'support_note' },
  { table: 'child_screening', set: ['case_id', 'note', 'version'] },
  { table: 'facility', set: ['name', 'operated_by', 'place', 'capacity', 'closed_on', 'version'] },
  // follows the capacity of its facility by the database's own hand; one that is not used any more may go
  { table: 'bed', delete: true },
];
