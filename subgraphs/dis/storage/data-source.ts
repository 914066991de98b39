import { AccessEntryRow } from '../../../shared/access/access-entry.row.ts';
import { CasePartyRow } from '../../../shared/storage/case-party.row.ts';
import { roomDataSource } from '../../../shared/storage/data-source.ts';
import { IdempotencyRow } from '../../../shared/storage/idempotency.row.ts';
import { IdentificationDecisionRow } from '../../../shared/storage/identification-decision.row.ts';
import { NoticeRow } from '../../../shared/storage/notice.row.ts';
import { sharedRights, type TableRights } from '../../../shared/storage/privileges.ts';
import { ReliedOnFactRow } from '../../../shared/storage/relied-on-fact.row.ts';
import { ImmigrationFileRow } from './immigration-file.row.ts';
import { FirstChain1790000000001 } from './migrations/1790000000001-first-chain.ts';
import { PersonRow } from './person.row.ts';
import { ReflectionPeriodRow } from './reflection-period.row.ts';
import { ResidenceStatusRow } from './residence-status.row.ts';

export const disDataSource = (url: string) =>
  roomDataSource(url, {
    entities: [
      AccessEntryRow,
      CasePartyRow,
      IdempotencyRow,
      IdentificationDecisionRow,
      ImmigrationFileRow,
      NoticeRow,
      PersonRow,
      ReflectionPeriodRow,
      ReliedOnFactRow,
      ResidenceStatusRow,
    ],
    migrations: [FirstChain1790000000001],
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
];
