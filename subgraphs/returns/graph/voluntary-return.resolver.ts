import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { badInput, forbiddenOrNotFound } from '../../../shared/graph-error.ts';
import { VoluntaryReturnOrder } from '../../../shared/order-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { VoluntaryReturnRow } from '../storage/voluntary-return.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { VoluntaryReturnFilter } from './voluntary-return.inputs.ts';
import { VoluntaryReturnConnection, VoluntaryReturnType } from './voluntary-return.type.ts';

const columnOf = {
  OFFERED_ON_LATEST_FIRST: 'v.offered_on',
  OFFERED_ON: 'v.offered_on',
  PLANNED_DEPARTURE_ON: 'v.planned_departure_on',
} as const satisfies Record<VoluntaryReturnOrder, string>;

@Resolver(() => VoluntaryReturnType)
export class VoluntaryReturnResolver {
  @Query(() => VoluntaryReturnConnection, {
    nullable: true,
    description:
      'Voluntary returns that the caller is shown, over all cases. Police, prosecution and courts have no list: one of overdue departures would be a list of whom to look for.',
  })
  returns(
    @Arg('filter', () => VoluntaryReturnFilter, { nullable: true, description: 'Which ones.' })
    filter: VoluntaryReturnFilter | null,
    @Arg('orderBy', () => VoluntaryReturnOrder, {
      defaultValue: 'OFFERED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: VoluntaryReturnOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<VoluntaryReturnRow>> {
    const column = columnOf[orderBy];
    return page(
      context,
      {
        from: 'voluntary_return v',
        columns: columnsOf(context.room.db, VoluntaryReturnRow, 'v'),
        caseId: 'v.case_id',
        id: 'v.id',
        order: {
          name: `returns ${orderBy}`,
          column,
          holds: 'DAY',
          descending: orderBy === 'OFFERED_ON_LATEST_FIRST',
        },
        where: ['v.superseded_at IS NULL', `${column} IS NOT NULL`],
        conditions: [
          ['v.status = ?', filter?.status],
          ['v.destination_country = ?', destinationAsked(filter, context)],
          ['v.planned_departure_on >= ?', filter?.departureFrom],
          ['v.planned_departure_on <= ?', filter?.departureTo],
          [
            `(v.status = 'PLANNED' AND v.planned_departure_on < '${context.today}'::date) = ?`,
            filter?.overdue,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: VoluntaryReturnType): CaseType {
    return { id: caseId };
  }
}

/** A filter tells as much as the field it goes by: refused to whoever may not read that. */
function destinationAsked(filter: VoluntaryReturnFilter | null, { access }: Context): string | null {
  const destination = filter?.destination ?? null;
  if (destination === null) return null;
  if (!access.granted('VoluntaryReturn.destinationCountry')) throw forbiddenOrNotFound();
  if (!/^[A-Z]{2}$/.test(destination)) throw badInput('filter.destination', 'is not a country code');
  return destination;
}
