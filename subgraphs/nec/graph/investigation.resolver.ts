import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { badInput } from '../../../shared/graph-error.ts';
import { InvestigationOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import type { Context } from './context.ts';
import { InvestigationConnection, InvestigationFilter, InvestigationType } from './investigation.type.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';

const LINKED = 'l.investigation_id = i.id AND l.superseded_at IS NULL AND l.unlinked_on IS NULL';

@Resolver(() => InvestigationType)
export class InvestigationResolver {
  @Query(() => InvestigationConnection, {
    nullable: true,
    description:
      'Investigations that the caller is shown: the police and auditors all, prosecutors those linked now to a case they are party to. For these bodies alone. Source: M-035.',
  })
  investigations(
    @Arg('filter', () => InvestigationFilter, { nullable: true, description: 'Which ones.' })
    filter: InvestigationFilter | null,
    @Arg('orderBy', () => InvestigationOrder, {
      defaultValue: 'OPENED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: InvestigationOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<InvestigationRow>> {
    return page(
      context,
      {
        from: 'investigation i',
        columns: columnsOf(context.room.db, InvestigationRow, 'i'),
        caseId: 'l.case_id',
        links: { from: 'investigation_case l', on: LINKED },
        id: 'i.id',
        order: {
          name: `investigations ${orderBy}`,
          column: 'i.opened_on',
          holds: 'DAY',
          descending: orderBy === 'OPENED_ON_LATEST_FIRST',
        },
        where: ['i.superseded_at IS NULL'],
        conditions: [
          ['i.status = ?', filter?.status],
          ['i.opened_on >= ?', filter?.openedFrom],
          ['i.opened_on <= ?', filter?.openedTo],
          ['i.unit = ?', unitAsked(filter)],
          [`EXISTS (SELECT 1 FROM investigation_case l WHERE ${LINKED}) = ?`, filter?.withVictims],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => [InvestigationLinkType], {
    description:
      'The cases it concerns, past ones included, the earliest link first: those that the caller is shown.',
  })
  async links(
    @Root() { id }: InvestigationType,
    @Ctx() { access, load }: Context,
  ): Promise<InvestigationCaseRow[]> {
    const links = await load.linksOfInvestigation.load(id);
    const admitted = await Promise.all(links.map(({ caseId }) => access.admits(caseId)));
    const shown = links.filter((_, at) => admitted[at]);
    for (const { caseId } of shown) access.touched.add(caseId);
    return shown;
  }
}

/** No unit is called so, and the database takes no such text. */
function unitAsked(filter: InvestigationFilter | null): string | null {
  const unit = filter?.unit ?? null;
  if (unit?.includes('\0')) throw badInput('filter.unit', 'is not a name');
  return unit;
}
