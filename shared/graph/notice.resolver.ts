import { Arg, Args, type ClassType, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { addressedTo } from '../access/addressed.ts';
import { uuidArgument } from '../case-id.ts';
import type { Refused } from '../law/refusal.ts';
import { acknowledgeNotice } from '../room/acknowledge-notice.ts';
import type { RequestContext } from '../room/context.ts';
import { NoticeRow } from '../storage/notice.row.ts';
import { columnsOf } from '../storage/rows-of.ts';
import type { Room } from '../vocabulary.ts';
import type { Connection } from './connection.type.ts';
import { page } from './list.ts';
import { AcknowledgeNoticeInput, NoticeFilter } from './notice.inputs.ts';
import { noticeTypesOf } from './notice.type.ts';
import { PageArgs } from './page-args.ts';

/** The notices of one room: `cmmNotices` and `acknowledgeCmmNotice`, and so for each. */
export function noticesOf(room: Room, caseType: ClassType<{ id: string }>) {
  const { NoticeType, NoticeConnection, AcknowledgeNoticeOutcome } = noticeTypesOf(caseType);
  const list = `${room.toLowerCase()}Notices`;
  const acknowledge = `acknowledge${room.charAt(0)}${room.slice(1).toLowerCase()}Notice`;

  @Resolver(() => NoticeType)
  class NoticeResolver {
    @Query(() => NoticeConnection, {
      name: list,
      nullable: true,
      description:
        "Notices that this room issued to the caller's body, the longest waiting first; auditors see those to everybody. An NGO and a municipality see those to their own organisation; they and the Red Cross those of cases assigned to them for the purpose stated, up to their release.",
    })
    notices(
      @Arg('filter', () => NoticeFilter, { nullable: true, description: 'Which ones.' })
      filter: NoticeFilter | null,
      @Args(() => PageArgs) args: PageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<NoticeRow>> {
      return page(
        context,
        {
          from: 'notice n',
          columns: columnsOf(context.room.db, NoticeRow, 'n'),
          caseId: 'n.case_id',
          addressed: addressedTo,
          id: 'n.id',
          order: { name: `${list} ISSUED_AT`, column: 'n.issued_at', holds: 'INSTANT' },
          where: ['true'],
          conditions: [
            ['(n.acknowledged_at IS NOT NULL) = ?', filter?.acknowledged],
            ['n.kind = ?', filter?.kind],
            ['n.issued_at < ?', filter?.issuedBefore],
          ],
        },
        args,
      );
    }

    @Mutation(() => AcknowledgeNoticeOutcome, {
      name: acknowledge,
      nullable: true,
      description:
        "Acknowledges a notice of this room to the caller's body, or to its own organisation: another organisation of that body has its own notice, which waits on. One that is acknowledged already stays as it is.",
    })
    acknowledge(
      @Arg('input', () => AcknowledgeNoticeInput, { description: 'Which notice.' })
      input: AcknowledgeNoticeInput,
      @Ctx() context: RequestContext,
    ): Promise<NoticeRow | Refused> {
      return acknowledgeNotice(context, acknowledge, uuidArgument('input.noticeId', input.noticeId));
    }

    @FieldResolver()
    case(@Root() { caseId }: NoticeRow): { id: string } {
      return { id: caseId };
    }
  }
  return NoticeResolver;
}
