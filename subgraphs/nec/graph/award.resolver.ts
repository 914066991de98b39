import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { MoneyType } from '../../../shared/graph/money.type.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { badInput } from '../../../shared/graph-error.ts';
import type { Money } from '../../../shared/money.ts';
import { AwardOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { AwardRow } from '../storage/award.row.ts';
import type { CourtCaseRow } from '../storage/court-case.row.ts';
import { AwardConnection, AwardFilter, AwardType } from './award.type.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { CourtCaseType } from './court-case.type.ts';

@Resolver(() => AwardType)
export class AwardResolver {
  @Query(() => AwardConnection, {
    nullable: true,
    description: 'Awards that the caller is shown, over all cases. For prosecution, courts and auditors.',
  })
  async awards(
    @Arg('filter', () => AwardFilter, { nullable: true, description: 'Which ones.' })
    filter: AwardFilter | null,
    @Arg('orderBy', () => AwardOrder, {
      defaultValue: 'AWARDED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: AwardOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AwardRow>> {
    const { year } = filter ?? {};
    if (year != null && (year < 1 || year > 9999)) throw badInput('filter.year', 'must be from 1 to 9999');
    const inYear = year == null ? null : String(year).padStart(4, '0');
    return page(
      context,
      {
        from: 'award w',
        columns: columnsOf(context.room.db, AwardRow, 'w'),
        caseId: 'w.case_id',
        id: 'w.id',
        order: {
          name: `awards ${orderBy}`,
          column: 'w.awarded_on',
          holds: 'DAY',
          descending: orderBy === 'AWARDED_ON_LATEST_FIRST',
        },
        where: ['w.superseded_at IS NULL'],
        conditions: [
          ['w.kind = ?', filter?.kind],
          ['w.route = ?', filter?.route],
          ['w.awarded_on >= ?::date', inYear && `${inYear}-01-01`],
          ['w.awarded_on <= ?::date', inYear && `${inYear}-12-31`],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person to whom it was awarded.' })
  case(@Root() { caseId }: AwardType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => CourtCaseType, {
    nullable: true,
    description: 'The court case; null where it was recorded in error and taken back.',
  })
  courtCase(@Root() { courtCaseId }: AwardType, @Ctx() { load }: Context): Promise<CourtCaseRow | null> {
    return load.courtCase.load(courtCaseId);
  }

  @FieldResolver(() => MoneyType, { description: 'How much was awarded.' })
  amount(@Root() { amount, currency }: AwardRow): Money {
    return { amount, currency };
  }
}
