import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MunicipalityAllocationOrder } from '../../../shared/dis-vocabulary.ts';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { textArgument } from '../../../shared/text-argument.ts';
import { MunicipalityAllocationRow } from '../storage/municipality-allocation.row.ts';
import { CaseType } from './case.type.ts';
import type { Context } from './context.ts';
import {
  MunicipalityAllocationConnection,
  MunicipalityAllocationFilter,
  MunicipalityAllocationType,
} from './municipality-allocation.type.ts';
import { ownMunicipality } from './own-municipality.ts';

const LOOKS_AT: LooksAt<MunicipalityAllocationFilter> = {
  municipality: 'MunicipalityAllocation.municipality',
  current: 'MunicipalityAllocation.endedOn',
  allocatedFrom: 'MunicipalityAllocation.allocatedOn',
  allocatedTo: 'MunicipalityAllocation.allocatedOn',
  planOffered: 'ImmigrationFile.integrationPlans',
};

@Resolver(() => MunicipalityAllocationType)
export class MunicipalityAllocationResolver {
  @Query(() => MunicipalityAllocationConnection, {
    nullable: true,
    description:
      'Allocations to municipalities over all cases that the caller is shown; to a municipality, its own.',
  })
  municipalityAllocations(
    @Arg('filter', () => MunicipalityAllocationFilter, { nullable: true, description: 'Which ones.' })
    given: MunicipalityAllocationFilter | null,
    @Arg('orderBy', () => MunicipalityAllocationOrder, {
      defaultValue: 'ALLOCATED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: MunicipalityAllocationOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MunicipalityAllocationRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    return page(
      context,
      {
        from: 'municipality_allocation m',
        columns: columnsOf(context.room.db, MunicipalityAllocationRow, 'm'),
        caseId: 'm.case_id',
        id: 'm.id',
        order: {
          name: `municipalityAllocations ${orderBy}`,
          column: 'm.allocated_on',
          holds: 'DAY',
          descending: orderBy === 'ALLOCATED_ON_LATEST_FIRST',
        },
        where: ['m.superseded_at IS NULL'],
        conditions: [
          ['m.municipality = ?', ownMunicipality(context.caller)],
          ['m.municipality = ?', textArgument('filter.municipality', filter.municipality)],
          [`(m.ended_on IS NULL OR m.ended_on > '${context.today}'::date) = ?`, filter.current],
          ['m.allocated_on >= ?', filter.allocatedFrom],
          ['m.allocated_on <= ?', filter.allocatedTo],
          [
            `EXISTS (SELECT 1 FROM municipality_allocation v JOIN integration_plan i ON i.allocation_fact_id = v.fact_id
              WHERE v.id = m.id) = ?`,
            filter.planOffered,
          ],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case.' })
  case(@Root() { caseId }: MunicipalityAllocationRow): CaseType {
    return { id: caseId };
  }
}
