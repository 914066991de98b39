import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ReturnFollowUpRow } from '../storage/return-follow-up.row.ts';
import { isOfWithdrawnReturn } from '../storage/withdrawn-return.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  ReturnFollowUpConnection,
  ReturnFollowUpFilter,
  ReturnFollowUpType,
} from './return-follow-up.type.ts';

@Resolver(() => ReturnFollowUpType)
export class ReturnFollowUpResolver {
  @Query(() => ReturnFollowUpConnection, {
    nullable: true,
    description:
      'Follow-ups that are due and not yet held, the earliest first; after a return that was withdrawn none is due. For the Return Agency and auditors.',
  })
  followUpsDue(
    @Arg('filter', () => ReturnFollowUpFilter, { nullable: true, description: 'Which ones.' })
    filter: ReturnFollowUpFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReturnFollowUpRow>> {
    return page(
      context,
      {
        from: 'return_follow_up f',
        columns: columnsOf(context.room.db, ReturnFollowUpRow, 'f'),
        caseId: 'f.case_id',
        id: 'f.id',
        order: { name: 'followUpsDue DUE_ON', column: 'f.due_on', holds: 'DAY' },
        where: ['f.held_on IS NULL', `NOT ${isOfWithdrawnReturn('f')}`],
        conditions: [
          ['f.due_on >= ?', filter?.dueFrom],
          ['f.due_on <= ?', filter?.dueTo],
          [`(f.due_on < '${context.today}'::date) = ?`, filter?.overdue],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ReturnFollowUpType): CaseType {
    return { id: caseId };
  }
}
