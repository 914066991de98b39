import type { EntityManager } from 'typeorm';
import { addressedTo } from '../access/addressed.ts';
import { forbiddenOrNotFound } from '../graph-error.ts';
import type { Refused } from '../law/refusal.ts';
import { NoticeRow } from '../storage/notice.row.ts';
import type { RequestContext } from './context.ts';
import { decide } from './decide.ts';

const byId = (tx: EntityManager, id: string) => tx.findOneByOrFail(NoticeRow, { id });

/** Takes note of a notice to the caller. Its address admits it, whether or not it is a party to the case in this room. */
export async function acknowledgeNotice(
  context: RequestContext,
  mutation: string,
  noticeId: string,
): Promise<NoticeRow | Refused> {
  const { access, caller, now, room } = context;
  const { sql, parameters } = addressedTo(access, 2);
  const addressed = `SELECT n.case_id AS "caseId" FROM notice n WHERE n.id = $1 AND ${sql}`;
  const caseWithin = async (tx: EntityManager): Promise<string | undefined> =>
    (await tx.query(addressed, [noticeId, ...parameters]))[0]?.caseId;
  const caseId = await caseWithin(room.db.manager);
  if (!caseId) throw forbiddenOrNotFound();
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input: { noticeId },
    isAdmitted: async (tx) => (await caseWithin(tx)) === caseId,
    isKnown: async () => true,
    find: byId,
    work: async (tx) => {
      const { acknowledgedAt } = await byId(tx, noticeId);
      if (acknowledgedAt === null)
        await tx.update(NoticeRow, { id: noticeId }, { acknowledgedAt: now, acknowledgedBy: caller.subject });
      return byId(tx, noticeId);
    },
  });
}
