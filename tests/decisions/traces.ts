import type { DataSource } from 'typeorm';
import { AccessEntryRow } from '../../shared/access/access-entry.row.ts';
import { IdempotencyRow } from '../../shared/storage/idempotency.row.ts';
import { NoticeRow } from '../../shared/storage/notice.row.ts';
import { ReliedOnFactRow } from '../../shared/storage/relied-on-fact.row.ts';
import { ReflectionPeriodRow } from '../../subgraphs/dis/storage/reflection-period.row.ts';

/** The entries that the room wrote for one operation. */
export const entriesOf = (db: DataSource, correlationId: string): Promise<AccessEntryRow[]> =>
  db.manager.find(AccessEntryRow, { where: { correlationId }, order: { part: 'ASC' } });

/**
 * Kind and outcome of what was attempted, such as `CREATE DONE`. That an owner who was asked had to be told something by
 * this very room is left out: that is read there, and logged beside.
 */
export const entriesInShort = async (db: DataSource, correlationId: string): Promise<string[]> =>
  (await entriesOf(db, correlationId))
    .map(({ kind, outcome }) => `${kind} ${outcome}`)
    .filter((entry) => entry !== 'READ ANSWERED');

/** Everything a decision may leave behind on a case, but for access entries. */
export const tracesOn = async (db: DataSource, caseId: string) => ({
  periods: await db.manager.find(ReflectionPeriodRow, {
    where: { caseId },
    order: { startsOn: 'ASC', version: 'ASC' },
  }),
  notices: await db.manager.findBy(NoticeRow, { caseId }),
  reliedOn: await db.manager.find(ReliedOnFactRow, { where: { caseId }, order: { room: 'ASC' } }),
});

export const keysKept = (db: DataSource, key: string): Promise<IdempotencyRow[]> =>
  db.manager.findBy(IdempotencyRow, { key });
