import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../shared/day.ts';
import { DepartureDeadlineOrder, DepartureDeadlineState } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { DepartureDeadlineRow } from '../storage/departure-deadline.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  DepartureDeadlineConnection,
  DepartureDeadlineFilter,
  DepartureDeadlineType,
} from './departure-deadline.type.ts';

const LOOKS_AT: LooksAt<DepartureDeadlineFilter> = {
  state: 'DepartureDeadline.state',
  dueBefore: 'DepartureDeadline.leaveBy',
  overdue: 'DepartureDeadline.state',
  ground: 'DepartureDeadline.ground',
};

const STANDS = 'd.set_aside_on IS NULL AND d.departed_on IS NULL';

const stateSql = (today: Day) => `CASE WHEN d.departed_on IS NOT NULL THEN 'DEPARTED'
  WHEN d.set_aside_on IS NOT NULL THEN 'SET_ASIDE'
  WHEN d.leave_by < '${today}'::date THEN 'OVERDUE' ELSE 'RUNNING' END`;

@Resolver(() => DepartureDeadlineType)
export class DepartureDeadlineResolver {
  @Query(() => DepartureDeadlineConnection, {
    nullable: true,
    description:
      'Departure deadlines over all cases: for DIS, the Return Agency and auditors alone. Police have no such list.',
  })
  departureDeadlines(
    @Arg('filter', () => DepartureDeadlineFilter, { nullable: true, description: 'Which ones.' })
    given: DepartureDeadlineFilter | null,
    @Arg('orderBy', () => DepartureDeadlineOrder, {
      defaultValue: 'LEAVE_BY',
      description: 'In which order.',
    })
    orderBy: DepartureDeadlineOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DepartureDeadlineRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'departure_deadline d',
        columns: columnsOf(context.room.db, DepartureDeadlineRow, 'd'),
        caseId: 'd.case_id',
        id: 'd.id',
        order: {
          name: `departureDeadlines ${orderBy}`,
          column: 'd.leave_by',
          holds: 'DAY',
          descending: orderBy === 'LEAVE_BY_LATEST_FIRST',
        },
        where: ['d.superseded_at IS NULL'],
        conditions: [
          [`${stateSql(context.today)} = ?`, filter.state],
          [`(${STANDS} AND d.leave_by < ?)`, filter.dueBefore],
          [`(${stateSql(context.today)} = 'OVERDUE') = ?`, filter.overdue],
          ['d.ground = ?', filter.ground],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: DepartureDeadlineRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => DepartureDeadlineState, { description: 'Where it stands today.' })
  state(
    @Root() { departedOn, setAsideOn, leaveBy }: DepartureDeadlineRow,
    @Ctx() { today }: Context,
  ): DepartureDeadlineState {
    if (departedOn !== null) return 'DEPARTED';
    if (setAsideOn !== null) return 'SET_ASIDE';
    return today <= leaveBy ? 'RUNNING' : 'OVERDUE';
  }

  @FieldResolver(() => [DepartureDeadlineType], {
    description:
      'Every version of it, the first one first: as it was set, moved, postponed, set aside, ended. Where each stands is told as of today.',
  })
  history(@Root() { id }: DepartureDeadlineRow, @Ctx() { load }: Context): Promise<DepartureDeadlineRow[]> {
    return load.deadlineVersions.load(id);
  }
}
