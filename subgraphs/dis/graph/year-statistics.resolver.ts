import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ApplicationOutcome, PermitKind } from '../../../shared/dis-vocabulary.ts';
import {
  type IdentificationFacts,
  identificationFactsFor,
} from '../../../shared/graph/identification-facts.type.ts';
import {
  ABOUT_STATISTICS,
  ABOUT_YEAR_ARGUMENT,
  statisticsOf,
} from '../../../shared/graph/year-statistics.ts';
import { countEach } from '../../../shared/statistics-vocabulary.ts';
import { ExtensionGround } from '../../../shared/vocabulary.ts';
import type { Context } from './context.ts';
import {
  DisIdentificationFactsType,
  StayStatisticsType,
  YearStatisticsType,
} from './year-statistics.type.ts';

/** What DIS and SIRI add to the figures of a year. */
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

  @FieldResolver(() => StayStatisticsType, {
    nullable: true,
    description: 'What DIS and SIRI count of their own records in the year.',
  })
  async stay(@Root() { year }: YearStatisticsType, @Ctx() { load }: Context): Promise<StayStatisticsType> {
    const { total, byWord } = await load.ofYear.figures.load(year);
    const kinds = Object.values(PermitKind);
    return {
      reflectionPeriodsGranted: total('reflectionPeriodsGranted'),
      reflectionPeriodsExtended: total('reflectionPeriodsExtended'),
      extensionsByGround: countEach('ground', Object.values(ExtensionGround), byWord('extensionsByGround')),
      reflectionOffersDeclined: total('reflectionOffersDeclined'),
      permitsGranted: countEach('kind', kinds, byWord('permitsGranted')),
      permitsRenewed: countEach('kind', kinds, byWord('permitsRenewed')),
      permitsRevoked: countEach('kind', kinds, byWord('permitsRevoked')),
      workPermitsGranted: total('workPermitsGranted'),
      asylumApplications: total('asylumApplications'),
      asylumOutcomes: countEach('outcome', Object.values(ApplicationOutcome), byWord('asylumOutcomes')),
    };
  }

  @FieldResolver(() => DisIdentificationFactsType, {
    nullable: true,
    description: 'Whom DIS and SIRI identified in the year: for the totals of persons only.',
  })
  @Directive('@inaccessible')
  @Directive('@fact')
  disIdentified(@Root() { year }: YearStatisticsType, @Ctx() context: Context): Promise<IdentificationFacts> {
    return identificationFactsFor(context, () => context.load.ofYear.identified.load(year));
  }
}
