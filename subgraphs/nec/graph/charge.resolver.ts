import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../shared/graph/connection.type.ts';
import { page } from '../../../shared/graph/list.ts';
import { PageArgs } from '../../../shared/graph/page-args.ts';
import { type LooksAt, readable } from '../../../shared/graph/readable-filter.ts';
import { ChargeOrder } from '../../../shared/nec-vocabulary.ts';
import { columnsOf } from '../../../shared/storage/rows-of.ts';
import { ChargeRow } from '../storage/charge.row.ts';
import type { NonPunishmentAssessmentRow } from '../storage/non-punishment-assessment.row.ts';
import { CaseType } from './case.type.ts';
import { ChargeConnection, ChargeFilter, ChargeType } from './charge.type.ts';
import type { Context } from './context.ts';
import { NonPunishmentAssessmentType } from './non-punishment-assessment.type.ts';

const LOOKS_AT: LooksAt<ChargeFilter> = {
  standing: 'Charge.droppedOn',
  withoutAssessment: 'Charge.assessments',
  chargedFrom: 'Charge.chargedOn',
  chargedTo: 'Charge.chargedOn',
};

@Resolver(() => ChargeType)
export class ChargeResolver {
  @Query(() => ChargeConnection, {
    nullable: true,
    description:
      'Charges against victims that the caller is shown, over all cases: with `withoutAssessment`, those of whom nobody has asked yet whether they are to be punished. For police, prosecution, courts and auditors; a condition on what the caller may not read is refused.',
  })
  async charges(
    @Arg('filter', () => ChargeFilter, { nullable: true, description: 'Which ones.' })
    given: ChargeFilter | null,
    @Arg('orderBy', () => ChargeOrder, { defaultValue: 'CHARGED_ON', description: 'In which order.' })
    orderBy: ChargeOrder,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ChargeRow>> {
    const filter = readable(context.access, LOOKS_AT, given);
    const charges = await page<ChargeRow>(
      context,
      {
        from: 'charge g',
        columns: columnsOf(context.room.db, ChargeRow, 'g'),
        caseId: 'g.case_id',
        id: 'g.id',
        order: {
          name: `charges ${orderBy}`,
          column: 'g.charged_on',
          holds: 'DAY',
          descending: orderBy === 'CHARGED_ON_LATEST_FIRST',
        },
        where: ['g.superseded_at IS NULL'],
        conditions: [
          ['(g.dropped_on IS NULL) = ?', filter.standing],
          [
            `NOT EXISTS (SELECT 1 FROM non_punishment_assessment a
              WHERE a.charge_id = g.id AND a.superseded_at IS NULL) = ?`,
            filter.withoutAssessment,
          ],
          ['g.charged_on >= ?', filter.chargedFrom],
          ['g.charged_on <= ?', filter.chargedTo],
        ],
      },
      args,
    );
    for (const row of charges.nodes) context.load.charge.prime(row.id, row);
    return charges;
  }

  @FieldResolver(() => CaseType, { description: 'The case of the person who is charged.' })
  case(@Root() { caseId }: ChargeType): CaseType {
    return { id: caseId };
  }

  @FieldResolver(() => [NonPunishmentAssessmentType], {
    nullable: true,
    description:
      'Whether she is to be prosecuted or punished for it, as it was assessed under each provision, the earliest first. Not told to the police. Source: M-129 to M-131, M-133.',
  })
  assessments(@Root() { id }: ChargeType, @Ctx() { load }: Context): Promise<NonPunishmentAssessmentRow[]> {
    return load.assessmentsOfCharge.load(id);
  }
}
