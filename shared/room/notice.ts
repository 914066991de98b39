import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { NoticeRow } from '../storage/notice.row.ts';

/** Tells another body, in the decision's own transaction, that something happened in a case; it reads the rest where it is kept. */
export const issueNotice = (
  tx: EntityManager,
  notice: Pick<NoticeRow, 'kind' | 'caseId' | 'recipient' | 'issuedAt'>,
): Promise<unknown> =>
  tx.insert(NoticeRow, { ...notice, id: randomUUID(), acknowledgedAt: null, acknowledgedBy: null });
