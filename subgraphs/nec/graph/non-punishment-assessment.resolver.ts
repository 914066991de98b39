import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { NonPunishmentAssessmentOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import type { ChargeRow } from '../storage/charge.row.ts';
import { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import { CaseType } from './case.type.ts';
import { ChargeType } from './charge.type.ts';
import type { Context } from './context.ts';
import {
  NonPunishmentAssessmentConnection,
  NonPunishmentAssessmentFilter,
  NonPunishmentAssessmentType,
} from './non-punishment-assessment.type.ts';

@Resolver(() => NonPunishmentAssessmentType)
export class NonPunishmentAssessmentResolver {
  @Query(() => NonPunishmentAssessmentConnection, {
    nullable: true,
    description:
      'Non-punishment assessments that the caller is shown, over all cases. For prosecution, courts and auditors.',
  })
  nonPunishmentAssessments(
    @Arg('filter', () => NonPunishmentAssessmentFilter, { nullable: true, description: 'Which ones.' })
    filter: NonPunishmentAssessmentFilter | null,
    @Arg('orderBy', () => NonPunishmentAssessmentOrder, {
      defaultValue: 'ASSESSED_ON_LATEST_FIRST',
      description: 'In which order.',
    })
    orderBy: NonPunishmentAssessmentOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<NonPunishmentAssessmentRow>> {
    return page(
      context,
      {
        from: 'non_punishment_assessment a',
        columns: columnsOf(context.room.db, NonPunishmentAssessmentRow, 'a'),
        caseId: 'a.case_id',
        id: 'a.id',
        order: {
          name: `nonPunishmentAssessments ${orderBy}`,
          column: 'a.assessed_on',
          holds: 'DAY',
          descending: orderBy === 'ASSESSED_ON_LATEST_FIRST',
        },
        where: ['a.superseded_at IS NULL'],
        conditions: [
          ['a.outcome = ?', filter?.outcome],
          ['a.provision = ?', filter?.provision],
          ['a.authority = ?', filter?.authority],
          ['a.serious_crime = ?', filter?.seriousCrime],
          ['a.assessed_on >= ?', filter?.assessedFrom],
          ['a.assessed_on <= ?', filter?.assessedTo],
        ],
      },
      args,
    );
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person who is charged.' })
  case(@Root() { caseId }: NonPunishmentAssessmentType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => ChargeType, {
    nullable: true,
    description: 'The charge; null where it was recorded in error and taken back.',
  })
  charge(
    @Root() { chargeId }: NonPunishmentAssessmentType,
    @Ctx() { load }: Context,
  ): Promise<ChargeRow | null> {
    return load.charge.load(chargeId);
  }
}
