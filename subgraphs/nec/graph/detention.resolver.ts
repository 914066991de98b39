import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { DateTimeScalar } from '../../../shared/graph/scalars.ts';
import { DetentionOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { DetentionRow } from '../storage/detention.row.ts';
import type { DetentionPeriodRow } from '../storage/detention-period.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { DetentionConnection, DetentionFilter, DetentionType } from './detention.type.ts';
import { DetentionPeriodType } from './detention-period.type.ts';

const HOURS_72 = 72 * 60 * 60 * 1000;

// a detention of which no period is recorded runs for the 72 hours all the same
const WITH_ITS_END = `detention d CROSS JOIN LATERAL (
  SELECT coalesce(max(p.ends_at), d.began_at + interval '72 hours') AS ends_at, count(p.ground) > 0 AS extended
  FROM detention_period p WHERE p.detention_id = d.id AND p.superseded_at IS NULL) e`;

@Resolver(() => DetentionType)
export class DetentionResolver {
  @Query(() => DetentionConnection, {
    nullable: true,
    description: 'Detentions that the caller is shown, over all cases. For police, prosecution and auditors.',
  })
  detentions(
    @Arg('filter', () => DetentionFilter, { nullable: true, description: 'Which ones.' })
    filter: DetentionFilter | null,
    @Arg('orderBy', () => DetentionOrder, {
      defaultValue: 'BEGAN_AT_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: DetentionOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<DetentionRow>> {
    const byEnd = orderBy === 'ENDS_AT';
    const now = `'${context.now.toISOString()}'::timestamptz`;
    return page(
      context,
      {
        from: WITH_ITS_END,
        columns: columnsOf(context.room.db, DetentionRow, 'd'),
        caseId: 'd.case_id',
        id: 'd.id',
        order: {
          name: `detentions ${orderBy}`,
          column: byEnd ? 'e.ends_at' : 'd.began_at',
          holds: 'INSTANT',
          descending: !byEnd,
        },
        where: ['d.superseded_at IS NULL'],
        conditions: [
          ['(d.released_at IS NULL) = ?', filter?.running],
          [`(d.released_at IS NULL AND e.ends_at < ${now}) = ?`, filter?.overdue],
          ['e.ends_at < ?', filter?.endsBefore],
          ['e.extended = ?', filter?.extended],
          [
            `EXISTS (SELECT 1 FROM detention_period p
              WHERE p.detention_id = d.id AND p.superseded_at IS NULL AND p.ground = ?)`,
            filter?.ground,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person who is held.' })
  case(@Root() { caseId }: DetentionType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => [DetentionPeriodType], {
    description: 'The first 72 hours, and each extension with its ground, the earliest first. Source: M-060.',
  })
  periods(@Root() { id }: DetentionType, @Ctx() { load }: Context): Promise<DetentionPeriodRow[]> {
    return load.periodsOfDetention.load(id);
  }

  @FieldResolver(() => DateTimeScalar, {
    description:
      'When it ends, as extended so far: she is to be released by then (senest løsladt; unofficial rendering).',
  })
  async endsAt(@Root() { id, beganAt }: DetentionType, @Ctx() { load }: Context): Promise<Date> {
    const periods = await load.periodsOfDetention.load(id);
    return periods.at(-1)?.endsAt ?? new Date(beganAt.getTime() + HOURS_72);
  }
}
