import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { renderConcern } from '../../../shared/law/render.ts';
import { ReflectionPeriodOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ReflectionPeriodState } from '../../../shared/vocabulary.ts';
import { ReflectionPeriodRow } from '../storage/reflection-period.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { ReflectionPeriodFilter } from './reflection-period.inputs.ts';
import {
  ReflectionExtensionType,
  ReflectionPeriodConnection,
  ReflectionPeriodType,
} from './reflection-period.type.ts';

@Resolver(() => ReflectionPeriodType)
export class ReflectionPeriodResolver {
  @Query(() => ReflectionPeriodConnection, {
    nullable: true,
    description: 'Reflection periods that the caller is shown, over all cases.',
  })
  reflectionPeriods(
    @Arg('filter', () => ReflectionPeriodFilter, { nullable: true, description: 'Which ones.' })
    filter: ReflectionPeriodFilter | null,
    @Arg('orderBy', () => ReflectionPeriodOrder, { defaultValue: 'ENDS_ON', description: 'In which order.' })
    orderBy: ReflectionPeriodOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ReflectionPeriodRow>> {
    const byEnd = orderBy === 'ENDS_ON';
    return page(
      context,
      {
        from: 'reflection_period r',
        columns: columnsOf(context.room.db, ReflectionPeriodRow, 'r'),
        caseId: 'r.case_id',
        id: 'r.id',
        order: {
          name: `reflectionPeriods ${orderBy}`,
          column: byEnd ? 'r.ends_on' : 'r.starts_on',
          holds: 'DAY',
          descending: !byEnd,
        },
        where: ['r.superseded_at IS NULL'],
        conditions: [
          [
            `(r.ended_on IS NULL AND r.ends_on >= '${context.today}'::date) = ?`,
            filter?.state && filter.state === 'RUNNING',
          ],
          ['r.ends_on >= ?', filter?.endsFrom],
          ['r.ends_on <= ?', filter?.endsTo],
          [
            'EXISTS (SELECT 1 FROM reflection_period e WHERE e.id = r.id AND e.ground IS NOT NULL) = ?',
            filter?.extended,
          ],
          ['r.verification = ?', filter?.verification],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ReflectionPeriodRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ReflectionPeriodState, { description: 'Whether it runs today.' })
  state(@Root() { endsOn, endedOn }: ReflectionPeriodRow, @Ctx() { today }: Context): ReflectionPeriodState {
    // ended, it is over from that day on, be it today
    return endedOn === null && endsOn >= today ? 'RUNNING' : 'OVER';
  }

  @FieldResolver(() => [ReflectionExtensionType], { description: 'Its extensions, the earliest first.' })
  async extensions(
    @Root() { id }: ReflectionPeriodRow,
    @Ctx() { load }: Context,
  ): Promise<ReflectionExtensionType[]> {
    const versions = await load.periodVersions.load(id);
    return versions.flatMap((version, at) => {
      const before = versions[at - 1];
      if (!version.ground || !before) return [];
      return {
        ground: version.ground,
        decidedAt: version.recordedAt,
        fromEndsOn: before.endsOn,
        toEndsOn: version.endsOn,
        concerns: version.concerns.map(renderConcern),
      };
    });
  }
}
