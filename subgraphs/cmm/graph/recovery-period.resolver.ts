import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { RecoveryPeriodRow } from '../storage/recovery-period.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { RecoveryPeriodFilter } from './recovery-period.inputs.ts';
import { RecoveryPeriodConnection, RecoveryPeriodType } from './recovery-period.type.ts';

@Resolver(() => RecoveryPeriodType)
export class RecoveryPeriodResolver {
  @Query(() => RecoveryPeriodConnection, {
    nullable: true,
    description: 'Recovery periods (restitutionsperioder), by last day, the earliest first.',
  })
  recoveryPeriods(
    @Arg('filter', () => RecoveryPeriodFilter, { nullable: true, description: 'Which ones.' })
    filter: RecoveryPeriodFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<RecoveryPeriodRow>> {
    const { room, today } = context;
    return page(
      context,
      {
        from: 'recovery_period r',
        columns: columnsOf(room.db, RecoveryPeriodRow, 'r'),
        caseId: 'r.case_id',
        id: 'r.id',
        order: { name: 'recoveryPeriods ENDS_ON', column: 'r.ends_on', holds: 'DAY' },
        where: ['r.superseded_at IS NULL'],
        conditions: [
          [`('${today}'::date BETWEEN r.starts_on AND coalesce(r.ended_on, r.ends_on)) = ?`, filter?.running],
          ['r.ends_on >= ?', filter?.endsFrom],
          ['r.ends_on < ?', filter?.endsBefore],
          ['r.verification = ?', filter?.verification],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: RecoveryPeriodType): CaseType {
    return { id: caseId };
  }
}
