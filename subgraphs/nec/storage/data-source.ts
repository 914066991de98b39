import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { InvestigationRow } from './investigation.row.ts';
import { InvestigationCaseRow } from './investigation-case.row.ts';
import { JusticeFileRow } from './justice-file.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { PersonRow } from './person.row.ts';

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
      ReliedOnFactRow,
    ],
    migrations: [FirstChain1790000000001],
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
];
