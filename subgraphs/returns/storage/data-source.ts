import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { FamilyTracingRow } from './family-tracing.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { Records1790000000002 } from './migrations/1790000000002-records.ts';
import { Statistics1790000000003 } from './migrations/1790000000003-statistics.ts';
import { Decisions1790000000004 } from './migrations/1790000000004-decisions.ts';
import { UndatedLast1790000000005 } from './migrations/1790000000005-undated-last.ts';
import { PartnersAtGrant1790000000006 } from './migrations/1790000000006-partners-at-grant.ts';
import { OneReturnOfEachStay1790000000007 } from './migrations/1790000000007-one-return-of-each-stay.ts';
import { NoticesOfOrganisations1790000000008 } from './migrations/1790000000008-notices-of-organisations.ts';
import { OffersTakenBack1790000000009 } from './migrations/1790000000009-offers-taken-back.ts';
import { CitizenshipRegistered1790000000010 } from './migrations/1790000000010-citizenship-registered.ts';
import { PartnerCoverageRow } from './partner-coverage.row.ts';
import { PersonRow } from './person.row.ts';
import { ReintegrationMeasureRow } from './reintegration-measure.row.ts';
import { ReintegrationSupportRow } from './reintegration-support.row.ts';
import { ReturnCounsellingRow } from './return-counselling.row.ts';
import { ReturnFileRow } from './return-file.row.ts';
import { ReturnFollowUpRow } from './return-follow-up.row.ts';
import { ReturnOrganisationRow } from './return-organisation.row.ts';
import { ReturnPlanRow } from './return-plan.row.ts';
import { ReturnProgrammeRow } from './return-programme.row.ts';
import { ReturnRiskAssessmentRow } from './return-risk-assessment.row.ts';
import { VoluntaryReturnRow } from './voluntary-return.row.ts';

export const returnsDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      CasePartyRow,
      FamilyTracingRow,
      IdempotencyRow,
      NoticeRow,
      PartnerCoverageRow,
      PersonRow,
      ReintegrationMeasureRow,
      ReintegrationSupportRow,
      ReliedOnFactRow,
      ReturnCounsellingRow,
      ReturnFileRow,
      ReturnFollowUpRow,
      ReturnOrganisationRow,
      ReturnPlanRow,
      ReturnProgrammeRow,
      ReturnRiskAssessmentRow,
      VoluntaryReturnRow,
    ],
    migrations: [
      FirstChain1790000000001,
      Records1790000000002,
      Statistics1790000000003,
      Decisions1790000000004,
      UndatedLast1790000000005,
      PartnersAtGrant1790000000006,
      OneReturnOfEachStay1790000000007,
      NoticesOfOrganisations1790000000008,
      OffersTakenBack1790000000009,
      CitizenshipRegistered1790000000010,
    ],
  });

/** Legal facts: superseded, never changed. */
const legalFacts = [
  'voluntary_return',
  'return_counselling',
  'return_risk_assessment',
  'return_plan',
  'reintegration_support',
  'reintegration_measure',
  'family_tracing',
].map((table): TableRights => ({ table, set: ['superseded_at'] }));

/** What the application may do here beyond reading and adding. */
export const returnsRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'return_file' },
  {
    table: 'person',
    set: [
      'given_name',
      'family_name',
      'born_on',
      'gender',
      'citizenship',
      'citizenship_registered_at',
      'travel_document',
      'version',
    ],
  },
  ...legalFacts,
  { table: 'return_follow_up', set: ['due_on', 'held_on', 'outcome', 'notes', 'version'] },
  { table: 'return_organisation', set: ['name', 'version'] },
  { table: 'return_programme', set: ['valid_to', 'version'] },
  { table: 'partner_coverage', set: ['valid_to', 'version'] },
];
