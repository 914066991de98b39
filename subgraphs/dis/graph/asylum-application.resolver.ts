import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsylumApplicationOrder } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { AsylumApplicationRow } from '../storage/asylum-application.row.ts';
import {
  AsylumApplicationConnection,
  AsylumApplicationFilter,
  AsylumApplicationType,
} from './asylum-application.type.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';

const LOOKS_AT: LooksAt<AsylumApplicationFilter> = {
  pending: 'AsylumApplication.outcome',
  outcome: 'AsylumApplication.outcome',
  lodgedFrom: 'AsylumApplication.lodgedOn',
  lodgedTo: 'AsylumApplication.lodgedOn',
  decidedFrom: 'AsylumApplication.decidedOn',
  decidedTo: 'AsylumApplication.decidedOn',
  verification: 'AsylumApplication.verification',
};

@Resolver(() => AsylumApplicationType)
export class AsylumApplicationResolver {
  @Query(() => AsylumApplicationConnection, {
    nullable: true,
    description: 'Asylum applications that the caller is shown, over all cases.',
  })
  asylumApplications(
    @Arg('filter', () => AsylumApplicationFilter, { nullable: true, description: 'Which ones.' })
    given: AsylumApplicationFilter | null,
    @Arg('orderBy', () => AsylumApplicationOrder, {
      defaultValue: 'LODGED_ON',
      description: 'In which order.',
    })
    orderBy: AsylumApplicationOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AsylumApplicationRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'asylum_application a',
        columns: columnsOf(context.room.db, AsylumApplicationRow, 'a'),
        caseId: 'a.case_id',
        id: 'a.id',
        order: {
          name: `asylumApplications ${orderBy}`,
          column: 'a.lodged_on',
          holds: 'DAY',
          descending: orderBy === 'LODGED_ON_LATEST_FIRST',
        },
        where: ['a.superseded_at IS NULL'],
        conditions: [
          ['(a.outcome IS NULL) = ?', filter.pending],
          ['a.outcome = ?', filter.outcome],
          ['a.lodged_on >= ?', filter.lodgedFrom],
          ['a.lodged_on <= ?', filter.lodgedTo],
          ['a.decided_on >= ?', filter.decidedFrom],
          ['a.decided_on <= ?', filter.decidedTo],
          ['a.verification = ?', filter.verification],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: AsylumApplicationRow): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => [AsylumApplicationType], {
    description: 'Every version of it, the first one first: nothing is overwritten.',
  })
  history(@Root() { id }: AsylumApplicationRow, @Ctx() { load }: Context): Promise<AsylumApplicationRow[]> {
    return load.asylumVersions.load(id);
  }
}
