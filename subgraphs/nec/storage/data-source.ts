import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { AwardRow } from './award.row.ts';
import { ChargeRow } from './charge.row.ts';
import { CourtCaseRow } from './court-case.row.ts';
import { DetentionRow } from './detention.row.ts';
import { DetentionPeriodRow } from './detention-period.row.ts';
import { HearingRow } from './hearing.row.ts';
import { InvestigationRow } from './investigation.row.ts';
import { InvestigationCaseRow } from './investigation-case.row.ts';
import { JusticeFileRow } from './justice-file.row.ts';
import { LegalAssistanceRow } from './legal-assistance.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { Records1790000000002 } from './migrations/1790000000002-records.ts';
import { Statistics1790000000003 } from './migrations/1790000000003-statistics.ts';
import { VerifiedDecisions1790000000004 } from './migrations/1790000000004-verified-decisions.ts';
import { NoticesOfOrganisations1790000000005 } from './migrations/1790000000005-notices-of-organisations.ts';
import { FirstRecorded1790000000006 } from './migrations/1790000000006-first-recorded.ts';
import { NonPunishmentAssessmentRow } from './non-punishment-assessment.row.ts';
import { OffenceRow } from './offence.row.ts';
import { PersonRow } from './person.row.ts';
import { SuspectRow } from './suspect.row.ts';
import { VictimStatusFindingRow } from './victim-status-finding.row.ts';
import { WitnessContactRow } from './witness-contact.row.ts';
import { WitnessParticipationRow } from './witness-participation.row.ts';

export const necDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      CasePartyRow,
      IdempotencyRow,
      IdentificationDecisionRow,
      InvestigationCaseRow,
      InvestigationRow,
      JusticeFileRow,
      NoticeRow,
      PersonRow,
      AwardRow,
      ChargeRow,
      CourtCaseRow,
      DetentionRow,
      DetentionPeriodRow,
      HearingRow,
      LegalAssistanceRow,
      NonPunishmentAssessmentRow,
      OffenceRow,
      SuspectRow,
      VictimStatusFindingRow,
      WitnessContactRow,
      WitnessParticipationRow,
      ReliedOnFactRow,
    ],
    migrations: [
      FirstChain1790000000001,
      Records1790000000002,
      Statistics1790000000003,
      VerifiedDecisions1790000000004,
      NoticesOfOrganisations1790000000005,
      FirstRecorded1790000000006,
    ],
  });

/** What the application may do here beyond reading and adding. Legal facts are superseded, never changed. */
export const necRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'justice_file' },
  {
    table: 'person',
    set: ['given_name', 'family_name', 'born_on', 'gender', 'citizenship', 'police_reference', 'version'],
  },
  { table: 'identification_decision', set: ['superseded_at'] },
  { table: 'investigation', set: ['superseded_at'] },
  { table: 'investigation_case', set: ['superseded_at'] },
  { table: 'award', set: ['superseded_at'] },
  { table: 'charge', set: ['superseded_at'] },
  { table: 'court_case', set: ['superseded_at'] },
  { table: 'detention', set: ['superseded_at'] },
  { table: 'detention_period', set: ['superseded_at'] },
  { table: 'legal_assistance', set: ['superseded_at'] },
  { table: 'non_punishment_assessment', set: ['superseded_at'] },
  { table: 'victim_status_finding', set: ['superseded_at'] },
  { table: 'witness_contact', set: ['superseded_at'] },
  { table: 'witness_participation', set: ['superseded_at'] },
  { table: 'offence', set: ['provision', 'committed_from', 'committed_to', 'version'] },
  { table: 'suspect', set: ['status', 'charged_on', 'version'] },
  { table: 'hearing', set: ['begins_at', 'status', 'court_note', 'version'] },
];
