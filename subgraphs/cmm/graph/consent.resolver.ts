import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ConsentRow } from '../storage/consent.row.ts';
import { CaseType } from './case.type.ts';
import { ConsentFilter } from './consent.inputs.ts';
import { ConsentConnection, ConsentType } from './consent.type.ts';
import type { Context } from './context.ts';
import { consentsInForce } from './told-by-consent.ts';

@Resolver(() => ConsentType)
export class ConsentResolver {
  @Query(() => ConsentConnection, {
    nullable: true,
    description:
      'Consents by their last day, the earliest first: to be asked for anew when it is due. Those without one come last.',
  })
  async consents(
    @Arg('filter', () => ConsentFilter, { nullable: true, description: 'Which ones.' })
    filter: ConsentFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ConsentRow>> {
    const inForce = filter?.inForce;
    const held = inForce == null ? null : await consentsInForce(context);
    return page(
      context,
      {
        from: 'consent r',
        columns: columnsOf(context.room.db, ConsentRow, 'r'),
        caseId: 'r.case_id',
        id: 'r.id',
        order: { name: 'consents ENDS_ON', column: 'r.ends_on', holds: 'DAY_OR_NONE' },
        where: ['r.superseded_at IS NULL'],
        conditions: [
          [inForce ? 'r.id = ANY(?)' : 'r.id <> ALL(?)', held],
          ['r.state = ?', filter?.state],
          ['? = ANY(r.recipients)', filter?.recipient],
          ['r.ends_on < ?', filter?.dueBefore],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: ConsentType): CaseType {
    return { id: caseId };
  }
}
