import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { HearingOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';
import { HearingRow } from '../storage/hearing.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { CourtCaseType } from './court-case.type.ts';
import { HearingConnection, HearingFilter, HearingType } from './hearing.type.ts';

@Resolver(() => HearingType)
export class HearingResolver {
  @Query(() => HearingConnection, {
    nullable: true,
    description:
      'Hearings that the caller is shown, over all cases. For police, prosecution and courts alone.',
  })
  hearings(
    @Arg('filter', () => HearingFilter, { nullable: true, description: 'Which ones.' })
    filter: HearingFilter | null,
    @Arg('orderBy', () => HearingOrder, { defaultValue: 'BEGINS_AT', description: 'In which order.' })
    orderBy: HearingOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<HearingRow>> {
    const now = `'${context.now.toISOString()}'::timestamptz`;
    return page(
      context,
      {
        from: 'hearing h',
        columns: columnsOf(context.room.db, HearingRow, 'h'),
        caseId: 'h.case_id',
        id: 'h.id',
        order: {
          name: `hearings ${orderBy}`,
          column: 'h.begins_at',
          holds: 'INSTANT',
          descending: orderBy === 'BEGINS_AT_LATEST_FIRST',
        },
        where: ['true'],
        conditions: [
          [`(h.status = 'SCHEDULED' AND h.begins_at >= ${now}) = ?`, filter?.upcoming],
          ['h.begins_at >= ?', filter?.beginsFrom],
          ['h.begins_at < ?', filter?.beginsBefore],
          ['h.status = ?', filter?.status],
          [
            `EXISTS (SELECT 1 FROM court_case t
              WHERE t.id = h.court_case_id AND t.superseded_at IS NULL AND t.role = ?)`,
            filter?.role,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person who takes part.' })
  case(@Root() { caseId }: HearingType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => CourtCaseType, {
    nullable: true,
    description: 'The court case; null where it was recorded in error and taken back.',
  })
  courtCase(@Root() { courtCaseId }: HearingType, @Ctx() { load }: Context): Promise<CourtCaseRow | null> {
    return load.courtCase.load(courtCaseId);
  }
}
