import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { EncounterOrder } from '../../../shared/cmm-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { EncounterRow } from '../storage/encounter.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import { EncounterFilter } from './encounter.inputs.ts';
import { EncounterConnection, EncounterType } from './encounter.type.ts';

@Resolver(() => EncounterType)
export class EncounterResolver {
  @Query(() => EncounterConnection, {
    nullable: true,
    description:
      'First contacts with presumed victims, with or without a case. An NGO, a municipality and the Red Cross are shown those of cases assigned to them, and those they recorded themselves that have no case.',
  })
  encounters(
    @Arg('filter', () => EncounterFilter, { nullable: true, description: 'Which ones.' })
    filter: EncounterFilter | null,
    @Arg('orderBy', () => EncounterOrder, {
      defaultValue: 'MET_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: EncounterOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<EncounterRow>> {
    const { room, caller } = context;
    return page(
      context,
      {
        from: 'encounter r',
        columns: columnsOf(room.db, EncounterRow, 'r'),
        caseId: 'c.id',
        links: { from: 'nrm_case c', on: 'c.id = r.case_id' },
        alsoShown: [
          ['r.case_id IS NULL', null],
          ['r.met_by = ?', caller.authority],
          ["coalesce(r.organisation, '') = ?", caller.organisation ?? ''],
        ],
        id: 'r.id',
        order: {
          name: `encounters ${orderBy}`,
          column: 'r.met_on',
          holds: 'DAY',
          descending: orderBy === 'MET_ON_LATEST_FIRST',
        },
        where: ['true'],
        conditions: [
          ['(r.case_id IS NOT NULL) = ?', filter?.turnedIntoCase],
          ['r.channel = ?', filter?.channel],
          ['r.met_by = ?', filter?.metBy],
          ['r.anonymous = ?', filter?.anonymous],
          ['r.met_on >= ?', filter?.metFrom],
          ['r.met_on <= ?', filter?.metTo],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: 'The case it was turned into; null while it has none.',
  })
  case(@Root() { caseId }: EncounterType): CaseType | null {
    return caseId === null ? null : { id: caseId };
  }
}
