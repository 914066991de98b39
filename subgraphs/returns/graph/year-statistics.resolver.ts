import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  ABOUT_STATISTICS,
  ABOUT_YEAR_ARGUMENT,
  statisticsOf,
} from '../../../shared/graph/year-statistics.ts';
import { ReintegrationActivity } from '../../../shared/returns-vocabulary.ts';
import { countEach } from '../../../shared/statistics-vocabulary.ts';
import type { Context } from './context.ts';
import { ReturnStatisticsType, YearStatisticsType } from './year-statistics.type.ts';

/** What the Return Agency adds to the figures of a year. */
@Resolver(() => YearStatisticsType)
export class YearStatisticsResolver {
  @Query(() => YearStatisticsType, { nullable: true, description: ABOUT_STATISTICS })
  @Directive('@shareable')
  statistics(
    @Arg('year', () => Int, { description: ABOUT_YEAR_ARGUMENT }) year: number,
    @Ctx() { today }: Context,
  ): YearStatisticsType {
    return statisticsOf(year, today);
  }

  @FieldResolver(() => ReturnStatisticsType, {
    nullable: true,
    description: 'What the Return Agency counts of its own records in the year.',
  })
  async returns(
    @Root() { year }: YearStatisticsType,
    @Ctx() { load }: Context,
  ): Promise<ReturnStatisticsType> {
    const { total, byWord } = await load.ofYear.figures.load(year);
    const forms = byWord('reintegration');
    return {
      offered: total('offered'),
      accepted: total('accepted'),
      declined: total('declined'),
      withdrawn: total('withdrawn'),
      departed: total('departed'),
      arrived: total('arrived'),
      completed: total('completed'),
      reintegrationSupport: {
        total: total('reintegration'),
        cash: forms.get('CASH') ?? 0,
        inKind: forms.get('IN_KIND') ?? 0,
        byActivity: countEach('activity', Object.values(ReintegrationActivity), byWord('activities')),
      },
    };
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the Return Agency tells this reader its figures: for `answers` only.',
  })
  @Directive('@inaccessible')
  @Directive('@fact')
  returnsTold(@Ctx() { access }: Context): boolean {
    return access.granted('Query.statistics');
  }
}
