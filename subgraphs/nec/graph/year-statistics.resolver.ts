import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import {
  type IdentificationFacts,
  identificationFactsFor,
} from '../../../shared/graph/identification-facts.type.ts';
import {
  ABOUT_STATISTICS,
  ABOUT_YEAR_ARGUMENT,
  statisticsOf,
} from '../../../shared/graph/year-statistics.ts';
import { type AwardKind, DetentionGround, NonPunishmentOutcome } from '../../../shared/nec-vocabulary.ts';
import { countEach } from '../../../shared/statistics-vocabulary.ts';
import type { Context } from './context.ts';
import {
  JusticeStatisticsType,
  NecIdentificationFactsType,
  YearStatisticsType,
} from './year-statistics.type.ts';

/** What police, prosecution and courts add to the figures of a year. */
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

  @FieldResolver(() => JusticeStatisticsType, {
    nullable: true,
    description: 'What police, prosecution and courts count of their own records in the year.',
  })
  async justice(
    @Root() { year }: YearStatisticsType,
    @Ctx() { load }: Context,
  ): Promise<JusticeStatisticsType> {
    const [{ total, byWord }, awarded] = await Promise.all([
      load.ofYear.figures.load(year),
      load.ofYear.awarded.load(year),
    ]);
    const awards = (kind: AwardKind) => ({
      cases: byWord('awardCases').get(kind) ?? 0,
      amounts: awarded.filter((one) => one.kind === kind),
    });
    return {
      investigationsOpened: total('investigationsOpened'),
      investigationsClosed: total('investigationsClosed'),
      detentions: total('detentions'),
      detentionExtensions: countEach('ground', Object.values(DetentionGround), byWord('detentionExtensions')),
      charges: total('charges'),
      nonPunishmentOutcomes: countEach(
        'outcome',
        Object.values(NonPunishmentOutcome),
        byWord('nonPunishmentOutcomes'),
      ),
      restitution: awards('RESTITUTION'),
      compensation: awards('COMPENSATION'),
    };
  }

  @FieldResolver(() => NecIdentificationFactsType, {
    nullable: true,
    description: 'Whom courts identified in the year: for the totals of persons only.',
  })
  @Directive('@inaccessible')
  @Directive('@fact')
  necIdentified(@Root() { year }: YearStatisticsType, @Ctx() context: Context): Promise<IdentificationFacts> {
    return identificationFactsFor(context, () => context.load.ofYear.identified.load(year));
  }
}
