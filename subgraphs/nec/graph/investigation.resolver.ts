import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { InvestigationOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { InvestigationRow } from '../storage/investigation.row.ts';
import type { InvestigationCaseRow } from '../storage/investigation-case.row.ts';
import type { OffenceRow } from '../storage/offence.row.ts';
import type { SuspectRow } from '../storage/suspect.row.ts';
import type { Context } from './context.ts';
import { InvestigationConnection, InvestigationFilter, InvestigationType } from './investigation.type.ts';
import { InvestigationLinkType } from './investigation-link.type.ts';
import { OffenceType } from './offence.type.ts';
import { SuspectType } from './suspect.type.ts';

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
          ['i.unit = ?', textArgument('filter.unit', filter?.unit)],
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

  @FieldResolver(() => [OffenceType], {
    nullable: true,
    description: 'What it looks into (strafbare forhold). Read by police and prosecution alone.',
  })
  offences(@Root() { id }: InvestigationType, @Ctx() { load }: Context): Promise<OffenceRow[]> {
    return load.offences.load(id);
  }

  @FieldResolver(() => [SuspectType], {
    nullable: true,
    description: 'Whom it suspects (mistænkte), under pseudonyms. Read by police and prosecution alone.',
  })
  suspects(@Root() { id }: InvestigationType, @Ctx() { load }: Context): Promise<SuspectRow[]> {
    return load.suspects.load(id);
  }
}
