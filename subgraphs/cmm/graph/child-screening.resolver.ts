import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ChildScreeningRow } from '../storage/child-screening.row.ts';
import { CaseType } from './case.type.ts';
import { ChildScreeningFilter } from './child-screening.inputs.ts';
import { ChildScreeningConnection, ChildScreeningType } from './child-screening.type.ts';
import type { Context } from './context.ts';

@Resolver(() => ChildScreeningType)
export class ChildScreeningResolver {
  @Query(() => ChildScreeningConnection, {
    nullable: true,
    description:
      'Screenings of unaccompanied children, the latest first, with or without a case. The Red Cross is shown those it recorded.',
  })
  childScreenings(
    @Arg('filter', () => ChildScreeningFilter, { nullable: true, description: 'Which ones.' })
    filter: ChildScreeningFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ChildScreeningRow>> {
    const { room, caller } = context;
    return page(
      context,
      {
        from: 'child_screening r',
        columns: columnsOf(room.db, ChildScreeningRow, 'r'),
        caseId: 'c.id',
        links: { from: 'nrm_case c', on: 'c.id = r.case_id' },
        alsoShown: [
          ['r.case_id IS NULL', null],
          ['r.screened_by = ?', caller.authority],
        ],
        id: 'r.id',
        order: {
          name: 'childScreenings SCREENED_ON_LATEST_FIRST',
          column: 'r.screened_on',
          holds: 'DAY',
          descending: true,
        },
        where: ['true'],
        conditions: [
          ['(r.case_id IS NOT NULL) = ?', filter?.withCase],
          ['r.outcome = ?', filter?.outcome],
          ['r.screened_on >= ?', filter?.screenedFrom],
          ['r.screened_on <= ?', filter?.screenedTo],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case that is kept on the child; null while there is none.',
  })
  case(@Root() { caseId }: ChildScreeningType): CaseType | null {
    return caseId === null ? null : { id: caseId };
  }
}
