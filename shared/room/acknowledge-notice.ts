import type { EntityManager } from 'typeorm';
import { forbiddenOrNotFound } from '../graph-error.ts';
import type { Refused } from '../law/refusal.ts';
import { NoticeRow } from '../storage/notice.row.ts';
import type { RequestContext } from './context.ts';
import { decide } from './decide.ts';

const byId = (tx: EntityManager, id: string) => tx.findOneByOrFail(NoticeRow, { id });

/** Takes note of a notice to the caller's body. Its address admits the body, whether or not it is a party to the case in this room. */
export async function acknowledgeNotice(
  context: RequestContext,
  mutation: string,
  noticeId: string,
): Promise<NoticeRow | Refused> {
  const { access, caller, now, room } = context;
  const notice = await room.db.manager.findOneBy(NoticeRow, { id: noticeId, recipient: caller.authority });
  if (!notice) throw forbiddenOrNotFound();
  const { caseId } = notice;
  return decide(context, {
    mutation,
    kind: 'UPDATE',
    caseId,
    input: { noticeId },
    isAdmitted: async (tx) => access.scope !== 'ASSIGNED' || access.admitsWithin(tx, caseId),
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
