import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { CaseRow } from './case.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { PersonRow } from './person.row.ts';
import { ReferralRow } from './referral.row.ts';

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
    ],
    migrations: [FirstChain1790000000001],
  });

/** What the application may do here beyond reading and adding. Legal facts are superseded, never changed. */
export const cmmRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'nrm_case', set: ['status', 'closed_on', 'version'] },
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
      'version',
    ],
  },
  { table: 'referral', set: ['superseded_at'] },
  { table: 'identification_decision', set: ['superseded_at'] },
];
