import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { PersonRow } from './person.row.ts';
import { ReturnFileRow } from './return-file.row.ts';
import { VoluntaryReturnRow } from './voluntary-return.row.ts';

export const returnsDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      CasePartyRow,
      IdempotencyRow,
      NoticeRow,
      PersonRow,
      ReliedOnFactRow,
      ReturnFileRow,
      VoluntaryReturnRow,
    ],
    migrations: [FirstChain1790000000001],
  });

/** What the application may do here beyond reading and adding. Legal facts are superseded, never changed. */
export const returnsRights: readonly TableRights[] = [
  ...sharedRights,
  { table: 'return_file' },
  {
    table: 'person',
    set: ['given_name', 'family_name', 'born_on', 'gender', 'citizenship', 'travel_document', 'version'],
  },
  { table: 'voluntary_return', set: ['superseded_at'] },
];
