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
  const addressed = async (tx: EntityManager): Promise<Pick<NoticeRow, 'caseId'> | undefined> =>
    (
      await tx.query(`SELECT n.case_id AS "caseId" FROM notice n WHERE n.id = $1 AND ${sql}`, [
        noticeId,
        ...parameters,
      ])
    )[0];
  const notice = await addressed(room.db.manager);
  if (!notice) throw forbiddenOrNotFound();
  const { caseId } = notice;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input: { noticeId },
    isAdmitted: async (tx) => Boolean(await addressed(tx)),
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
