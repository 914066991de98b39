import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { AssessmentRequestRow } from './assessment-request.row.ts';
import { AsylumApplicationRow } from './asylum-application.row.ts';
import { AsylumScreeningRow } from './asylum-screening.row.ts';
import { DepartureDeadlineRow } from './departure-deadline.row.ts';
import { ImmigrationFileRow } from './immigration-file.row.ts';
import { IntegrationMeasureRow } from './integration-measure.row.ts';
import { IntegrationPlanRow } from './integration-plan.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { Records1790000000002 } from './migrations/1790000000002-records.ts';
import { Statistics1790000000003 } from './migrations/1790000000003-statistics.ts';
import { Decisions1790000000004 } from './migrations/1790000000004-decisions.ts';
import { WithdrawnRequests1790000000005 } from './migrations/1790000000005-withdrawn-requests.ts';
import { DeadlinesThatStandAgain1790000000006 } from './migrations/1790000000006-deadlines-that-stand-again.ts';
import { RenewalsOverHerCases1790000000007 } from './migrations/1790000000007-renewals-over-her-cases.ts';
import { PostponedDeadlines1790000000008 } from './migrations/1790000000008-postponed-deadlines.ts';
import { VerifiedDecisions1790000000009 } from './migrations/1790000000009-verified-decisions.ts';
import { NoticesOfOrganisations1790000000010 } from './migrations/1790000000010-notices-of-organisations.ts';
import { GivenOnSilence1790000000012 } from './migrations/1790000000012-given-on-silence.ts';
import { FirstRecorded1790000000014 } from './migrations/1790000000014-first-recorded.ts';
import { GivenOnAsylum1790000000015 } from './migrations/1790000000015-given-on-asylum.ts';
import { MunicipalityAllocationRow } from './municipality-allocation.row.ts';
import { PermitApplicationRow } from './permit-application.row.ts';
import { PersonRow } from './person.row.ts';
import { ReflectionOfferRow } from './reflection-offer.row.ts';
import { ReflectionPeriodRow } from './reflection-period.row.ts';
import { ResidencePermitRow } from './residence-permit.row.ts';
import { ResidenceStatusRow } from './residence-status.row.ts';
import { WorkPermitRow } from './work-permit.row.ts';

export const disDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      AssessmentRequestRow,
      AsylumApplicationRow,
      AsylumScreeningRow,
      CasePartyRow,
      DepartureDeadlineRow,
      IdempotencyRow,
      IdentificationDecisionRow,
      ImmigrationFileRow,
      IntegrationMeasureRow,
      IntegrationPlanRow,
      MunicipalityAllocationRow,
      NoticeRow,
      PermitApplicationRow,
      PersonRow,
      ReflectionOfferRow,
      ReflectionPeriodRow,
      ReliedOnFactRow,
      ResidencePermitRow,
      ResidenceStatusRow,
      WorkPermitRow,
    ],
    migrations: [
      FirstChain1790000000001,
      Records1790000000002,
      Statistics1790000000003,
      Decisions1790000000004,
      WithdrawnRequests1790000000005,
      DeadlinesThatStandAgain1790000000006,
      RenewalsOverHerCases1790000000007,
      PostponedDeadlines1790000000008,
      VerifiedDecisions1790000000009,
      NoticesOfOrganisations1790000000010,
      GivenOnSilence1790000000012,
      FirstRecorded1790000000014,
      GivenOnAsylum1790000000015,
    ],
  });

/** What the application may do here beyond reading and adding. Legal facts are superseded, never changed. */
export const disRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'immigration_file' },
  {
    table: 'person',
    set: ['given_name', 'family_name', 'born_on', 'gender', 'citizenship', 'alien_number', 'version'],
  },
  { table: 'identification_decision', set: ['superseded_at'] },
  { table: 'residence_status', set: ['superseded_at'] },
  { table: 'reflection_period', set: ['superseded_at'] },
  { table: 'reflection_offer', set: ['superseded_at'] },
  { table: 'asylum_application', set: ['superseded_at'] },
  { table: 'asylum_screening', set: ['superseded_at'] },
  { table: 'assessment_request', set: ['superseded_at'] },
  { table: 'departure_deadline', set: ['superseded_at'] },
  { table: 'permit_application', set: ['superseded_at'] },
  { table: 'residence_permit', set: ['superseded_at'] },
  { table: 'work_permit', set: ['superseded_at'] },
  { table: 'municipality_allocation', set: ['superseded_at'] },
  { table: 'integration_plan', set: ['accepted_on', 'ended_on', 'version'] },
  { table: 'integration_measure', set: ['starts_on', 'ends_on', 'version'] },
];
